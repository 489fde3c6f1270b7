import { type LifeEvent } from '@yijian/domain/catalogue';
import { type CaseAnswer } from './answers';
import { outputsOf } from './departments-script';
import { checkPayloads, type PayloadCheck } from './payload-check';
import { type ReceivedRequest } from './simulator-control';

const caseNo = '43019926112200000100';
const number = outputsOf(caseNo, 'first', [{ id: 'number' }])['number'];

/** Two items, the second of which needs the number of the first and a length that is found out later. */
const lifeEvent = {
  serviceItems: [
    { id: 'first', results: [{ id: 'number' }] },
    { id: 'second', results: [] },
  ],
  mergedForm: {
    schema: { type: 'object', title: '表', properties: {}, required: [], additionalProperties: false },
    mappings: [
      { itemId: 'first', elements: [{ to: '/name', label: '名称', from: '/shop/name' }] },
      {
        itemId: 'second',
        elements: [
          { to: '/number', label: '编号', fromItem: { itemId: 'first', outputId: 'number' } },
          { to: '/metres', label: '米', from: '/line/metres' },
        ],
      },
    ],
  },
} as unknown as LifeEvent;

const view = {
  caseNo,
  items: [
    {
      itemId: 'first',
      name: '甲',
      status: 'granted',
      round: 1,
      startedAt: '2026-11-22T09:00:00Z',
      endedAt: '2026-11-22T09:01:00Z',
    },
    {
      itemId: 'second',
      name: '乙',
      status: 'granted',
      round: 1,
      startedAt: '2026-11-22T09:01:00Z',
      endedAt: '2026-11-22T09:02:00Z',
    },
  ],
} as unknown as CaseAnswer;

const sent = [
  { requestId: `${caseNo}/first/1`, itemId: 'first', round: 1, kind: 'application', payload: { name: '小吃店' } },
  { requestId: `${caseNo}/second/1`, itemId: 'second', round: 1, kind: 'application', payload: { number, metres: 12 } },
];

const received = (rows: PayloadCheck['sent'], sameBody = true) =>
  rows.map(({ requestId, itemId, kind, payload }) => ({
    requestId,
    itemId,
    request: { kind, payload },
    attempts: [{ answer: 'receipt', sameBody }],
    replies: [],
  })) as unknown as ReceivedRequest[];

const check: PayloadCheck = {
  lifeEvent,
  view,
  forms: [
    { data: { shop: { name: '小吃店' } }, discoveries: 0 },
    { data: { shop: { name: '小吃店' }, line: { metres: 12 } }, discoveries: 1 },
  ],
  joinedWith: new Map([['second', 1]]),
  sent,
  received: received(sent),
};

describe('payloads of a finished case', () => {
  it('given what the mappings say, with outputs of earlier items and discoveries, then nothing is found', () => {
    expect(checkPayloads(check)).toEqual([]);
    expect(checkPayloads({ ...check, received: undefined })).toEqual([]);
  });

  it('given a value that the mapping does not give, or one that is missing, then it is found', () => {
    const wrong = [sent[0], { ...sent[1], payload: { number } }] as PayloadCheck['sent'];
    expect(checkPayloads({ ...check, sent: wrong, received: received(wrong) })).toEqual([
      { check: '乙·第1次报文', expected: { number, metres: 12 }, actual: { number } },
    ]);
  });

  it('given a department that received something else, or another body when asked again, then it is found', () => {
    const other = [sent[0], { ...sent[1], payload: {} }] as PayloadCheck['sent'];
    expect(checkPayloads({ ...check, received: received(other) })).toMatchObject([{ check: '乙·部门收到的报文' }]);
    expect(checkPayloads({ ...check, received: received(sent, false) })).toHaveLength(2);
  });

  it('given a request too few, or one for an item that never started, then it is found', () => {
    const one = sent.slice(0, 1);
    expect(checkPayloads({ ...check, sent: one, received: received(one) })).toMatchObject([{ check: '乙·请求' }]);
    const items = view.items.map((item) => (item.itemId === 'second' ? { ...item, startedAt: undefined } : item));
    const unstarted = { ...view, items } as unknown as CaseAnswer;
    expect(checkPayloads({ ...check, view: unstarted })).toMatchObject([{ check: '乙·请求', expected: [] }]);
  });
});
