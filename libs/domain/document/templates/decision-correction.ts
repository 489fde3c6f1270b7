import { addressee, paragraph } from '../blocks';
import { selfOf } from '../issuer';
import { isLicence, issuedBy, plannedItem, type Scene, type SceneOf } from '../scene';
import type { Template } from '../template';
import { day, inFull, phrase, remedies } from '../words';
import { resultsTable } from './grant-decision';

type Corrected = SceneOf<'decisionCorrected'>;

/** 变更、撤销决定书: a new act about an old one, which it names by its number (许可法 arts 8, 69). */
export const decisionCorrection: Template<Corrected['event']> = {
  kind: 'decisionCorrection',
  version: 1,
  word: '更',
  compose: (scene, issuer) => {
    const { itemId, to, reason, legalBasis } = scene.event;
    const licence = isLicence(plannedItem(scene, itemId));
    const self = selfOf(issuer);
    const what = licence ? '行政许可' : '办理';
    return {
      title: to === 'revoked' ? `撤销${licence ? '行政许可' : ''}决定书` : `变更${licence ? '行政许可' : ''}决定书`,
      body: [
        addressee(scene),
        paragraph(`${self}${oldDecision(scene)}。`),
        paragraph(`经查，${phrase(reason)}。`),
        paragraph(`依照${inFull(phrase(legalBasis))}的规定，${self}决定：${DECISIONS[to](what)}。`),
        ...(to === 'granted' ? [resultsTable(scene, itemId)] : []),
        paragraph(CONSEQUENCES[to]),
        paragraph(remedies(issuer)),
      ],
    };
  },
};

const DECISIONS = {
  granted: (what: string) => `将原决定变更为准予${what}`,
  denied: (what: string) => `将原决定变更为不予${what}`,
  revoked: (what: string) => `撤销原准予${what}的决定`,
} as const;

const CONSEQUENCES = {
  granted: '原决定自本决定送达之日起不再执行。许可证件和结果随本决定书一并送达。',
  denied: '原决定自本决定送达之日起不再执行。已经领取的许可证件，请在收到本决定书之日起五个工作日内交回。',
  revoked:
    '原决定书和依据原决定颁发的许可证件自本决定送达之日起失效，请在收到本决定书之日起五个工作日内交回证件。因撤销使合法权益受到损害的，依法处理。',
} as const;

/** 于…作出《准予行政许可决定书》（…号）: by its number where it has a document. */
function oldDecision(scene: Corrected): string {
  const { itemId, refersTo } = scene.event;
  const { name } = plannedItem(scene, itemId);
  const old = 'items' in scene.before ? scene.before.items?.[itemId] : undefined;
  const when = old && 'decidedAt' in old ? `于${day(old.decidedAt)}` : '';
  const document = issuedBy(scene, refersTo);
  return `${when}就你（单位）申请的“${name}”作出${document ? `《${document.title}》（${document.number}）` : `${statusWords(scene)}的决定`}`;
}

function statusWords({ before, event }: Scene & Corrected): string {
  const status = 'items' in before ? before.items?.[event.itemId]?.status : undefined;
  return status === 'granted' ? '准予办理' : '不予办理';
}
