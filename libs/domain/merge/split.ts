import { buildPayload, type ItemOutputs, validateForm } from '../form/index';
import { type FieldProblem } from '../failure/index';
import { type MergeProposal } from './proposal';
import { type SuppliedForm } from './supply';

/**
 * Splits a filled merged form (分办): each item gets exactly its own form back, nothing of others'. `outputs` are results of items
 * that fill own elements of later ones. `filled` is a form that {@link mergedFormProblems} finds nothing wrong with for these items.
 */
export function splitForm(
  { mergedForm }: Pick<MergeProposal, 'mergedForm'>,
  filled: unknown,
  itemIds: readonly string[],
  outputs: ItemOutputs = new Map(),
): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  return new Map(itemIds.map((itemId) => [itemId, buildPayload(mergedForm, itemId, filled, outputs)]));
}

/** What is wrong with a filled merged form when just these items apply; empty when it can be filed. */
export function mergedFormProblems(
  { mergedForm }: Pick<MergeProposal, 'mergedForm'>,
  filled: unknown,
  itemIds: readonly string[],
): FieldProblem[] {
  const shown = mergedForm.sections.filter((section) => section.itemIds.some((itemId) => itemIds.includes(itemId)));
  return validateForm(mergedForm, shown, filled);
}

/** What a department finds wrong with its own form, judged by its own schema; empty when it takes it. */
export function ownFormProblems(form: SuppliedForm, filled: unknown): FieldProblem[] {
  const all = Object.keys(form.properties).map((name) => ({ name, required: false }));
  return validateForm({ schema: form }, all, filled);
}
