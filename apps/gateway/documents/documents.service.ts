import { Inject, Injectable } from '@nestjs/common';
import { type ObjectStore } from '@yijian/adapters/object-store';
import { DOCUMENTED_EVENTS } from '@yijian/domain/document';
import { type Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { CaseScope } from '../access/scope';
import { Sights } from '../access/sight';
import { type Caller } from '../callers/caller';
import { CaseContexts } from '../cases/case-context';
import { isoTime } from '../cases/iso-time';
import { OBJECT_STORE } from '../materials/materials.service';
import { ProblemException } from '../problems/problem';
import { rowOf, rowsOf } from '../register/sql';
import { type DocumentBacklogDto, type DocumentDto } from './documents.dto';
import { STANDING_COLUMNS, standingOf, type StandingRow } from './standing';

/** A file that is there, or how long it may take in seconds. */
export type DocumentFile =
  | {
      readonly isReady: true;
      readonly content: Readable;
      readonly sha256: string;
      readonly bytes: number;
      readonly name: string;
    }
  | { readonly isReady: false; readonly retryAfter: number; readonly message: string };

interface DocumentRow extends StandingRow {
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly itemId: string | null;
  readonly authority: string;
  readonly actedAt: Date;
  readonly issuedAt: Date;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly sealLabel: string | null;
  readonly lastError: string | null;
  readonly verificationCode: string;
}

const DOCUMENTS = `
  SELECT d.number, d.kind, d.title, d.item_id AS "itemId", d.content ->> 'authority' AS authority, d.acted_at AS "actedAt",
    d.issued_at AS "issuedAt", d.sha256, d.bytes::int, d.seal_label AS "sealLabel", d.last_error AS "lastError",
    d.verification_code AS "verificationCode", ${STANDING_COLUMNS}
  FROM legal_document AS d WHERE d.case_no = $1 ORDER BY d.issued_at, d.number`;

interface FileRow {
  readonly caseNo: string;
  readonly itemId: string | null;
  readonly title: string;
  readonly sha256: string | null;
  readonly bytes: number;
  readonly storageKey: string;
  readonly lastError: string | null;
  readonly secondsToNextAttempt: number;
}

const FILE = `
  SELECT case_no AS "caseNo", item_id AS "itemId", title, sha256, bytes::int, storage_key AS "storageKey", last_error AS "lastError",
    greatest(1, ceil(extract(epoch FROM next_attempt_at - now())))::int AS "secondsToNextAttempt"
  FROM legal_document WHERE number = $1`;

/** How long a file that is asked for usually takes, in seconds. */
const SOON = 2;

const TYPES = DOCUMENTED_EVENTS.map((type) => `'${type}'`).join(', ');

const BACKLOG = `
  SELECT (SELECT count(*)::int FROM case_event WHERE NOT documented AND type IN (${TYPES})) AS "toIssue",
    (SELECT min(recorded_at) FROM case_event WHERE NOT documented AND type IN (${TYPES})) AS "oldestToIssueAt",
    (SELECT count(*)::int FROM legal_document WHERE rendered_at IS NULL) AS "toRender",
    (SELECT min(issued_at) FROM legal_document WHERE rendered_at IS NULL) AS "oldestToRenderAt"`;

const FAILED = `
  SELECT case_no AS "caseNo", number, attempts, last_error AS problem, next_attempt_at AS "nextAttemptAt"
  FROM legal_document WHERE rendered_at IS NULL AND last_error IS NOT NULL ORDER BY issued_at LIMIT 100`;

/** Shows legal documents (文书); they are issued and rendered by a process of their own (apps/documents). */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly register: DataSource,
    private readonly contexts: CaseContexts,
    private readonly scope: CaseScope,
    private readonly sights: Sights,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {}

  /** All documents of a case that the caller sees, oldest first. Throws `caseUnknown`. */
  async ofCase(caseNo: string, caller: Caller): Promise<DocumentDto[]> {
    const sight = await this.sights.of(caller, caseNo);
    const { lifeEvent } = await this.contexts.of(caseNo);
    const itemNames = new Map(lifeEvent.serviceItems.map(({ id, name }) => [id, name]));
    const rows = await rowsOf<DocumentRow>(this.register, DOCUMENTS, [caseNo]);
    const seen = rows.filter(({ itemId }) => sight.item(itemId ?? undefined));
    return seen.map((row) => shown(row, row.itemId === null ? undefined : itemNames.get(row.itemId)));
  }

  /** The file of a document of a case within the caller's reach. One that is not made yet is moved to the front. Throws `documentUnknown`. */
  async file(number: string, caller: Caller): Promise<DocumentFile> {
    const row = await rowOf<FileRow>(this.register, FILE, [number]);
    if (row === undefined || !(await this.scope.reaches(caller, row.caseNo))) throw documentUnknown();
    if (!(await this.sights.of(caller, row.caseNo)).item(row.itemId ?? undefined)) throw documentUnknown();
    const { title, sha256, bytes, storageKey } = row;
    if (sha256 !== null) {
      return {
        isReady: true,
        content: await this.store.get(storageKey),
        sha256,
        bytes,
        name: `${title} ${number}.pdf`,
      };
    }
    await this.register.query(
      'UPDATE legal_document SET wanted_at = clock_timestamp() WHERE number = $1 AND rendered_at IS NULL',
      [number],
    );
    if (row.lastError === null) return { isReady: false, retryAfter: SOON, message: '文书正在生成，请稍后再取。' };
    const message = '文书的电子文件暂时不能生成，工作人员正在处理；文书已经签发，编号有效。';
    return { isReady: false, retryAfter: row.secondsToNextAttempt, message };
  }

  /** What is still to be issued and rendered, and what fails, for operators. */
  async backlog(): Promise<DocumentBacklogDto> {
    type Counts = { toIssue: number; oldestToIssueAt: Date | null; toRender: number; oldestToRenderAt: Date | null };
    type Failed = { caseNo: string; number: string; attempts: number; problem: string; nextAttemptAt: Date };
    const counts = await rowOf<Counts>(this.register, BACKLOG);
    const failed = await rowsOf<Failed>(this.register, FAILED);
    const { toIssue = 0, oldestToIssueAt = null, toRender = 0, oldestToRenderAt = null } = counts ?? {};
    return {
      toIssue,
      ...(oldestToIssueAt && { oldestToIssueAt: isoTime(oldestToIssueAt) }),
      toRender,
      ...(oldestToRenderAt && { oldestToRenderAt: isoTime(oldestToRenderAt) }),
      failed: failed.map(({ nextAttemptAt, ...row }) => ({ ...row, nextAttemptAt: isoTime(nextAttemptAt) })),
    };
  }
}

/** There is no such document, or no such code: the same answer, so that neither can be found out by trying. */
export function documentUnknown(): ProblemException {
  return new ProblemException('documentUnknown', {
    detail: '没有查到这份文书。',
    remedy: '请核对文书上印的编号或者核验码；仍查不到的，请向文书上的签发机关核实。',
  });
}

function shown(row: DocumentRow, itemName: string | undefined): DocumentDto {
  const { itemId, sha256, bytes, sealLabel, lastError, actedAt, issuedAt, stands, supersededBy, ...plain } = row;
  return {
    ...plain,
    ...(itemId !== null && { itemId }),
    ...(itemName !== undefined && { itemName }),
    actedAt: isoTime(actedAt),
    issuedAt: isoTime(issuedAt),
    ...standingOf({ stands, supersededBy }),
    rendered: sha256 !== null,
    ...(sha256 !== null && { sha256 }),
    ...(bytes !== null && { bytes }),
    ...(sealLabel !== null && { sealLabel }),
    ...(lastError !== null && { problem: lastError }),
    links: {
      file: `/documents/${encodeURIComponent(plain.number)}/file`,
      verification: `/verify/${plain.verificationCode.replaceAll('-', '').toLowerCase()}`,
    },
  };
}
