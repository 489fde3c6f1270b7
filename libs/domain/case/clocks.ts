import { BASIS, type ClockKind, type Ledger, noted, started, stopped, type Which } from '../clock/index';
import { actId } from '../document/act';
import { headOf, itemClocks } from '../item/clocks';
import { isJoint, jointOf } from '../item/standing-still';
import { offerClocks } from '../offer/clocks';
import { hearingClocks, procedureClocks } from '../procedure/clocks';
import { visitClocks } from '../procedure/visit-clocks';
import { ACCEPTANCE_CHECK } from './acceptance-period';
import type { RecordedEvent } from './event';
import { LICENCE } from './plan';
import type { CaseState } from './state';

/** What a line of the ledger is written from. */
export interface ClockOccasion {
  readonly row: RecordedEvent;
  /** The case before and after the event. */
  readonly before: CaseState;
  readonly after: CaseState;
}

/**
 * Which act starts, stops, pauses or lengthens which clock: the ledger after an event. The clocks of items, of special
 * procedures and of offers are told in the files of those words.
 */
export function ledgerAfter(ledger: Ledger, occasion: ClockOccasion): Ledger {
  const parts = [caseClocks, itemClocks, procedureClocks, visitClocks, hearingClocks, offerClocks];
  return parts.reduce((sum, part) => part(sum, occasion), ledger);
}

function caseClocks(ledger: Ledger, { row: { event, at, commandId }, after }: ClockOccasion): Ledger {
  const untilNow = (...kinds: readonly ClockKind[]): Ledger => stopped(ledger, ({ kind }) => kinds.includes(kind), at);
  switch (event.type) {
    case 'caseSubmitted':
      return checkStarted(ledger, '收到申请材料', at, commandId, after);
    case 'correctionSupplied': {
      // Should the window find that something of the notice is still missing, the same period runs on.
      const ground = { what: '窗口审核补正材料', basis: checkBasis(after) };
      const pause = { kind: 'pause', at, cause: 'check', reason: 'check', ground } as const;
      return checkStarted(noted(ledger, isCorrection, pause), '收到补正材料', at, commandId, after);
    }
    case 'correctionRequested':
      return started(untilNow('acceptanceCheck', 'correction'), {
        kind: 'correction',
        at,
        limit: after.settings.correction,
        ground: {
          what: '一次性告知补正',
          basis: BASIS.correction,
          act: actId('correctionNotice', undefined, commandId),
        },
      });
    case 'correctionIncomplete':
      return noted(untilNow('acceptanceCheck'), isCorrection, { kind: 'resume', at, cause: 'check' });
    case 'caseAccepted':
      return jointStarted(untilNow('acceptanceCheck', 'correction'), event.acceptedAt, after);
    case 'planRevised':
      // A licence that joins in flight may be the second one, for which joint handling was ordered.
      return Object.values(ledger).some(isJoint) || !('acceptedAt' in after)
        ? ledger
        : jointStarted(ledger, after.acceptedAt ?? at, after);
    case 'jointExtended':
      return jointExtended(ledger, at, commandId, after);
    case 'caseRefused':
    case 'caseNotRequired':
    case 'caseReturned':
    case 'caseWithdrawn':
    case 'caseTerminated':
      return stopped(ledger, () => true, at);
    case 'caseDelivered':
      return started(untilNow('delivery'), {
        kind: 'evaluation',
        at,
        limit: after.settings.evaluation,
        ground: { what: '送达', basis: BASIS.evaluation },
      });
    case 'caseRated':
    case 'evaluationClosed':
      return untilNow('evaluation');
    case 'clockExpired':
      return noted(ledger, ({ id }) => id === event.clockId, { kind: 'expire', at });
    default:
      return ledger;
  }
}

const isCorrection: Which = ({ kind }) => kind === 'correction';

function checkStarted(
  ledger: Ledger,
  what: string,
  at: number,
  commandId: string | undefined,
  after: CaseState,
): Ledger {
  const ground = { what, basis: checkBasis(after), act: actId('receipt', undefined, commandId) };
  return started(ledger, { kind: 'acceptanceCheck', at, limit: ACCEPTANCE_CHECK, ground });
}

/** The Licensing Law binds the window where a licence is applied for; the centre holds itself to the same for other items. */
function checkBasis(after: CaseState): string {
  const items = 'filing' in after ? (after.filing?.plan.items ?? []) : [];
  return items.some(({ itemType }) => itemType === LICENCE) ? BASIS.acceptanceCheck : BASIS.acceptanceCheckByAnalogy;
}

function jointStarted(ledger: Ledger, acceptedAt: number, after: CaseState): Ledger {
  const joint = after.status === 'inProgress' ? after.filing.plan.joint : undefined;
  if (!joint) return ledger;
  const ground = { what: '受理', basis: joint.basis };
  return started(ledger, { kind: 'joint', at: acceptedAt, limit: joint.limit, ground });
}

function jointExtended(ledger: Ledger, at: number, commandId: string | undefined, after: CaseState): Ledger {
  const joint = jointOf(after);
  if (!joint) return ledger;
  const act = actId('extensionNotice', 'joint', commandId);
  const ground = { what: `经${headOf(joint.extension)}批准延期`, basis: BASIS.joint, act };
  return noted(ledger, isJoint, { kind: 'extend', at, by: joint.extension.limit, ground });
}
