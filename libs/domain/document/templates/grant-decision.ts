import { addDays, dateInWords, dateOf, describeLimit, type PlainDate, plainDate } from '../../calendar/index';
import type { ItemResult } from '../../catalogue/index';
import { addressee, list, paragraph, table } from '../blocks';
import { selfOf } from '../issuer';
import { plannedItem, planOf, type Scene, type SceneOf, serviceItem } from '../scene';
import type { Template } from '../template';
import { cited, clockOf, day, dueDay, licensingLaw, phrase } from '../words';
import { applied, reviewSteps } from './review';

type Granted = SceneOf<'itemGranted'>;

/** 准予行政许可决定书: decision, facts, law, results with their validity (许可法 arts 38(1), 39, 44). Of licences alone. */
export const grantDecision: Template<Granted['event']> = {
  kind: 'grantDecision',
  version: 1,
  word: '许',
  compose: (scene, issuer) => {
    const { itemId } = scene.event;
    const { legalBasis, acceptanceConditions } = serviceItem(scene, itemId);
    const self = selfOf(issuer);
    const steps = reviewSteps(scene, itemId);
    return {
      title: '准予行政许可决定书',
      body: [
        addressee(scene),
        paragraph(
          `${applied(scene, itemId, self)}经审查${steps.length > 0 ? `（${steps.join('；')}）` : ''}，你（单位）提交的申请材料齐全、符合法定形式，${facts(scene)}符合法定条件、标准：${acceptanceConditions.map(phrase).join('；')}。`,
        ),
        paragraph(
          `依照${cited(legalBasis)}和${licensingLaw('第三十八条第一款')}的规定，${self}决定：准予行政许可。许可证件和结果如下：`,
        ),
        resultsTable(scene, itemId),
        list([...deliveryOf(scene, itemId), ...postCheckOf(scene, itemId), ...DUTIES]),
      ],
    };
  },
};

/** 许可法 arts 9, 61, 50. */
const DUTIES = [
  '应当依照许可的条件、范围从事活动，依法接受监督检查，不得违法转让；需要延续的，在有效期届满三十日前提出申请。',
];

function facts(scene: Granted): string {
  return planOf(scene).commitmentItemIds.includes(scene.event.itemId) ? '并作出告知承诺，' : '';
}

/** Results granted, with the number of a certificate and its validity. */
export function resultsTable(scene: SceneOf<'itemGranted' | 'decisionCorrected'>, itemId: string) {
  const kinds = serviceItem(scene, itemId).results;
  return table(
    [
      ['证件或者结果', 5],
      ['编号', 4],
      ['有效期', 5],
    ],
    scene.event.results.map((output) => {
      const result = kinds.find(({ id }) => id === output.outputId);
      const value = scene.papers.valueOf(itemId, output);
      return [result?.name ?? output.outputId, value ?? '见证件', result ? validity(result, scene.at) : ''];
    }),
  );
}

/** From the day of the decision; the day before its anniversary is the last one. */
function validity({ validity: span }: ItemResult, at: number): string {
  if (!span) return '以证件载明的为准';
  const start = dateOf(at);
  return `${span.value}${span.unit === 'year' ? '年' : '个月'}，至${dateInWords(lastDay(start, span))}`;
}

function lastDay(start: PlainDate, { value, unit }: NonNullable<ItemResult['validity']>): PlainDate {
  const [year = 0, month = 0, date = 0] = start.split('-').map(Number);
  const months = year * 12 + (month - 1) + (unit === 'year' ? value * 12 : value);
  const [endYear, endMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const days = new Date(Date.UTC(endYear, endMonth, 0)).getUTCDate();
  const pad = (part: number) => String(part).padStart(2, '0');
  return addDays(plainDate(`${endYear}-${pad(endMonth)}-${pad(Math.min(date, days))}`), -1);
}

function deliveryOf(scene: Granted, itemId: string): string[] {
  const { delivery } = plannedItem(scene, itemId);
  if (!delivery) return [];
  const until = dueDay(clockOf(scene.after, 'delivery', itemId), scene);
  return [`${until}前（作出决定之日起${describeLimit(delivery.limit)}内）颁发、送达许可证件，与本件其他结果一并送达。`];
}

function postCheckOf(scene: Scene, itemId: string): string[] {
  const { commitment } = plannedItem(scene, itemId);
  if (!commitment || !planOf(scene).commitmentItemIds.includes(itemId)) return [];
  const until = dueDay(clockOf(scene.after, 'postCheck', itemId), scene);
  return [
    `本许可依据告知承诺于${day(scene.at)}作出，${until}前对承诺内容进行核查；未履行承诺的，${phrase(commitment.onFalse)}。`,
  ];
}
