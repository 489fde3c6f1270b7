import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CalendarYear } from '@yijian/domain/calendar';
import { type Departments, type LifeEvent } from '@yijian/domain/catalogue';
import {
  type CasePapers,
  type DocumentDraft,
  documentNumber,
  documentsOf,
  identityIn,
  type IssuedDocument,
  occasionsOf,
  type PrintedDocument,
  printedDocument,
  sceneAt,
} from '@yijian/domain/document';
import { type Story } from '@yijian/domain/testing';

/** A document with the draft it was made from. */
export interface Issued {
  readonly draft: DocumentDraft;
  readonly document: PrintedDocument;
}

const samples = join(dirname(require.resolve('@yijian/infra/package.json')), 'samples');

/** A folder of the sample catalogue. */
export function sampleFolder(path: string): string {
  return join(samples, path);
}

/** A file of the sample catalogue. */
export function sample<File>(path: string): File {
  return JSON.parse(readFileSync(join(samples, path), 'utf8')) as File;
}

/** Working days of 2026 and 2027 of the samples. */
export const CALENDAR = {
  years: [sample<CalendarYear>('calendar-2026.json'), sample<CalendarYear>('calendar-2027.json')],
};

/** The papers of a case of a life event, with the filled example form of a situation. */
export function papersOf(lifeEvent: LifeEvent, situationId: string, over: Partial<CasePapers> = {}): CasePapers {
  const { departments } = sample<Departments>('departments.json');
  const form = lifeEvent.mergedForm.examples.find((example) => example.situationId === situationId)?.data;
  const applicantName = over.applicantName ?? '示例区老街坊餐饮管理有限公司';
  const identity = identityIn(lifeEvent.mergedForm.schema, form, applicantName);
  return {
    lifeEvent,
    departments,
    channel: lifeEvent.situations.find(({ id }) => id === situationId)?.channel ?? 'online',
    applicantName,
    ...(identity && { identity }),
    issued: [],
    valueOf: (_, { outputId }) => `示证〔2026〕${outputId.length * 1013}号`,
    ...over,
  };
}

/** All documents of a story, as the process that issues them would, with numbers of their own. */
export function issuedIn(story: Story, papers: CasePapers): readonly Issued[] {
  const { caseNo, lifeEventCode, settings, openedAt } = story.state;
  const issued: Issued[] = [];
  const known: IssuedDocument[] = [...papers.issued];
  const counts = new Map<string, number>();
  for (const occasion of occasionsOf({ caseNo, lifeEventCode, settings }, openedAt, story.recorded)) {
    for (const row of occasion.rows) {
      for (const draft of documentsOf(sceneAt(occasion, row, { ...papers, issued: known }))) {
        if (known.some(({ act }) => act === draft.act)) continue;
        const count = (counts.get(draft.authorityId) ?? 0) + 1;
        counts.set(draft.authorityId, count);
        const number = documentNumber(draft.series, count);
        known.push({ act: draft.act, title: draft.words.title, number });
        issued.push({ draft, document: printedDocument(draft, number, verificationOf(issued.length)) });
      }
    }
  }
  return issued;
}

function verificationOf(index: number): PrintedDocument['verification'] {
  const code = `7F3A9-C1E5B-2D8KM-4QXTR-${String(10_000 + index)
    .replaceAll('0', 'H')
    .replaceAll('1', 'W')}`;
  return { url: `https://service.example.gov.cn/verify/${code.replaceAll('-', '').toLowerCase()}`, code };
}
