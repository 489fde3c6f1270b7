import { type Actor } from '@yijian/domain/case';
import { APPLICANT, CLERK, filingOf, Story } from '@yijian/domain/testing';
import { CALENDAR } from './issue';
import {
  allMaterialsBut,
  department,
  FIRE,
  granted,
  headOf,
  HOUSING,
  hotpotPlan,
  MARKET,
  TOBACCO,
  URBAN,
} from './restaurant';

const GOVERNMENT: Actor = { role: 'governmentHead', id: 'government-1' };

/** A fire check by commitment, tobacco with a hearing, materials tolerated: most of what can happen to a case. */
export function everything(): Story {
  const story = new Story(CALENDAR);
  const offers = [
    { kind: 'tolerance', subject: 'food-safety-rules' },
    { kind: 'commitment', subject: 'signboard' },
  ] as const;
  const submitted = allMaterialsBut('food-safety-rules');
  story
    .does(APPLICANT, { type: 'submit', ...filingOf(hotpotPlan(), submitted), asks: offers })
    .happened({ type: 'creditChecked', offered: offers, blocked: [] })
    .does(APPLICANT, { type: 'signOffers', offers })
    .daysPass(1)
    .does(CLERK, { type: 'accept' });
  granted(story, MARKET, 'licence-check');
  visited(story);
  heard(story);
  return delivered(decided(extended(story)));
}

/** The joint visit: appointed, moved, held; the drainage has to be rectified. */
function visited(story: Story): void {
  const appointment = (day: string, reason?: string) => ({
    type: 'appointVisit' as const,
    procedureId: 'joint-site-inspection',
    heldAt: Date.parse(`${day}T09:30:00+08:00`),
    place: '示例市示例区建设大道18号',
    inspectors: [
      { departmentId: MARKET, officerIds: ['officer-11', 'officer-12'] },
      { departmentId: HOUSING, officerIds: ['officer-31'] },
    ],
    ...(reason !== undefined && { reason }),
  });
  story.does(CLERK, appointment('2026-03-05')).does(CLERK, appointment('2026-03-06', '申请人5日停业装修'));
  const { materials } = filingOf(hotpotPlan(), allMaterialsBut());
  story.does(APPLICANT, { type: 'supplyMaterials', materials });
  story.daysPass(3).does(CLERK, {
    type: 'recordVisit',
    procedureId: 'joint-site-inspection',
    findings: '后厨布局合理；隔油池容积不足。',
    outcomes: [
      { departmentId: MARKET, result: 'pass' },
      {
        departmentId: HOUSING,
        result: 'rectify',
        requirements: ['更换隔油池，有效容积不小于1.5立方米', '在排水口前加装格栅'],
      },
    ],
  });
}

/** 听证 before the tobacco licence is denied. */
function heard(story: Story): void {
  const itemId = 'tobacco-licence';
  story
    .does(department(TOBACCO), {
      type: 'tellHearingRight',
      itemId,
      procedureId: 'tobacco-hearing',
      reason: '拟作出的决定涉及本路段已有零售点的重大利益',
    })
    .daysPass(3)
    .does(APPLICANT, { type: 'requestHearing', itemId })
    .does(department(TOBACCO), {
      type: 'scheduleHearing',
      itemId,
      heldAt: Date.parse('2026-03-24T14:30:00+08:00'),
      place: '示例市示例区烟草专卖局三楼会议室',
      officerId: '0457',
      open: true,
    });
}

/** More time: an expert review told and told again, an extension by each head, a suspension. */
function extended(story: Story): Story {
  return story
    .does(department(HOUSING), {
      type: 'startProcedure',
      procedureId: 'drainage-review',
      itemIds: ['drainage-licence'],
      timeNeeded: { value: 5, unit: 'workingDay' },
      reason: '预处理工艺需要专家论证',
    })
    .daysPass(3)
    .does(department(HOUSING), {
      type: 'prolongProcedure',
      procedureKey: 'drainage-review/1',
      timeNeeded: { value: 4, unit: 'workingDay' },
      reason: '专家要求补测水质',
    })
    .daysPass(4)
    .does(department(HOUSING), { type: 'endProcedure', procedureKey: 'drainage-review/1', findings: '工艺可行' })
    .does(headOf(MARKET), { type: 'extendDecision', itemId: 'food-licence', reason: '申请经营项目多，需要逐项核实' })
    .does(GOVERNMENT, { type: 'extendJoint', reason: '排水设施须等管网改造完成' })
    .does(headOf(URBAN), {
      type: 'suspendItem',
      itemId: 'signboard',
      ground: 'applicantRequest',
      reason: '申请人正在更换招牌设计，书面请求中止',
      legalBasis: '《示例市城市容貌管理办法》第二十条',
    })
    .daysPass(2)
    .does(headOf(URBAN), { type: 'resumeItem', itemId: 'signboard' })
    .does(APPLICANT, {
      type: 'supplyRectification',
      itemId: 'drainage-licence',
      round: 1,
      ...filingOf(hotpotPlan(), allMaterialsBut()),
    });
}

/** Decisions of all kinds. */
function decided(story: Story): Story {
  story.daysPass(7).does(department(TOBACCO), {
    type: 'recordHearing',
    itemId: 'tobacco-licence',
    record:
      '审查人员说明：该路段已达合理布局上限，提交布局规划和零售点分布图。\n申请人陈述：门店经营面积大、客流稳定，请求增设；对分布图没有异议。\n利害关系人陈述：现有零售点间距不足一百米。',
  });
  story.does(department(TOBACCO), {
    type: 'deny',
    itemId: 'tobacco-licence',
    round: 1,
    reason: '拟设点位不符合本区烟草制品零售点合理布局规划',
    legalBasis: '《烟草专卖许可证管理办法》第十三条',
  });
  granted(story, FIRE, 'fire-check');
  granted(story, URBAN, 'signboard');
  story.does(CLERK, {
    type: 'appointVisit',
    procedureId: 'joint-site-inspection',
    heldAt: story.now,
    place: '示例市示例区建设大道18号',
    inspectors: [{ departmentId: HOUSING, officerIds: ['officer-31', 'officer-32'] }],
  });
  story.does(CLERK, {
    type: 'recordVisit',
    procedureId: 'joint-site-inspection',
    findings: '整改到位。',
    outcomes: [{ departmentId: HOUSING, result: 'pass' }],
  });
  granted(story, HOUSING, 'drainage-licence', 2);
  granted(story, MARKET, 'food-licence');
  return story;
}

/** Delivered; the check of the commitment finds a breach, which is not put right, so the decision is revoked. */
function delivered(story: Story): Story {
  return story
    .happened({ type: 'bundleDispatched', method: 'windowPickup' })
    .daysPass(1)
    .does(CLERK, { type: 'confirmDelivery', receipt: '核验身份证原件后当面签收' })
    .daysPass(5)
    .does(department(FIRE), {
      type: 'reportPostCheck',
      itemId: 'fire-check',
      fulfilled: false,
      findings: '二层疏散通道堆放货物，应急照明损坏两处',
      cure: { value: 10, unit: 'workingDay' },
    })
    .daysPass(15)
    .does(department(FIRE), {
      type: 'reportPostCheck',
      itemId: 'fire-check',
      fulfilled: false,
      findings: '应急照明仍未修复',
    })
    .does(headOf(FIRE), {
      type: 'correctDecision',
      itemId: 'fire-check',
      to: 'revoked',
      reason: '申请人没有履行告知承诺，经责令限期改正仍不符合消防安全要求',
      legalBasis: '《消防法》第十五条第四款',
    });
}
