import { choices } from '../names';
import { type ActionContext } from './action-forms';
import { type Field, type FieldChoice } from './field';

/** What something to put right may be about: a material, or else the whole application. */
export function defectSubjects({ shown, lifeEvent }: ActionContext): readonly FieldChoice[] {
  return (lifeEvent?.materials ?? [])
    .filter(({ id }) => shown.materialIds.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** Who comes to a visit: every department that owns an item of it. */
export function inspectorsFields(context: ActionContext): Field {
  return {
    kind: 'inspectors',
    name: 'inspectors',
    label: context.text.inspectors,
    departments: departmentsOf(context),
  };
}

/** What came of a visit, for each department that was appointed; only results that the catalogue lets come of it. */
export function outcomesFields(context: ActionContext): Field {
  const { action, shown, lifeEvent, text } = context;
  const visit = shown.visits.find(({ procedureId }) => procedureId === action.subject?.id);
  const appointed = visit?.appointments.at(-1)?.departmentIds;
  const procedure = lifeEvent?.specialProcedures.find(({ id }) => id === action.subject?.id);
  const possible = procedure?.outcomes.map(({ result }) => result);
  return {
    kind: 'outcomes',
    name: 'outcomes',
    label: text.outcomes,
    departments: departmentsOf(context).filter(({ value }) => appointed?.includes(value) ?? true),
    results: choices(text.results).filter(({ value }) => possible?.some((result) => result === value) ?? true),
  };
}

function departmentsOf({ action, shown, lifeEvent, departments }: ActionContext): readonly FieldChoice[] {
  const procedure = lifeEvent?.specialProcedures.find(({ id }) => id === action.subject?.id);
  const itemIds = (procedure?.appliesTo ?? []).map(({ itemId }) => itemId);
  const ids = shown.items.filter(({ itemId }) => itemIds.includes(itemId)).map(({ departmentId }) => departmentId);
  return [...new Set(ids)].map((id) => ({ value: id, label: departments[id] ?? id }));
}
