import { type NewNotice } from '@yijian/adapters/register';
import { type RecordRequest } from '@yijian/contract';
import { type CaseEvent, type CaseView, type Defect, type ItemView } from '@yijian/domain/case';
import { wordNotice } from './wording';

/**
 * Notices that the events of a burst call for. Their keys follow the business, not the position, so that a case that was
 * reset does not tell the applicant the same thing twice. Due times come from the view, which stands after all its events:
 * a time that has passed meanwhile is left out.
 */
export function noticesCalledFor({ events, view }: Pick<RecordRequest, 'events' | 'view'>): NewNotice[] {
  return events.flatMap(({ event }) => noticeOf(event, view) ?? []);
}

function noticeOf(event: CaseEvent, view: CaseView): NewNotice | undefined {
  const { caseNo } = view;
  switch (event.type) {
    case 'caseSubmitted':
      return wordNotice('received', { caseNo });
    case 'correctionSupplied':
      return wordNotice('received', { caseNo, key: 'received/correction' });
    case 'correctionRequested':
      return wordNotice('correction', {
        caseNo,
        points: event.defects.map(defectText),
        dueAt: dueIn(view, 'awaitingCorrection'),
      });
    case 'caseRefused':
      return wordNotice('refused', { caseNo, points: [`理由：${event.reason}`, `依据：${event.legalBasis}`] });
    case 'caseReturned':
      return wordNotice('returned', { caseNo });
    case 'caseAccepted':
      return wordNotice('accepted', { caseNo, points: view.items.map(({ name }) => name) });
    case 'rectificationRequested':
      return rectificationNotice(event, view);
    case 'planRevised':
      return itemsAddedNotice(event, view);
    case 'bundleDispatched':
      return wordNotice('delivery', { caseNo, points: view.items.map(outcomeText) });
    case 'evaluationInvited':
      return wordNotice('evaluation', { caseNo, dueAt: dueIn(view, 'evaluating') });
    case 'caseWithdrawn': {
      const ended = view.items.filter(({ status }) => status === 'withdrawn');
      return wordNotice('withdrawn', { caseNo, points: ended.map(({ name }) => name) });
    }
    default:
      return undefined;
  }
}

function rectificationNotice(event: CaseEvent & { type: 'rectificationRequested' }, view: CaseView): NewNotice {
  const { itemId, round, requirements } = event;
  const item = view.items.find((candidate) => candidate.itemId === itemId);
  return wordNotice('rectification', {
    caseNo: view.caseNo,
    key: `rectification/${itemId}/${round}`,
    itemName: item?.name ?? itemId,
    points: requirements,
    dueAt: item?.rectificationDue?.at ?? undefined,
  });
}

/** New facts that add nothing concern the applicant no further. */
function itemsAddedNotice(
  { addedItemIds, plan }: CaseEvent & { type: 'planRevised' },
  { caseNo }: CaseView,
): NewNotice | undefined {
  if (addedItemIds.length === 0) return undefined;
  const names = plan.items.filter(({ id }) => addedItemIds.includes(id)).map(({ name }) => name);
  return wordNotice('itemsAdded', { caseNo, key: `itemsAdded/${addedItemIds.join(',')}`, points: names });
}

function defectText({ content, legalBasis }: Defect): string {
  return legalBasis === undefined ? content : `${content}（依据：${legalBasis}）`;
}

/** How an item ended, for the applicant; a denial with its reason. */
function outcomeText({ name, status, reason }: ItemView): string {
  const because = reason === undefined ? '' : `，${reason}`;
  switch (status) {
    case 'granted':
      return `${name}：已办成`;
    case 'denied':
      return `${name}：不予办理${because}`;
    case 'prerequisiteFailed':
      return `${name}：前置事项未办成，已终止`;
    case 'withdrawn':
      return `${name}：已撤回`;
    default:
      return `${name}：未办结`;
  }
}

/** The earliest due time while the case stands in a status; `undefined` once it has moved on. */
function dueIn(view: CaseView, status: CaseView['status']): number | undefined {
  return view.status === status ? (view.nextDue?.at ?? undefined) : undefined;
}
