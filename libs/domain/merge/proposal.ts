import { type FormMapping, type FormNode, type FormObject, type MappingTransform } from '../form/index';
import { type Material } from '../catalogue/index';
import { type MergeDecision } from './decision';
import { type Saving } from './saving';

/** What a merge of supplies proposes: the one form, the one set of materials, what a person has to decide, what is saved. */
export interface MergeProposal {
  readonly format: 'merge-proposal/1';
  readonly items: readonly ProposedItem[];
  readonly mergedForm: ProposedForm;
  /** Every element of the form with where it comes from. */
  readonly elements: readonly MergedElement[];
  readonly materials: readonly MergedMaterial[];
  /** Everything that a person decides or has decided, with both sources. */
  readonly conflicts: readonly MergeConflict[];
  /** How many conflicts wait for a decision; a form with any must not be published. */
  readonly undecided: number;
  /** Decisions about conflicts that do not exist (any more). */
  readonly unusedDecisions: readonly string[];
  readonly saving: Saving;
}

/** An item of the merge. */
export interface ProposedItem {
  readonly itemId: string;
  readonly name: string;
  readonly departmentId: string;
}

/** The one form, before conditions of a life event turn item sets into `appliesWhen` (see `putIntoPackage`). */
export interface ProposedForm {
  readonly schema: FormObject;
  /** A section is shown when one of its items applies. */
  readonly sections: readonly ProposedSection[];
  readonly mappings: readonly FormMapping[];
}

/** A section of the proposed form. */
export interface ProposedSection {
  readonly name: string;
  readonly itemIds: readonly string[];
  readonly required: boolean;
}

/** One element of the proposed form and the own elements it serves. */
export interface MergedElement {
  /** JSON Pointer into the merged form. */
  readonly pointer: string;
  readonly title: string;
  /** Whether it must be filled where it is shown. */
  readonly required: boolean;
  readonly sources: readonly (Source & {
    /** Why it is here: same data element code, similar title (decided by a person), or nothing to merge with. */
    readonly mergedBy: 'dataElement' | 'title' | 'alone';
    readonly transform?: MappingTransform;
  })[];
}

/** An own element (or material) of a department, as a person compares it with others. */
export interface Source {
  /** `{itemId}{pointer}`. */
  readonly key: string;
  readonly departmentId: string;
  readonly itemId: string;
  readonly itemName: string;
  /** JSON Pointer into the own form, or into the supply for a material. */
  readonly pointer: string;
  readonly title: string;
  readonly dataElement?: string;
  /** What may be filled in, in Chinese. */
  readonly constraints: string;
  /** The own element; absent for materials. */
  readonly node?: FormNode;
  readonly required?: boolean;
}

/**
 * What a person decides. `meaning`: alike by title only; `type`, `choices`, `constraint` (length, pattern, range): the sources
 * differ; `required`: some require it, others do not; `formats`: no file format suits all who ask for the material.
 */
export interface MergeConflict {
  readonly id: string;
  readonly kind: 'meaning' | 'type' | 'choices' | 'constraint' | 'required' | 'formats';
  /** The question, in Chinese. */
  readonly question: string;
  readonly sources: readonly Source[];
  /** Decisions that can be taken here. */
  readonly options: readonly MergeDecision['take'][];
  /** What `strictest` comes to, in Chinese; absent where there is none. */
  readonly strictest?: string;
  readonly decisions: readonly MergeDecision[];
  /** Whether the decisions settle it. */
  readonly decided: boolean;
  /** Why the decisions taken cannot stand, in Chinese. */
  readonly refusal?: string;
}

/** A material of the one set, asked for once. */
export interface MergedMaterial extends Omit<Material, 'requiredWhen' | 'tolerance' | 'note'> {
  /** False when the service fetches or prints it (Order 716 art. 7): the applicant is not asked for it. */
  readonly asked: boolean;
  /** Who asks for it, and how. */
  readonly sources: readonly Source[];
}
