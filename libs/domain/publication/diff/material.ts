import { type Material, type Tolerance } from '../../catalogue/life-event';
import { limitText, originText } from '../../catalogue/words';
import { MATERIAL_CLASSES, MATERIAL_SOURCES } from '../enumeration-words';
import { type Compare, group, leaf } from './compare';
import { choice, clockEffect, code, condition, count, itemName, limit, references, text, texts } from './words';

const tolerance: Compare<Tolerance> = (before, after, place) =>
  group<Tolerance>(
    '容缺办理',
    {
      limit: limit('容缺补齐期限'),
      clockEffect: clockEffect('容缺期间'),
      blockedWhen: condition('不适用容缺的条件'),
      onExpiry: leaf('容缺逾期的后果', () => '终止办理'),
    },
    ({ limit: period }, { lifeEvent }) => `${limitText(lifeEvent, period)}内补齐`,
  )(before, after, { ...place, subject: 'tolerance' });

/** One material. */
export const material: Compare<Material> = group<Material>(
  '材料',
  {
    id: code('标识'),
    name: text('材料名称'),
    class: choice('材料类别', MATERIAL_CLASSES),
    source: choice('材料来源', MATERIAL_SOURCES),
    issuer: text('出具机构'),
    sharing: (before, after, place) => [
      ...leaf<Material['sharing']>('获取方式', (sharing) =>
        sharing.mode === 'none' ? '由申请人提交' : originText({ sharing } as Material),
      )(before, after, place),
    ],
    originals: count('原件份数', '份'),
    copies: count('复印件份数', '份'),
    formats: texts('电子版格式'),
    requiredWhen: condition('需要提交的条件'),
    usedBy: references('使用它的事项', itemName),
    tolerance,
    sample: text('样例'),
    blankForm: text('空白表'),
    note: text('备注'),
  },
  ({ name }) => name,
);
