import { type LifeEvent } from '@yijian/domain/catalogue';
import { buildPayload, type ItemOutputs } from '@yijian/domain/form';
import { type CaseAnswer, type ItemAnswer, type PayloadRow } from './answers';
import { outputsOf } from './departments-script';
import { differing, type Finding } from './finding';
import { type ReceivedRequest } from './simulator-control';

/** A filled form, and the number of discoveries that are written into it. */
export interface FormState {
  readonly data: unknown;
  readonly discoveries: number;
}

/** What is known about a finished case when its payloads are checked. */
export interface PayloadCheck {
  readonly lifeEvent: LifeEvent;
  readonly view: CaseAnswer;
  /** The form at filing, then after every discovery. */
  readonly forms: readonly FormState[];
  /** From which discovery on items that joined were part of the case; items from the start are not named. */
  readonly joinedWith: ReadonlyMap<string, number>;
  /** As the gateway says they were sent. */
  readonly sent: readonly PayloadRow[];
  /** As the departments received them; absent when the departments cannot be asked. */
  readonly received?: readonly ReceivedRequest[];
}

/** Whether the department was asked to handle the item; what it was told besides is left out. */
const isHandling = (kind: string) => ['application', 'rectified', 'rectificationExpired'].includes(kind);

/**
 * What departments were sent against the mappings of the package (README §6): a request for every item that was handled and
 * for no other, its payload exactly what the mapping makes of the form and of the outputs of items that had ended before, and
 * the same in the register and at the department.
 */
export function checkPayloads(check: PayloadCheck): Finding[] {
  return check.view.items.flatMap((item) => {
    const sent = check.sent.filter((row) => row.itemId === item.itemId && isHandling(row.kind));
    if (item.startedAt === undefined)
      return differing(
        `${item.name}·请求`,
        [],
        sent.map(({ requestId }) => requestId),
      );
    const keys = Array.from({ length: item.round }, (_, index) => `${check.view.caseNo}/${item.itemId}/${index + 1}`);
    return [
      ...differing(`${item.name}·请求`, keys, sent.map(({ requestId }) => requestId).sort()),
      ...sent.flatMap((row) => checkContent(check, item, row)),
      ...checkReceived(check, item, sent),
    ];
  });
}

/** A form that a discovery changed meanwhile may have been read before or after; both are right. */
function checkContent(check: PayloadCheck, item: ItemAnswer, { payload, round }: PayloadRow): Finding[] {
  const outputs = outputsBefore(check, item);
  const earliest = check.joinedWith.get(item.itemId) ?? 0;
  const possible = check.forms
    .filter(({ discoveries }) => discoveries >= earliest)
    .map(({ data }) =>
      differing(
        `${item.name}·第${round}次报文`,
        buildPayload(check.lifeEvent.mergedForm, item.itemId, data, outputs),
        payload,
      ),
    );
  return possible.some((findings) => findings.length === 0) ? [] : (possible[0] ?? []);
}

/** Results of items that were granted before this one started, and data of all items that had started by then. */
function outputsBefore({ lifeEvent, view }: PayloadCheck, item: ItemAnswer): ItemOutputs {
  const startedAt = Date.parse(item.startedAt ?? '');
  return new Map(
    lifeEvent.serviceItems.map(({ id, results, data = [] }) => {
      const other = view.items.find(({ itemId }) => itemId === id);
      const granted = other?.status === 'granted' && Date.parse(other.endedAt ?? '') <= startedAt;
      const begun = other?.startedAt !== undefined && Date.parse(other.startedAt) <= startedAt;
      return [
        id,
        {
          ...(granted && outputsOf(view.caseNo, id, results)),
          ...(begun && id !== item.itemId && outputsOf(view.caseNo, id, data)),
        },
      ];
    }),
  );
}

function checkReceived({ received }: PayloadCheck, item: ItemAnswer, sent: readonly PayloadRow[]): Finding[] {
  if (received === undefined) return [];
  const ofItem = received.filter(({ itemId, request }) => itemId === item.itemId && isHandling(request.kind));
  return [
    ...differing(
      `${item.name}·部门收到的报文`,
      sent.map(({ requestId, payload }) => ({ requestId, payload })).sort(byRequest),
      ofItem.map(({ requestId, request }) => ({ requestId, payload: request.payload })).sort(byRequest),
    ),
    ...ofItem
      .filter(({ attempts }) => attempts.some(({ sameBody }) => !sameBody))
      .map(({ requestId }) => ({
        check: `${item.name}·重发的请求`,
        expected: '内容不变',
        actual: `${requestId} 内容变了`,
      })),
  ];
}

function byRequest(left: { requestId: string }, right: { requestId: string }): number {
  return left.requestId < right.requestId ? -1 : 1;
}
