import {
  activeNotice,
  noticeSections,
  oneTimeNotice,
  type OneTimeNotice,
  type OneTimeNoticeKind,
  planCase,
  renderNoticeText,
} from './index';
import { connectionEvent, sampleDepartments, sampleEvent, SLUGS } from './fixtures/load';

const departments = sampleDepartments();

function noticeOf(event: ReturnType<typeof sampleEvent>, situationId: string) {
  const { facts, channel, expected } = event.situations.find(({ id }) => id === situationId)!;
  const plan = planCase(event, { facts, endId: expected.endId, channel });
  return oneTimeNotice(event, departments, plan, facts, 'acceptanceStage');
}

describe('oneTimeNotice', () => {
  it('given a situation, then it holds answers in words, items with department and limits, materials with origin, and the path', () => {
    const notice = noticeOf(sampleEvent('restaurant-opening'), 'hotpot-by-commitment');
    expect(notice).toMatchObject({ lifeEventCode: '43TC31901000', version: '2026.1' });
    expect(notice.situation.find(({ factId }) => factId === 'fireMode')?.answer).toMatch(/^告知承诺/);
    expect(notice.situation.some(({ factId }) => factId === 'hasBadCredit')).toBe(false);
    const fire = notice.items.find(({ itemId }) => itemId === 'fire-check');
    expect(fire).toMatchObject({ statutory: '13个工作日', fee: '不收费' });
    expect(fire?.promised).toMatch(/（告知承诺）$/);
    expect(fire?.dependencies).toEqual([expect.stringMatching(/^取得“.+”的.+后开始$/)]);
    expect(notice.materials.find(({ materialId }) => materialId === 'business-licence')).toMatchObject({
      origin: expect.stringContaining('无需提交') as string,
      quantity: '',
    });
    expect(notice.materials.find(({ materialId }) => materialId === 'layout-plan')?.quantity).toBe(
      '复印件1份；电子版格式pdf、ofd、jpg、png',
    );
  });

  it('given an offline end, then it still lists items and materials, those that depend on open questions marked', () => {
    const notice = noticeOf(sampleEvent('newborn-birth'), 'born-elsewhere');
    expect(notice.message).toContain('到窗口分项办理');
    expect(notice.items.map(({ itemId, mayApply }) => [itemId, mayApply])).toContainEqual([
      'social-security-card',
      true,
    ]);
    expect(notice.items.map(({ itemId, mayApply }) => [itemId, mayApply])).toContainEqual([
      'birth-registration',
      false,
    ]);
    expect(notice.materials.find(({ materialId }) => materialId === 'baby-photo')?.mayApply).toBe(true);
    expect(notice.promisedTime).toBeUndefined();
  });

  it('given a schedule, then its name and close are told', () => {
    expect(noticeOf(sampleEvent('school-enrolment'), 'local-owner').overallPromise).toBe(
      '按公告日程（资格审核与学位安排，2028-08-31 17:00截止）',
    );
  });
});

describe('renderNoticeText', () => {
  it('given a notice, then every element is in the text', () => {
    const notice = noticeOf(connectionEvent(), 'survey-first');
    const text = renderNoticeText(notice);
    expect(text).toContain('水气联合报装一件事一次性告知单');
    expect(text).toContain('燃气管距离：30米');
    expect(text).toContain('还须等待：外线施工完成');
    expect(text).toContain('全部事项预计：8个工作日');
    for (const part of [
      ...notice.items.map(({ name }) => name),
      ...notice.materials.map(({ origin }) => origin),
      notice.remedies,
    ])
      expect(text).toContain(part);
  });
});

describe('the three kinds of notice', () => {
  const everywhere: readonly (keyof OneTimeNotice)[] = [
    ...(['items', 'materials', 'overallPromise', 'steps', 'channels', 'handlingScope', 'deliveryMethods'] as const),
    ...(['officeHours', 'consultationPhone', 'complaintChannels', 'remedies'] as const),
  ];
  const required: Readonly<Record<OneTimeNoticeKind, readonly (keyof OneTimeNotice)[]>> = {
    active: everywhere,
    consultation: [...everywhere, 'situation', 'promisedTime'],
    acceptanceStage: [...everywhere, 'situation', 'promisedTime', 'afterFiling'],
  };

  it.each(SLUGS)(
    'given %s in a situation that can be filed, then each kind holds what it must, and the text tells it',
    (slug) => {
      const event = sampleEvent(slug);
      const { facts, channel, expected } = event.situations[0]!;
      const plan = planCase(event, { facts, endId: expected.endId, channel });
      const notices = [
        activeNotice(event, departments),
        oneTimeNotice(event, departments, plan, facts, 'consultation'),
        oneTimeNotice(event, departments, plan, facts, 'acceptanceStage'),
      ];
      for (const notice of notices) {
        expect(required[notice.kind].filter((name) => (notice[name] ?? '').length === 0)).toEqual([]);
        for (const item of notice.items) expect(item.basis.length).toBeGreaterThan(0);
        const text = renderNoticeText(notice);
        for (const { title, lines } of noticeSections(notice))
          for (const part of [title, ...lines]) expect(text).toContain(part);
      }
    },
  );

  it('given the notice for everybody, then what depends on the situation is marked, and what always applies is not', () => {
    const { items, situation } = activeNotice(sampleEvent('restaurant-opening'), departments);
    expect(situation).toEqual([]);
    const marked = Object.fromEntries(items.map(({ itemId, mayApply }) => [itemId, mayApply]));
    expect([marked['licence-check'], marked['tobacco-licence']]).toEqual([false, true]);
    expect(items.find(({ itemId }) => itemId === 'food-licence')?.dependencies).not.toEqual([]);
  });
});
