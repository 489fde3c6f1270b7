import { type Answer } from '../../../api/client';
import { type ReplyBody } from '../reply';
import { type ActAbout } from './fields';

/** A period as it is filled in. */
export interface LimitValue {
  readonly value: number;
  readonly unit: 'workingDay' | 'day' | 'hour';
}

/** What a person filled in; a member that was left empty is absent or blank. */
export interface ActValues {
  readonly reviewerId?: string;
  readonly defects?: readonly { readonly content: string; readonly legalBasis?: string }[];
  /** Values of results and data by id. */
  readonly results?: Readonly<Record<string, string | undefined>>;
  readonly data?: Readonly<Record<string, string | undefined>>;
  /** Uploaded files of results by id. */
  readonly files?: Readonly<Record<string, { readonly uploadId: string } | undefined>>;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly requirements?: readonly string[];
  readonly reason?: string;
  readonly legalBasis?: string;
  readonly specialStatute?: string;
  readonly ground?: string;
  readonly timeNeeded?: LimitValue;
  readonly findings?: string;
  /** Beijing time, `2026-11-26T09:30`. */
  readonly heldAt?: string;
  readonly place?: string;
  /** Officers by department, separated by commas, spaces or 、. */
  readonly inspectors?: Readonly<Record<string, string | undefined>>;
  readonly outcomes?: Readonly<Record<string, { readonly result?: string; readonly requirements?: readonly string[] }>>;
  readonly officerId?: string;
  readonly open?: boolean;
  readonly record?: string;
  readonly to?: string;
  readonly fulfilled?: boolean;
  readonly cure?: LimitValue;
  readonly message?: string;
}

/** How an act is given: as a reply of the department, or as a command to the case. */
export type ActRequest =
  | { readonly kind: 'reply'; readonly body: ReplyBody }
  | { readonly kind: 'command'; readonly route: string; readonly body: object };

/** Replies of departments, by the command that they are. */
const REPLIES: Readonly<Record<string, (about: ActAbout, values: ActValues) => Omit<ReplyBody, 'caseNo' | 'itemId'>>> =
  {
    acknowledge: ({ task: { round } }, { reviewerId }) => ({
      kind: 'acknowledged',
      round,
      ...given('reviewerId', reviewerId),
    }),
    grant: ({ task: { round } }, { results, files }) => {
      const values = outputs(results, files);
      return { kind: 'granted', round, ...(values.length > 0 && { results: values }) };
    },
    deny: ({ task: { round } }, { reason = '', legalBasis = '' }) => ({ kind: 'denied', round, reason, legalBasis }),
    requestRectification: ({ task: { round } }, { requirements }) => ({
      kind: 'rectification',
      round,
      requirements: lines(requirements),
    }),
    supplyData: (_, { data }) => ({ kind: 'data', data: outputs(data) }),
    establishFacts: ({ subjectId = '' }, { facts = {} }) => ({
      kind: 'facts',
      procedureId: subjectId,
      facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== '')),
    }),
  };

/** The request that gives an act with what was filled in. */
export function requestOf(command: string, about: ActAbout, values: ActValues): ActRequest {
  const { caseNo, itemId } = about.task;
  const reply = REPLIES[command];
  if (reply !== undefined) return { kind: 'reply', body: { ...reply(about, values), caseNo, itemId } };
  const route = command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return { kind: 'command', route, body: { ...aboutOf(command, about), ...filledIn(values) } };
}

/** Which item, procedure or event of the case a command names. */
function aboutOf(command: string, { task, subjectId }: ActAbout): object {
  switch (command) {
    case 'startProcedure':
      return { procedureId: subjectId, itemIds: [task.itemId] };
    case 'prolongProcedure':
    case 'endProcedure':
      return { procedureKey: subjectId };
    case 'appointVisit':
    case 'recordVisit':
      return { procedureId: subjectId };
    case 'tellHearingRight': {
      const hearing = task.procedures.find(({ form }) => form === 'hearing');
      return { itemId: task.itemId, procedureId: hearing?.procedureId };
    }
    case 'reportEvent':
      return { itemId: task.itemId, eventId: subjectId };
    case 'extendJoint':
      return {};
    default:
      return { itemId: task.itemId };
  }
}

/** Members of a command as the API wants them; what was left empty is left out. */
function filledIn({ heldAt, inspectors, outcomes, defects, ...plain }: ActValues): object {
  return {
    ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined && value !== '')),
    ...(defects !== undefined && { defects }),
    ...(heldAt !== undefined && { heldAt: `${heldAt}:00+08:00` }),
    ...(inspectors !== undefined && { inspectors: inspectorsOf(inspectors) }),
    ...(outcomes !== undefined && { outcomes: outcomesOf(outcomes) }),
  };
}

function inspectorsOf(inspectors: NonNullable<ActValues['inspectors']>): object[] {
  return Object.entries(inspectors).flatMap(([departmentId, text = '']) => {
    const officerIds = text.split(/[\s,，、;；]+/).filter((id) => id !== '');
    return officerIds.length === 0 ? [] : [{ departmentId, officerIds }];
  });
}

/** A department without a result did not attend. */
function outcomesOf(outcomes: NonNullable<ActValues['outcomes']>): object[] {
  return Object.entries(outcomes).flatMap(([departmentId, { result, requirements }]) => {
    if (result === undefined || result === 'absent') return [];
    return [{ departmentId, result, ...(result === 'rectify' && { requirements: lines(requirements) }) }];
  });
}

/** What was given of each output: its value, its file, or both. */
function outputs(values: ActValues['data'] = {}, files: ActValues['files'] = {}): Answer<'OutputValueDto'>[] {
  return [...new Set([...Object.keys(values), ...Object.keys(files)])].flatMap((id) => {
    const [value, uploadId] = [values[id]?.trim() ?? '', files[id]?.uploadId];
    if (value === '' && uploadId === undefined) return [];
    return [{ id, ...(value !== '' && { value }), ...(uploadId !== undefined && { uploadId }) }];
  });
}

function lines(texts: readonly string[] = []): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

function given<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  return value === undefined || value === '' ? {} : ({ [name]: value } as Record<Name, string>);
}
