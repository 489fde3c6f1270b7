import { Injectable } from '@nestjs/common';
import { shownSections } from '@yijian/domain/catalogue';
import { type FieldProblem } from '@yijian/domain/failure';
import { type FormObject, type ShownSection, validateForm } from '@yijian/domain/form';
import { DataSource } from 'typeorm';
import { type Caller } from '../callers/caller';
import { type CaseContext, CaseContexts } from '../cases/case-context';
import { canonicalJson } from '../commands/canonical-json';
import { sha256 } from '../commands/command-key';
import { ProblemException } from '../problems/problem';
import { rowOf } from '../register/sql';
import { factsThatDiffer, prefilled } from './form-facts';

/** The form of a case for whoever fills it in. */
export interface CaseForm {
  /** 0: prefilled from the answers, nothing saved yet. */
  readonly revision: number;
  /** Version of the form in the catalogue package. */
  readonly version: number;
  readonly data: unknown;
  readonly schema: FormObject;
  /** Sections shown in the situation of the case, in display order. */
  readonly sections: readonly ShownSection[];
  /** What would bar filing. */
  readonly problems: readonly FieldProblem[];
}

/** A saved revision. */
export interface SavedForm {
  readonly revision: number;
  readonly data: unknown;
  readonly sha256: string;
}

/** What saving answers: the new revision, and what would still bar filing. */
export interface FormSaved {
  readonly revision: number;
  readonly problems: readonly FieldProblem[];
}

const RAISE = `
  UPDATE case_file SET form_revision = form_revision + 1 WHERE case_no = $1 AND form_revision = $2 RETURNING form_revision`;

const INSERT = `
  INSERT INTO case_form (case_no, revision, data, sha256, saved_at, saved_by) VALUES ($1, $2, $3, $4, now(), $5)`;

/** Keeps the merged form (一表) of cases: append-only revisions, changed by one hand at a time. */
@Injectable()
export class FormService {
  constructor(
    private readonly register: DataSource,
    private readonly contexts: CaseContexts,
  ) {}

  /** The form as saved last, or prefilled from the answers. Throws `caseUnknown`. */
  async read(caseNo: string): Promise<CaseForm> {
    const context = await this.contexts.of(caseNo);
    const { lifeEvent, facts, formRevision } = context;
    const { version, schema } = lifeEvent.mergedForm;
    const saved = formRevision === 0 ? undefined : await this.revision(caseNo, formRevision);
    const sections = shownSections(lifeEvent, facts).map(({ name, required }) => ({ name, required }));
    const data = saved?.data ?? prefilled(lifeEvent, facts);
    return { revision: formRevision, version, data, schema, sections, problems: problemsOf(context, data) };
  }

  /**
   * Saves the next revision of the form, complete or not. `expected` is the revision the writer has seen. Throws `caseUnknown`,
   * `formClosed`, `revisionStale`.
   */
  async save(
    caseNo: string,
    expected: number,
    data: Readonly<Record<string, unknown>>,
    caller: Caller,
  ): Promise<FormSaved> {
    const context = await this.contexts.of(caseNo);
    assertOpen(context);
    const revision = expected + 1;
    await this.register.transaction(async (transaction) => {
      const [raised] = await transaction.query<[unknown[], number]>(RAISE, [caseNo, expected]);
      if (raised.length === 0) throw stale(expected, context.formRevision);
      const content = canonicalJson(data);
      await transaction.query(INSERT, [caseNo, revision, content, sha256(content), caller.id]);
    });
    return { revision, problems: problemsOf(context, data) };
  }

  /** A saved revision, or undefined. */
  async revision(caseNo: string, revision: number): Promise<SavedForm | undefined> {
    return rowOf<SavedForm>(
      this.register,
      'SELECT revision, data, sha256 FROM case_form WHERE case_no = $1 AND revision = $2',
      [caseNo, revision],
    );
  }
}

/** What would bar filing: elements against their rules, and elements that contradict the answers. */
function problemsOf({ lifeEvent, facts }: CaseContext, data: unknown): readonly FieldProblem[] {
  const problems = validateForm(lifeEvent.mergedForm, shownSections(lifeEvent, facts), data);
  const differences = factsThatDiffer(lifeEvent, facts, data);
  return [...problems, ...differences.filter(({ pointer }) => !problems.some((each) => each.pointer === pointer))];
}

/** The form may change while the applicant has the ball: drafting, correction, rectification. Throws `formClosed`. */
function assertOpen({ view }: CaseContext): void {
  if (view.status === 'drafting' || view.status === 'awaitingCorrection') return;
  if (view.items.some(({ status }) => status === 'rectification')) return;
  throw new ProblemException('formClosed', {
    detail: '办件已经提交，表单当前不可修改。',
    remedy: '只有在填写申请、等待补正或者有事项整改时可以修改；确需更改请联系窗口。',
  });
}

function stale(expected: number, current: number): ProblemException {
  return new ProblemException('revisionStale', {
    detail: `表单已不是修订号 ${expected}，当前为 ${current}。`,
    remedy: '请重新读取表单，合并修改后以新的 ETag 保存。',
  });
}
