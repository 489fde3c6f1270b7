import { dateInWords, dateOf } from '../calendar/index';
import type { CaseEvent } from '../case/index';
import { actId, type DocumentKind } from './act';
import { type DocumentDraft } from './draft';
import { headOf } from './head';
import type { Issuer } from './issuer';
import type { PrintedBlock } from './printed';
import type { Scene } from './scene';

/** What is particular to a document; head, authority, date and foot are common to all. */
export interface Parts {
  readonly title: string;
  readonly body: readonly PrintedBlock[];
  /** How many copies there are, where it says so. */
  readonly copies?: string;
}

/** How one kind of document is worded. A change of words raises the version; issued documents keep theirs. */
export interface Template<E extends CaseEvent> {
  readonly kind: DocumentKind;
  readonly version: number;
  /** Word of its kind in numbers: 受, 补, 许 …. */
  readonly word: string;
  readonly compose: (scene: Scene<E>, issuer: Issuer) => Parts;
}

/** What a document is about and who issues it. */
export interface Matter {
  readonly issuer: Issuer;
  /** Tells acts of one kind in a case apart, see `actId`. */
  readonly about?: string;
  /** The one item it is about. */
  readonly itemId?: string;
}

/** Composes the document of a scene. */
export function draftOf<E extends CaseEvent>(template: Template<E>, scene: Scene<E>, matter: Matter): DocumentDraft {
  const { kind, version, word } = template;
  const { issuer, about, itemId } = matter;
  const { department, sealName } = issuer;
  const { title, body, copies } = template.compose(scene, issuer);
  const date = dateOf(scene.at);
  return {
    kind,
    act: actId(kind, about, scene.commandId),
    ...(itemId !== undefined && { itemId }),
    authorityId: department.id,
    actedAt: scene.at,
    series: { prefix: `${department.shortName}${word}字`, year: Number(date.slice(0, 4)) },
    words: {
      template: { kind, version },
      title,
      head: headOf(scene, itemId),
      body,
      authority: department.name,
      sealName,
      date: dateInWords(date),
      contact: contactOf(scene),
      ...(copies !== undefined && { copies }),
    },
  };
}

function contactOf({ papers: { lifeEvent } }: Scene): string {
  return `咨询电话：${lifeEvent.guide.consultationPhone}\u3000进度查询：凭办件编号和查询码在网上查询`;
}
