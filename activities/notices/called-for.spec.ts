import { type CaseEvent, type CaseView, type RecordedEvent } from '@yijian/domain/case';
import { noticesCalledFor } from '.';

const caseNo = '43019926052100000100';
const dueAt = Date.parse('2026-06-01T15:59:59.999Z');

function view(change: Partial<CaseView> = {}): CaseView {
  const item = {
    itemCaseNo: '',
    departmentId: 'fire',
    initiation: 'application',
    round: 1,
    resultIds: [],
    requirements: [],
  };
  const waits = { waitsForItems: [], waitsForMaterials: [], waitsForEvents: [] };
  const lists = { stages: [], materialIds: [], commitmentItemIds: [], specialProcedureIds: [], parked: [] };
  return {
    ...{ caseNo, stage: 'approve', status: 'inProgress', holder: 'departments', waitingFor: '', openedAt: 0 },
    items: [
      { ...item, ...waits, itemId: 'fire-check', name: '消防检查', status: 'granted' },
      { ...item, ...waits, itemId: 'food-licence', name: '食品经营许可', status: 'denied', reason: '布局不合规' },
    ],
    ...lists,
    criticalPath: null,
    ...change,
  };
}

function notices(event: CaseEvent, seen: CaseView = view()) {
  const recorded: RecordedEvent = { seq: 1, at: 0, actor: { role: 'system', id: 'system' }, event };
  return noticesCalledFor({ events: [recorded], view: seen });
}

describe('notices that events call for', () => {
  it('given a correction request, then every defect is listed at once, with its ground and the time to act', () => {
    const defects = [
      { content: '租赁合同缺页' },
      { subject: '/food/seats', content: '餐位数有误', legalBasis: '办法第5条' },
    ];
    const seen = view({ status: 'awaitingCorrection', nextDue: { at: dueAt, provisional: false, exceeded: false } });
    const [notice] = notices({ type: 'correctionRequested', defects }, seen);
    expect(notice).toMatchObject({ key: 'correction', kind: 'correction', title: '一次性补正告知书' });
    expect(notice?.text.split('\n')).toEqual([
      `办件${caseNo}：您的申请需要补正，须补正的全部内容一次性告知如下。`,
      '补正内容：',
      '1. 租赁合同缺页',
      '2. 餐位数有误（依据：办法第5条）',
      '请于2026年6月1日23:59前补正后重新提交；逾期未补正的，申请材料将退回。',
    ]);
  });

  it('given a correction request that was answered in the same burst, then no due time of another wait is told', () => {
    const seen = view({ status: 'checking', nextDue: { at: dueAt, provisional: false, exceeded: false } });
    expect(notices({ type: 'correctionRequested', defects: [{ content: '缺页' }] }, seen)[0]?.text).not.toContain(
      '2026年',
    );
  });

  it('given rectifications in two rounds, then each round has its own notice', () => {
    const event = { type: 'rectificationRequested', itemId: 'fire-check', requirements: ['加装喷淋'] } as const;
    const [first, second] = [1, 2].flatMap((round) => notices({ ...event, round }));
    expect([first?.key, second?.key]).toEqual(['rectification/fire-check/1', 'rectification/fire-check/2']);
    expect(first?.text).toMatch(/事项“消防检查”[^]*1\. 加装喷淋/);
  });

  it('given the dispatch of results, then the outcome of every item is told, denials with their reason', () => {
    const [notice] = notices({ type: 'bundleDispatched', method: 'post' });
    expect(notice?.text).toMatch(/1\. 消防检查：已办成\n2\. 食品经营许可：不予办理，布局不合规/);
  });

  it.each<[CaseEvent, readonly string[]]>([
    [{ type: 'caseRefused', reason: '不属于本机关职权', legalBasis: '行政许可法第三十二条' }, ['refused']],
    [{ type: 'caseReturned' }, ['returned']],
    [{ type: 'caseAccepted', acceptedAt: 0, deemed: true }, ['accepted']],
    [{ type: 'evaluationInvited' }, ['evaluation']],
    [{ type: 'caseWithdrawn', reason: '不办了' }, ['withdrawn']],
    [{ type: 'caseOpened' }, []],
    [{ type: 'itemAcknowledged', itemId: 'fire-check', round: 1 }, []],
  ])('given %j, then the notices are %j', (event, keys) => {
    expect(notices(event).map(({ key }) => key)).toEqual(keys);
  });
});
