import { type Rectification, type SpecialProcedure } from '../../catalogue/life-event';
import { limitText } from '../../catalogue/words';
import { PROCEDURE_KINDS, PROCEDURE_RESULTS } from '../enumeration-words';
import { type Compare, entries, group, leaf } from './compare';
import {
  choice,
  clockEffect,
  code,
  condition,
  count,
  department,
  departments,
  factName,
  itemName,
  laws,
  limit,
  references,
  text,
  yesNo,
} from './words';

const rectification: Compare<Rectification> = group<Rectification>(
  '整改',
  {
    limit: limit('整改期限'),
    maxRounds: count('整改次数', '次'),
    clockEffect: clockEffect('整改期间'),
    onExpiry: text('逾期不整改的后果'),
  },
  ({ limit: period }, { lifeEvent }) => `${limitText(lifeEvent, period)}内整改`,
);

/** One special procedure. */
export const procedure: Compare<SpecialProcedure> = group<SpecialProcedure>(
  '特别程序',
  {
    id: code('标识'),
    kind: choice('程序种类', PROCEDURE_KINDS),
    name: text('程序名称'),
    organizerDepartmentId: department('组织部门'),
    participantDepartmentIds: departments('参加部门'),
    appliesTo: entries(
      { noun: '适用的事项', key: ({ itemId }) => itemId, name: ({ itemId }, side) => itemName(itemId, side) },
      (was, now, place) => condition('发生的条件')(was?.appliesWhen, now?.appliesWhen, place),
    ),
    limit: limit('程序期限', '由其他机构确定'),
    limitNote: text('程序期限的说明'),
    minInspectors: count('最少到场人数', '人'),
    legalBasis: laws('程序的依据'),
    clockEffect: clockEffect('程序期间'),
    writtenNotice: yesNo('是否书面告知申请人'),
    outcomes: entries(
      { noun: '程序结论', key: ({ label }) => label, name: ({ label }) => `“${label}”` },
      (was, now, place) =>
        leaf('结论的效果', (value: keyof typeof PROCEDURE_RESULTS) => PROCEDURE_RESULTS[value])(
          was?.result,
          now?.result,
          place,
        ),
    ),
    rectification,
    establishesFactIds: references('查明的事实', factName, 'fact'),
  },
  ({ name }) => name,
);
