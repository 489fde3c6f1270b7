import { type CaseCommand, deliveryName } from '@yijian/domain/case';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { type Answer } from '../../../api/client';
import { choices } from '../names';
import { type Case } from '../reads';
import { type ActionFormWords } from './action-words';
import { type Field } from './field';
import { defectSubjects, inspectorsFields, outcomesFields } from './procedure-fields';

/** Something that may be done now, as the API says. */
export type Action = Answer<'ActionDto'>;

/** What a form is made from. */
export interface ActionContext {
  readonly action: Action;
  readonly shown: Case;
  readonly lifeEvent: LifeEvent | undefined;
  readonly departments: Readonly<Record<string, string>>;
  readonly text: ActionFormWords;
}

/** The form of a command: what its subject fixes of the body, and what is filled in. */
export interface ActionForm {
  readonly fixed: object;
  readonly fields: readonly Field[];
}

/** Commands that hand in the form and the files of the case: given where these are filled in. */
const HANDING_IN = ['reviseAnswers', 'submit', 'supplyCorrection', 'supplyRectification', 'supplyMaterials'] as const;
/** What a department does within its own house, or as a reply with values: given on its own page. */
const REPLYING = [
  'acknowledge',
  'assignReviewer',
  'requestRectification',
  'grant',
  'deny',
  'supplyData',
  'establishFacts',
] as const;

/** Answers are given anew where they are asked; beside these: `rate` is the applicant's, a calendar is adopted for a region at once. */
type Elsewhere = 'reviseAnswers' | (typeof REPLYING)[number] | 'rate' | 'adoptCalendar';
type Here = Exclude<CaseCommand['type'], Elsewhere>;
type Form = (context: ActionContext) => ActionForm;

/** Where a command is given: here, with a form; with the form of the case; on the page of the department. */
export function placeOf(command: string): 'here' | 'form' | 'department' {
  if ((HANDING_IN as readonly string[]).includes(command)) return 'form';
  return (REPLYING as readonly string[]).includes(command) ? 'department' : 'here';
}

/** The form of an action; without fields for one that a newer gateway knows and this page does not. */
export function formOf(context: ActionContext): ActionForm {
  const forms: Readonly<Record<string, Form | undefined>> = FORMS;
  return forms[context.action.command]?.(context) ?? { fixed: {}, fields: [] };
}

const nothing: Form = () => ({ fixed: {}, fields: [] });
const ofItem = ({ action }: ActionContext): object => ({ itemId: action.itemId });
const line = (name: string, label: string, suggestions?: readonly string[]): Field => ({
  ...{ kind: 'line', name, label },
  ...(suggestions !== undefined && { suggestions }),
});
const text = (name: string, label: string): Field => ({ kind: 'text', name, label });
const optional = (field: Field): Field => ({ ...field, isOptional: true });
const grounds = ({ text: words }: ActionContext, suggestions: readonly string[]): readonly Field[] => [
  text('reason', words.reason),
  line('legalBasis', words.legalBasis, suggestions),
];
const offer: Form = ({ action }) => {
  const [kind, subject] = (action.subject?.id ?? '').split('/');
  return { fixed: { offers: [{ kind, subject }] }, fields: [] };
};
const onlyItem: Form = (context) => ({ fixed: ofItem(context), fields: [] });
const withReason: Form = ({ text: words }) => ({ fixed: {}, fields: [text('reason', words.reason)] });
const defects = (context: ActionContext, label: string): Field => ({
  ...{ kind: 'defects', name: 'defects', label },
  subjects: defectSubjects(context),
});
const subjectId = ({ action }: ActionContext): string => action.subject?.id ?? '';

