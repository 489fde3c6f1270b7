import { type Actor } from '@yijian/domain/case';
import { APPLICANT, CLERK, filingOf, Story } from '@yijian/domain/testing';
import { CALENDAR } from './issue';
import { allMaterialsBut, department, granted, headOf, hotpotPlan, MARKET, TOBACCO } from './restaurant';

const SUPERVISOR: Actor = { role: 'supervisor', id: 'supervisor-1' };

/** The one notice of correction, not followed: returned. */
export function returned(): Story {
  return corrected().daysPass(40);
}

function corrected(): Story {
  const story = new Story(CALENDAR).submitted(hotpotPlan());
  story
    .does(CLERK, { type: 'consultDepartments', itemIds: ['food-licence'] })
    .happened({ type: 'consultationSent', opinionOf: 'food-licence' })
    .does(department(MARKET), {
      type: 'reportDefects',
      itemId: 'food-licence',
      defects: [
        {
          subject: 'layout-plan',
          content: '平面图没有标明洗消间和操作间的尺寸，请按1:100重新绘制并标注',
          legalBasis: '《食品经营许可和备案管理办法》第十二条',
        },
      ],
    });
  return story.does(CLERK, {
    type: 'requestCorrection',
    defects: [{ subject: '/signboard/position', content: '招牌位置填写不完整，请写明楼层和是否临街' }],
  });
}

/** Corrected, and then a fact that nobody could see before: a second notice, approved by the supervisor. */
export function correctedAgain(): Story {
  const plan = hotpotPlan();
  return corrected()
    .daysPass(3)
    .does(APPLICANT, {
      type: 'supplyCorrection',
      ...filingOf(
        plan,
        plan.materials.map(({ id }) => id),
      ),
    })
    .does(SUPERVISOR, {
      type: 'overrideCorrection',
      defects: [{ subject: 'authorization-letter', content: '委托书已被委托人撤回，请提交新的授权委托书' }],
      newFacts: '委托人于受理审核期间书面撤回了原授权',
    });
}

/** Another authority is in charge. */
export function refused(): Story {
  return new Story(CALENDAR).submitted(hotpotPlan()).does(CLERK, {
    type: 'refuse',
    reason: '经营场所位于示例市高新区，不属于本区行政机关职权范围',
    legalBasis: '《行政许可法》第三十二条第一款第二项',
    rightAuthority: '示例市高新区行政审批局',
  });
}

/** Nothing has to be applied for. */
export function notRequired(): Story {
  return new Story(CALENDAR)
    .submitted(hotpotPlan())
    .does(CLERK, { type: 'declareNotRequired', reason: '你（单位）在自家住所为家庭成员备餐，不对外经营' });
}

/** Nobody answered in five working days: accepted by law, from the receipt. */
export function deemed(): Story {
  return new Story(CALENDAR).submitted(hotpotPlan()).daysPass(9);
}

/** Withdrawn by the applicant after one item was decided. */
export function withdrawn(): Story {
  const story = new Story(CALENDAR).accepted(hotpotPlan());
  granted(story, MARKET, 'licence-check');
  return story.does(APPLICANT, { type: 'withdraw', reason: '店面租约没有谈成' });
}

/** The first item is denied, so that the others fall. */
export function prerequisiteFailed(): Story {
  return new Story(CALENDAR).accepted(hotpotPlan()).does(department(MARKET), {
    type: 'deny',
    itemId: 'licence-check',
    round: 1,
    reason: '营业执照记载的住所与拟开店地址不一致',
    legalBasis: '《市场主体登记管理条例》第二十四条',
  });
}

/** What was promised is not handed in. */
export function toleranceBroken(): Story {
  const offers = [{ kind: 'tolerance', subject: 'food-safety-rules' }] as const;
  const story = new Story(CALENDAR)
    .does(APPLICANT, { type: 'submit', ...filingOf(hotpotPlan(), allMaterialsBut('food-safety-rules')), asks: offers })
    .happened({ type: 'creditChecked', offered: offers, blocked: [] })
    .does(CLERK, { type: 'signOffers', offers })
    .does(CLERK, { type: 'accept' });
  granted(story, MARKET, 'licence-check');
  return story.daysPass(10);
}

/** Ended by the window for all items, and by a department for its own. */
export function terminated(): Story {
  const story = new Story(CALENDAR).accepted(hotpotPlan());
  granted(story, MARKET, 'licence-check');
  return story
    .does(headOf(TOBACCO), {
      type: 'terminate',
      itemId: 'tobacco-licence',
      ground: 'conditionGone',
      reason: '拟设零售点所在路段划入学校周边禁售范围',
      legalBasis: '《未成年人保护法》第五十九条',
    })
    .does(CLERK, {
      type: 'terminate',
      ground: 'applicantDissolved',
      reason: '申请人已于2026年3月2日注销登记',
      legalBasis: '《市场主体登记管理条例》第三十一条',
    });
}
