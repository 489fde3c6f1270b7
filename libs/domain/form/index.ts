export {
  type FormArray,
  type FormBoolean,
  type FormChoice,
  type FormDependency,
  type FormExample,
  type FormMapping,
  type FormMappingElement,
  type FormNode,
  type FormNumber,
  type FormObject,
  type FormSection,
  type FormString,
  type MappingElement,
  type MappingTransform,
  type MergedForm,
  type OutputMappingElement,
  type Sensitivity,
} from './merged-form';
export { buildPayload, type ItemOutputs } from './payload';
export { personalPointers, type PersonalPointer } from './personal';
export { childPointer, formNodeAt, readPointer, writePointer } from './pointer';
export { validateForm, type ShownSection } from './validate';
