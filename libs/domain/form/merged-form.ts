/**
 * The merged form (一张表单) of a life event, as a catalogue package writes it (README §6): a closed subset of JSON Schema
 * 2020-12, the sections with their conditions, filled examples, and what each item gets of it.
 */
export interface MergedForm {
  /** Form version, raised with every change of the form. */
  readonly version: number;
  /** The form; its top-level properties are the sections. */
  readonly schema: FormObject;
  /** Every section once, in display order. */
  readonly sections: readonly FormSection[];
  /** A filled form for every situation that files a case. */
  readonly examples: readonly FormExample[];
  /** What is sent to the department of each item; exactly one mapping per item. */
  readonly mappings: readonly FormMapping[];
}

/** One section of the form. */
export interface FormSection {
  /** Top-level property of the form. */
  readonly name: string;
  /** FEEL condition under which it is shown; absent: always. */
  readonly appliesWhen?: string;
  /** Whether it must be filled when shown; a hidden section must be absent. */
  readonly required: boolean;
}

/** A filled form, as it is at filing. */
export interface FormExample {
  readonly situationId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Payload of one item. */
export interface FormMapping {
  readonly itemId: string;
  readonly elements: readonly MappingElement[];
}

/** One element of a payload, taken from the form or from an output of an earlier item. */
export type MappingElement = FormMappingElement | OutputMappingElement;

/** Taken from the form. */
export interface FormMappingElement {
  /** JSON Pointer into the payload. */
  readonly to: string;
  /** What the department calls it, in Chinese. */
  readonly label: string;
  /** JSON Pointer into the form; names only, no list index. */
  readonly from: string;
  /** `date`: the date part at +08:00 of a date-time; `label`: the title of a choice, of each entry of a list. */
  readonly transform?: MappingTransform;
}

/** Taken from a result or datum of an earlier item. */
export interface OutputMappingElement {
  /** JSON Pointer into the payload. */
  readonly to: string;
  /** What the department calls it, in Chinese. */
  readonly label: string;
  readonly fromItem: { readonly itemId: string; readonly outputId: string };
}

/** Change of a value on its way into a payload. */
export type MappingTransform = 'date' | 'label';

/** One element of the form. */
export type FormNode = FormObject | FormArray | FormString | FormNumber | FormBoolean;

/** Class of personal data (个人信息保护法 arts 4, 28): ordinary, or sensitive (under-14s included). */
export type Sensitivity = 'personal' | 'sensitive';

/** A group of elements, always closed. */
export interface FormObject {
  readonly type: 'object';
  /** Chinese label. */
  readonly title: string;
  /** Elements by name, in display order. */
  readonly properties: Readonly<Record<string, FormNode>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
  /** Elements that become required by the value of another one. */
  readonly allOf?: readonly FormDependency[];
  /** Holds for everything in the group. */
  readonly 'x-sensitivity'?: Sensitivity;
}

/** When the one element in `if` has the value, those in `then` must be filled. */
export interface FormDependency {
  readonly if: {
    readonly properties: Readonly<Record<string, { readonly const: string | boolean }>>;
    readonly required: readonly string[];
  };
  readonly then: { readonly required: readonly string[] };
}

/** A list. */
export interface FormArray {
  readonly type: 'array';
  readonly title: string;
  readonly items: FormNode;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
}

/** Text, a date, or a choice. */
export interface FormString {
  readonly type: 'string';
  readonly title: string;
  /** Choices: the code is stored, the title is shown. */
  readonly oneOf?: readonly FormChoice[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: 'date' | 'date-time';
  /** Check digit standard the value must satisfy. */
  readonly 'x-check'?: 'GB11643' | 'GB32100';
  /** National code standard the codes come from, e.g. `GB/T 4754`. */
  readonly 'x-codeList'?: string;
  readonly 'x-sensitivity'?: Sensitivity;
}

/** One choice of a string element. */
export interface FormChoice {
  readonly const: string;
  readonly title: string;
}

/** A number; the title names the unit. */
export interface FormNumber {
  readonly type: 'number' | 'integer';
  readonly title: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
}

/** Yes or no; `const` is present when it must be ticked. */
export interface FormBoolean {
  readonly type: 'boolean';
  readonly title: string;
  readonly const?: true;
}