/** The form of every command that is given here; a new command does not compile without one. */
const FORMS: Readonly<Record<Here, Form>> = {
  submit: (context) => ({ fixed: {}, fields: [optional(methodField('deliveryMethod', context))] }),
  supplyCorrection: nothing,
  supplyMaterials: nothing,
  supplyRectification: (context) => ({
    fixed: {
      ...ofItem(context),
      round: context.shown.items.find(({ itemId }) => itemId === context.action.itemId)?.round ?? 1,
    },
    fields: [],
  }),
  accept: nothing,
  askOffers: offer,
  signOffers: offer,
  consultDepartments: ({ shown, text: words }) => ({
    fixed: {},
    fields: [{ kind: 'choices', name: 'itemIds', label: words.items, options: itemChoices(shown) }],
  }),
  reportDefects: (context) => ({
    fixed: ofItem(context),
    fields: [defects(context, context.text.defects)],
  }),
  requestCorrection: (context) => ({
    fixed: { defects: [] },
    fields: [
      optional(defects(context, context.text.optionalDefects)),
      { kind: 'flag', name: 'withoutWaiting', label: context.text.withoutWaiting, isOptional: true },
    ],
  }),
  returnCorrection: (context) => ({ fixed: {}, fields: [defects(context, context.text.defects)] }),
  overrideCorrection: (context) => ({
    fixed: {},
    fields: [text('newFacts', context.text.newFacts), defects(context, context.text.defects)],
  }),
  refuse: (context) => ({
    fixed: {},
    fields: [
      ...grounds(context, ['《行政许可法》第三十二条第一款第二项']),
      optional(line('rightAuthority', context.text.rightAuthority)),
    ],
  }),
  declareNotRequired: withReason,
  startProcedure: (context) => ({
    fixed: { procedureId: subjectId(context) },
    fields: [
      {
        kind: 'choices',
        name: 'itemIds',
        label: context.text.items,
        options: itemChoices(context.shown, itemsOfProcedure(context)),
      },
      { kind: 'limit', name: 'timeNeeded', label: context.text.timeNeeded, isOptional: true },
      text('reason', context.text.reason),
    ],
  }),
  prolongProcedure: (context) => ({
    fixed: { procedureKey: subjectId(context) },
    fields: [{ kind: 'limit', name: 'timeNeeded', label: context.text.moreTime }, text('reason', context.text.reason)],
  }),
  endProcedure: (context) => ({
    fixed: { procedureKey: subjectId(context) },
    fields: [text('findings', context.text.findings)],
  }),
  appointVisit: (context) => ({
    fixed: { procedureId: subjectId(context) },
    fields: [
      { kind: 'instant', name: 'heldAt', label: context.text.heldAt },
      line('place', context.text.place),
      inspectorsFields(context),
      optional(line('reason', context.text.visitReason)),
    ],
  }),
  recordVisit: (context) => ({
    fixed: { procedureId: subjectId(context) },
    fields: [text('findings', context.text.visitFindings), outcomesFields(context)],
  }),
  tellHearingRight: (context) => ({
    fixed: { ...ofItem(context), procedureId: hearingOf(context) },
    fields: [text('reason', context.text.reason)],
  }),
  requestHearing: onlyItem,
  waiveHearing: onlyItem,
  scheduleHearing: (context) => ({
    fixed: ofItem(context),
    fields: [
      { kind: 'instant', name: 'heldAt', label: context.text.heldAt },
      line('place', context.text.place),
      line('officerId', context.text.officerId),
      { kind: 'flag', name: 'open', label: context.text.open },
    ],
  }),
  recordHearing: (context) => ({ fixed: ofItem(context), fields: [text('record', context.text.record)] }),
  extendDecision: (context) => ({ fixed: ofItem(context), fields: [text('reason', context.text.reason)] }),
  extendJoint: withReason,
  suspendItem: (context) => ({
    fixed: ofItem(context),
    fields: [
      { kind: 'choice', name: 'ground', label: context.text.ground, options: choices(context.text.suspension) },
      ...grounds(context, []),
      optional(line('specialStatute', context.text.specialStatute)),
    ],
  }),
  resumeItem: onlyItem,
  urge: (context) => ({ fixed: ofItem(context), fields: [text('message', context.text.message)] }),
  terminate: (context) => ({
    fixed: context.action.itemId === undefined ? {} : ofItem(context),
    fields: [
      { kind: 'choice', name: 'ground', label: context.text.ground, options: choices(context.text.termination) },
      ...grounds(context, []),
    ],
  }),
  correctDecision: (context) => ({
    fixed: ofItem(context),
    fields: [
      { kind: 'choice', name: 'to', label: context.text.to, options: choices(context.text.decisions) },
      {
        ...{ kind: 'choices', name: 'resultIds', label: context.text.resultIds, isOptional: true },
        options: resultChoices(context),
      },
      ...grounds(context, ['《行政许可法》第六十九条']),
    ],
  }),
  reportPostCheck: (context) => ({
    fixed: ofItem(context),
    fields: [
      { kind: 'flag', name: 'fulfilled', label: context.text.fulfilled },
      text('findings', context.text.checkFindings),
      { kind: 'limit', name: 'cure', label: context.text.cure, isOptional: true },
    ],
  }),
  reportEvent: (context) => ({ fixed: { ...ofItem(context), eventId: subjectId(context) }, fields: [] }),
  withdraw: withReason,
  chooseDelivery: (context) => ({ fixed: {}, fields: [methodField('method', context)] }),
  confirmDelivery: ({ text: words }) => ({ fixed: {}, fields: [line('receipt', words.receipt)] }),
  retry: (context) => ({ fixed: { step: subjectId(context) }, fields: [] }),
};

/** Ways of delivery that the event allows, without that of now. */
function methodField(name: string, { lifeEvent, shown, text: words }: ActionContext): Field {
  const methods = (lifeEvent?.deliveryOptions ?? []).filter(
    ({ method, fallbackOnly }) => method !== shown.deliveryMethod && fallbackOnly !== true,
  );
  const options = methods.map(({ method }) => ({ value: method, label: deliveryName(method) }));
  return { kind: 'choice', name, label: words.method, options };
}

function itemChoices(shown: Case, only?: readonly string[]) {
  return shown.items
    .filter(({ itemId }) => only === undefined || only.includes(itemId))
    .map(({ itemId, name }) => ({ value: itemId, label: name }));
}

function itemsOfProcedure(context: ActionContext): readonly string[] {
  const procedure = context.lifeEvent?.specialProcedures.find(({ id }) => id === subjectId(context));
  return (procedure?.appliesTo ?? []).map(({ itemId }) => itemId);
}

function hearingOf({ action, lifeEvent }: ActionContext): string | undefined {
  return lifeEvent?.specialProcedures.find(
    ({ kind, appliesTo }) => kind === 'hearing' && appliesTo.some(({ itemId }) => itemId === action.itemId),
  )?.id;
}

function resultChoices({ action, lifeEvent }: ActionContext) {
  const item = lifeEvent?.serviceItems.find(({ id }) => id === action.itemId);
  return (item?.results ?? []).map(({ id, name }) => ({ value: id, label: name }));
}
