import type { RaisedObjection } from './command';
import type { RecordedVersionEvent, VersionEvent } from './event';
import type {
  Objection,
  Opinion,
  OpinionRound,
  VersionAt,
  VersionOpening,
  VersionPhase,
  VersionState,
  VersionStatus,
} from './state';

/** A version before its first event; `now` in epoch milliseconds. */
export function newVersion({ slug, version, draft }: VersionOpening, now: number): VersionState {
  const empty = { editors: [], parked: {}, seq: 0, performed: {} };
  return { slug, version, openedAt: now, draft, ...empty, status: 'draft' };
}

/** The first event of a version. */
export function openingEvent({ draft, isImported, comment }: VersionOpening): VersionEvent {
  return isImported
    ? { type: 'versionAdopted', draft }
    : { type: 'versionOpened', draft, ...(comment !== undefined && { comment }) };
}

/** The version after an event. Throws Error for an event that its rules never let happen. */
export function evolveVersion(before: VersionState, recorded: RecordedVersionEvent): VersionState {
  return { ...changed(before, recorded), seq: recorded.seq };
}

/** Which change each event is; exhaustive by its type. */
function changed(state: VersionState, { event, at, actor }: RecordedVersionEvent): VersionState {
  switch (event.type) {
    case 'versionOpened':
    case 'draftSaved':
      return { ...state, draft: event.draft, editors: [...new Set([...state.editors, actor.id])] };
    case 'versionAdopted':
      return to(state, { status: 'published', publishedAt: at });
    case 'opinionsAsked':
      return to(state, { status: 'opinions', round: askedRound(state, event, at) });
    case 'opinionGiven':
      return withOpinion(expect(state, 'opinions'), event.departmentId, opinionOf(event, at, actor.id));
    case 'departmentsReminded':
      return withRound(expect(state, 'opinions'), { remindedAt: at });
    case 'opinionsClosed': {
      const { round } = expect(state, 'opinions');
      return to(state, { status: 'review', round: { ...round, opinions: round.opinions.map(silenced) } });
    }
    case 'objectionAnswered':
      return withAnswer(expect(state, 'review'), event.objectionId, { text: event.answer, at, by: actor.id });
    case 'draftRecalled':
    case 'versionSentBack':
      return to(state, { status: 'draft', sentBack: { revision: state.draft.revision, reason: event.reason } });
    case 'versionApproved': {
      const { round } = expect(state, 'review');
      return to(state, { status: 'approved', round, approval: { by: actor.id, at }, isPublishing: false });
    }
    case 'effectiveDateSet':
      return { ...expect(state, 'approved'), draft: event.draft, isPublishing: false };
    case 'publishingStarted':
      return { ...expect(state, 'approved'), isPublishing: true };
    case 'versionPublished': {
      const { supersedes } = event;
      return to(state, { status: 'published', publishedAt: at, ...(supersedes !== undefined && { supersedes }) });
    }
    case 'versionSuperseded': {
      const { publishedAt } = expect(state, 'published');
      return to(state, { status: 'superseded', publishedAt, by: event.by });
    }
    case 'versionReinstated': {
      const { publishedAt } = expect(state, 'superseded');
      return to(state, { status: 'published', publishedAt });
    }
    case 'draftAbandoned':
      return to(state, { status: 'withdrawn', reason: event.reason, isToBeClosed: false });
    case 'versionWithdrawn':
      return to(state, { status: 'withdrawn', reason: event.reason, isToBeClosed: true });
    case 'versionClosed':
      return { ...expect(state, 'withdrawn'), isToBeClosed: false };
    case 'stepParked':
      return { ...state, parked: { ...state.parked, [event.step]: { reason: event.reason, since: at } } };
    case 'stepRetried':
      return {
        ...state,
        parked: Object.fromEntries(Object.entries(state.parked).filter(([step]) => step !== event.step)),
      };
  }
}

/** The same version at another status, and nothing of the former one. */
function to(state: VersionState, phase: VersionPhase): VersionState {
  const { slug, version, openedAt, draft, editors, parked, seq, performed } = state;
  return { slug, version, openedAt, draft, editors, parked, seq, performed, ...phase };
}

function expect<S extends VersionStatus>(state: VersionState, status: S): VersionAt<S> {
  if (state.status !== status) throw new Error(`A version that is ${state.status} was expected to be ${status}.`);
  return state as VersionAt<S>;
}

function askedRound(
  { draft }: VersionState,
  { dueAt, remindAt, revision }: Extract<VersionEvent, { type: 'opinionsAsked' }>,
  at: number,
): OpinionRound {
  const opinions = draft.owners.map((owner): Opinion => ({ ...owner, position: 'awaited' }));
  return { revision, askedAt: at, dueAt, ...(remindAt !== undefined && { remindAt }), opinions };
}

function opinionOf(
  { departmentId, objections, comment }: Extract<VersionEvent, { type: 'opinionGiven' }>,
  at: number,
  by: string,
): (owner: Opinion) => Opinion {
  const said = { at, by, ...(comment !== undefined && { comment }) };
  return ({ itemIds }) => {
    const owner = { departmentId, itemIds };
    if (objections.length === 0) return { ...owner, position: 'agrees', ...said };
    const numbered = objections.map((objection, index) => numberedObjection(departmentId, objection, index + 1));
    return { ...owner, position: 'objects', ...said, objections: numbered };
  };
}

function numberedObjection(departmentId: string, { itemId, reason }: RaisedObjection, number: number): Objection {
  return { id: `${departmentId}/${number}`, departmentId, ...(itemId !== undefined && { itemId }), reason };
}

function withRound<S extends VersionAt<'opinions' | 'review'>>(state: S, change: Partial<OpinionRound>): S {
  return { ...state, round: { ...state.round, ...change } };
}

function withOpinion(
  state: VersionAt<'opinions'>,
  departmentId: string,
  given: (owner: Opinion) => Opinion,
): VersionState {
  const opinions = state.round.opinions.map((each) => (each.departmentId === departmentId ? given(each) : each));
  return withRound(state, { opinions });
}

function silenced(opinion: Opinion): Opinion {
  return opinion.position === 'awaited' ? { ...opinion, position: 'silent' } : opinion;
}

function withAnswer(
  state: VersionAt<'review'>,
  objectionId: string,
  answer: NonNullable<Objection['answer']>,
): VersionState {
  const answered = (objection: Objection): Objection =>
    objection.id === objectionId ? { ...objection, answer } : objection;
  const opinions = state.round.opinions.map((each) =>
    each.position === 'objects' ? { ...each, objections: each.objections.map(answered) } : each,
  );
  return withRound(state, { opinions });
}
