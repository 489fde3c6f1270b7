import { type Limit } from '../calendar/index';
import { type Fee, type ItemResult, type LegalReference, type Material } from '../catalogue/index';
import { type FormArray, type FormBoolean, type FormNumber, type FormObject, type FormString } from '../form/index';

/**
 * What a department supplies for one item (部门提供), as a file of the kind `itemSupply`, format 1
 * (`schema/item-supply.schema.json`): its own form and materials, its limits, legal basis, fee and results, and how the item is
 * handled today. Ids are those of the life event; codes those of the national catalogue (README §4).
 */
export interface ItemSupply {
  readonly format: 'item-supply/1';
  readonly kind: 'itemSupply';
  /** The item in the life event. */
  readonly itemId: string;
  readonly name: string;
  readonly departmentId: string;
  readonly baseCode: string;
  readonly implementationCode: string;
  readonly handlingItemCode: string;
  readonly legalBasis: readonly LegalReference[];
  /** Legal period; `limit` is `null` where no law sets one. */
  readonly statutory: { readonly limit: Limit | null; readonly basis: string };
  readonly promised: { readonly limit: Limit };
  readonly fee: Fee;
  readonly results: readonly SuppliedResult[];
  /** Items of the same life event whose outcome it waits for. */
  readonly prerequisiteItemIds: readonly string[];
  /** How it is handled on its own today: what the saving is measured against. */
  readonly process: ItemProcess;
  readonly materials: readonly SuppliedMaterial[];
  readonly form: SuppliedForm;
}

/** A result with, where there is one, a description or an address of its sample (结果样本). */
export interface SuppliedResult extends ItemResult {
  readonly sample?: string;
}

/** How an item is handled when it is filed alone. */
export interface ItemProcess {
  /** Its steps (环节), in order. */
  readonly steps: readonly ItemStep[];
  /** How often the applicant comes to a window (跑动次数). */
  readonly visits: number;
}

/** Steps of an item: 申请、受理、现场勘验、审查、决定、送达. */
export type ItemStep = 'application' | 'acceptance' | 'siteInspection' | 'review' | 'decision' | 'delivery';

/** A material as one item asks for it. */
export interface SuppliedMaterial extends Pick<
  Material,
  'name' | 'source' | 'issuer' | 'sharing' | 'originals' | 'copies' | 'formats'
> {
  /** What it is, e.g. `business-licence`; the same kind of the same issuer is the same material. */
  readonly kind: string;
  /** Whether the item can never do without it (核心材料). */
  readonly core: boolean;
}

/** The own form of a department: the subset of README §6, without dependencies at its top. */
export type SuppliedForm = Omit<SuppliedObject, 'allOf'>;

/** A group of elements. */
export interface SuppliedObject extends Omit<FormObject, 'properties'> {
  readonly properties: Readonly<Record<string, SuppliedNode>>;
}

/** One element of a department's form with its marks. */
export type SuppliedNode = (SuppliedObject | FormArray | FormString | FormNumber | FormBoolean) & ElementMarks;

/** What a department says of an element beyond its shape. */
export interface ElementMarks {
  /** Code of the national data element (数据元) it holds: the same code means the same. */
  readonly 'x-dataElement'?: string;
  /** Result of another item that fills it when both are handled together. */
  readonly 'x-fromItem'?: { readonly itemId: string; readonly outputId: string };
}
