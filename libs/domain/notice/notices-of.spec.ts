import { viewOf } from '../case/index';
import { CLERK, departmentOf, item, LawStory, material, plan, Story, toleranceOf } from '../testing/index';
import { noticesOf } from './index';

const RECTIFICATION = {
  limit: { value: 10, unit: 'workingDay' },
  maxRounds: 1,
  clockEffect: { statutory: 'runs', promised: 'pauses', basis: '已公布' },
  onExpiry: '依据现有情况作出决定',
} as const;
const PLAN = plan([item('a', { rectification: RECTIFICATION }), item('b')], {
  materials: [material('drawing', ['a'])],
});

const last = (story: Story) => noticesOf(story.recorded, viewOf(story.state, story.now)).at(-1);

describe('notices', () => {
  it('give a receipt that is no acceptance and names the latest day of an answer', () => {
    const notice = last(new Story().submitted(PLAN));

    expect(notice).toMatchObject({ kind: 'received', title: '收件凭证' });
    expect(notice?.text).toContain('本凭证不是受理通知');
    expect(notice?.text).toContain('2026-03-09');
  });

  it('list all defects at once, with the day until which to supply them', () => {
    const defects = [{ content: '缺少图纸', legalBasis: '许可法第三十二条' }, { content: '签名不清' }];
    const notice = last(new Story().submitted(PLAN, []).does(CLERK, { type: 'requestCorrection', defects }));

    expect(notice?.text).toContain('1. 缺少图纸（依据：许可法第三十二条）\n2. 签名不清');
    expect(notice?.text).toContain('2026-03-23');
  });

  it('tell of a deemed acceptance with the day of receipt', () => {
    expect(last(new Story().submitted(PLAN).daysPass(8))?.text).toContain('视为受理，受理日期：2026-03-02');
  });

  it('ask for rectification until its own due day', () => {
    const ask = { type: 'requestRectification', itemId: 'a', round: 1, requirements: ['加装隔油池'] } as const;
    const story = new Story().accepted(PLAN).does(departmentOf('a'), ask);
    const rectification = noticesOf(story.recorded, viewOf(story.state, story.now)).find(
      ({ kind }) => kind === 'rectification',
    );

    expect(rectification?.text).toContain('1. 加装隔油池');
    expect(rectification?.text).toContain('2026-03-16前完成');
  });

  it('deliver denials with their remedies', () => {
    const story = new Story()
      .accepted(PLAN)
      .granted('a')
      .denied('b')
      .happened({ type: 'bundleDispatched', method: 'online' });

    expect(last(story)?.text).toMatch(/部分办成[\s\S]*事项b：不予（不符合条件）[\s\S]*行政复议/);
  });

  it('give a receipt for every correction, also for one that came back', () => {
    const story = new LawStory()
      .submitted(PLAN, [])
      .notice('drawing')
      .supplies(PLAN)
      .givenBack('drawing')
      .supplies(PLAN, 'drawing');
    const keys = story.recorded.flatMap((row, index) =>
      noticesOf([row], viewOf(story.stateAfter(index + 1), story.now)).map(({ key }) => key),
    );

    expect(keys.filter((key) => key.startsWith('received'))).toEqual([
      'received',
      'received/correction',
      'received/correction/2',
    ]);
  });

  it('tell of an offer that was barred, and again when it is open', () => {
    const offer = toleranceOf('drawing');
    const story = new LawStory().submitted(PLAN, []);
    const checked = (offered: boolean) =>
      ({ type: 'creditChecked', offered: offered ? [offer] : [], blocked: offered ? [] : [offer] }) as const;
    const keyOf = (offered: boolean) =>
      noticesOf([{ seq: 1, at: 0, actor: CLERK, event: checked(offered) }], viewOf(story.state, story.now))[0]?.key;

    expect(keyOf(false)).not.toBe(keyOf(true));
  });

  it('are the same, by the same key, however often the events are read', () => {
    const story = new Story().accepted(PLAN);
    const keys = noticesOf(story.recorded, viewOf(story.state, story.now)).map(({ key }) => key);

    expect(new Set(keys).size).toBe(keys.length);
  });
});
