export { supplyChanges } from './changes';
export { type MergeDecision, type MergeDecisions, type SectionName, UNDECIDED } from './decision';
export { type DataElements, suppliesOf } from './derive';
export { readDecisions, readSupply, type Read } from './files';
export { type MergedPackage, putIntoPackage } from './into-package';
export {
  type MergeConflict,
  type MergedElement,
  type MergedMaterial,
  type MergeProposal,
  type ProposedForm,
  type ProposedItem,
  type ProposedSection,
  type Source,
} from './proposal';
export { proposeMerge } from './propose';
export { type Reduction, type Saving, savingOf } from './saving';
export { mergedFormProblems, ownFormProblems, splitForm } from './split';
export {
  type ElementMarks,
  type ItemProcess,
  type ItemStep,
  type ItemSupply,
  type SuppliedForm,
  type SuppliedMaterial,
  type SuppliedNode,
  type SuppliedObject,
  type SuppliedResult,
} from './supply';
