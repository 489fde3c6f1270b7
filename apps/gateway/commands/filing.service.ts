import { Injectable } from '@nestjs/common';
import { runPrepared } from '@yijian/adapters/register';
import { type CasePlan, type Filing, type MaterialReference } from '@yijian/domain/case';
import { type Facts, type LifeEvent, shownSections } from '@yijian/domain/catalogue';
import { readPointer, validateForm } from '@yijian/domain/form';
import { type OfferReference } from '@yijian/domain/offer';
import { DataSource } from 'typeorm';
import { type CaseContext, CaseContexts } from '../cases/case-context';
import { assertFilingOpen, planOf } from '../cases/situation';
import { FactsLookup } from '../facts/facts-lookup';
import { factsThatDiffer, prefilled } from '../form/form-facts';
import { type SavedForm } from '../form/form.service';
import { ProblemException } from '../problems/problem';
import { type Sql } from '../register/sql';
import { type Prepared } from './command-desk';

/** What is handed in: the form at a revision, null when it was never saved, and the last file of each material. */
interface Papers {
  readonly form: SavedForm | null;
  readonly uploads: readonly MaterialReference[];
}

const PAPERS = `
  SELECT
    (SELECT jsonb_build_object('revision', revision, 'data', data, 'sha256', sha256)
     FROM case_form WHERE case_no = $1 AND revision = $2) AS form,
    (SELECT coalesce(jsonb_agg(latest), '[]') FROM (
      SELECT DISTINCT ON (material_id) material_id AS "materialId", upload_id AS "uploadId", sha256
      FROM material_upload WHERE case_no = $1 ORDER BY material_id, uploaded_at DESC, upload_id) AS latest) AS uploads`;

const REFRESH_FACTS = `UPDATE case_file SET facts = $2 WHERE case_no = $1 AND facts = $3 RETURNING case_no`;

/**
 * Makes what is handed in from what lies in the register: checks the form, plans the case with all facts known now, and names
 * form and files by reference. Nothing personal goes into a command.
 */
@Injectable()
export class FilingService {
  constructor(
    private readonly register: DataSource,
    private readonly contexts: CaseContexts,
    private readonly lookup: FactsLookup,
  ) {}

  /** 提交. Throws `filingClosed`, and what {@link correction} throws. */
  async submission(caseNo: string, deliveryMethod?: string, asks?: readonly OfferReference[]): Promise<Prepared> {
    const context = await this.contexts.of(caseNo);
    assertFilingOpen(context.lifeEvent, new Date());
    const { filing, alongside } = await this.filing(context, deliveryMethod);
    return { command: { type: 'submit', ...filing, ...(asks && { asks }) }, alongside };
  }

  /** 补正. Throws `factsUnavailable`, `cannotBeFiled`, `formMissing`, `formInvalid`, `factsDiffer`, `deliveryMethodUnknown`. */
  async correction(caseNo: string): Promise<Prepared> {
    const { filing, alongside } = await this.filing(await this.contexts.of(caseNo));
    return { command: { type: 'supplyCorrection', ...filing }, alongside };
  }

  /** 整改: the form and all files as they stand now. Throws `itemNotInPlan`, `formMissing`, `formInvalid`. */
  async rectification(caseNo: string, itemId: string, round: number): Promise<Prepared> {
    const context = await this.contexts.of(caseNo);
    if (!context.view.items.some((item) => item.itemId === itemId)) throw itemNotInPlan(itemId, context);
    const papers = await this.papers(context);
    const { data, ...form } = savedForm(papers);
    assertForm(context.lifeEvent, context.facts, data);
    const materials = materialsOf(papers, context.view.materialIds);
    return { command: { type: 'supplyRectification', itemId, round, form, materials } };
  }

  /** Materials of items that joined in flight. */
  async supplement(caseNo: string): Promise<Prepared> {
    const context = await this.contexts.of(caseNo);
    const materials = materialsOf(await this.papers(context), context.view.materialIds);
    return { command: { type: 'supplyMaterials', materials } };
  }

  private async filing(
    context: CaseContext,
    chosen?: string,
  ): Promise<{ readonly filing: Filing; readonly alongside: NonNullable<Prepared['alongside']> }> {
    const { lifeEvent, endId, channel } = context;
    const papers = await this.papers(context);
    const { data, ...form } = savedForm(papers);
    const facts = { ...context.facts, ...(await this.lookup.atFiling(lifeEvent, context.applicantId)) };
    const plan = planOf(lifeEvent, { facts, endId, channel });
    assertForm(lifeEvent, facts, data);
    const materials = materialsOf(
      papers,
      plan.materials.map(({ id }) => id),
    );
    const deliveryMethod = deliveryOf(plan, data, chosen ?? context.view.deliveryMethod);
    return {
      filing: { plan, form, materials, deliveryMethod },
      alongside: (transaction) => refreshFacts(transaction, context, facts),
    };
  }

  private async papers({ caseNo, formRevision }: CaseContext): Promise<Papers> {
    const statement = { name: 'papers-to-file', text: PAPERS, values: [caseNo, formRevision] };
    const [papers] = await runPrepared<Papers>(this.register, statement);
    return papers ?? { form: null, uploads: [] };
  }
}

/** The form saved last. Throws `formMissing`. */
function savedForm({ form }: Papers): SavedForm {
  if (form !== null) return form;
  throw new ProblemException('formMissing', {
    detail: '表单还没有保存过。',
    remedy: '请先填写表单。',
  });
}

function materialsOf({ uploads }: Papers, materialIds: readonly string[]): readonly MaterialReference[] {
  return materialIds.flatMap((id) => uploads.find(({ materialId }) => materialId === id) ?? []);
}

/** Checks a form whole: its schema and sections, and that it says the same as the answers. Throws `formInvalid`, `factsDiffer`. */
function assertForm(lifeEvent: LifeEvent, facts: Facts, data: unknown): void {
  const withFindings = prefilled(lifeEvent, procedureFacts(lifeEvent, facts), data);
  const problems = validateForm(lifeEvent.mergedForm, shownSections(lifeEvent, facts), withFindings);
  const differences = factsThatDiffer(lifeEvent, facts, data).filter(
    ({ pointer }) => !problems.some((problem) => problem.pointer === pointer),
  );
  if (problems.length > 0) {
    throw new ProblemException('formInvalid', {
      detail: `表单有${problems.length + differences.length}处不符合要求，没有提交。`,
      remedy: '请按 errors 逐项改正，保存后重新提交。',
      errors: [...problems, ...differences],
    });
  }
  if (differences.length > 0) {
    throw new ProblemException('factsDiffer', {
      detail: `表单有${differences.length}处与导办回答不一致，没有提交。`,
      remedy: '请改正表单；如果是情形有变，请重新回答导办问题，事项和材料会随之调整。',
      errors: differences,
    });
  }
}

/** What special procedures found out stands in the form through its pointers (package README §6), without being filled in. */
function procedureFacts(lifeEvent: LifeEvent, facts: Facts): Facts {
  const found = lifeEvent.facts.filter(({ id, source }) => source === 'procedure' && facts[id] !== undefined);
  return Object.fromEntries(Object.entries(facts).filter(([id]) => found.some((fact) => fact.id === id)));
}

/** The method asked for, else the one in the form if the plan has it, else the plan's first. Throws `deliveryMethodUnknown`. */
function deliveryOf({ deliveryMethods }: CasePlan, data: unknown, chosen?: string): string {
  const inForm = readPointer(data, '/delivery/method');
  const method = chosen ?? deliveryMethods.find((each) => each === inForm) ?? deliveryMethods[0];
  if (method !== undefined && deliveryMethods.includes(method)) return method;
  throw new ProblemException('deliveryMethodUnknown', {
    detail: `本件没有送达方式“${method ?? ''}”。`,
    remedy: `请从 ${deliveryMethods.join('、')} 中选择。`,
    errors: [{ pointer: '/deliveryMethod', message: `须为 ${deliveryMethods.join('、')} 之一` }],
  });
}

/** Keeps the facts the plan was made from, unless they were changed in the meantime. Throws `notNow`. */
async function refreshFacts(transaction: Sql, { caseNo, facts: before }: CaseContext, facts: Facts): Promise<void> {
  const values = [caseNo, JSON.stringify(facts), JSON.stringify(before)];
  const [rows] = await transaction.query<[unknown[], number]>(REFRESH_FACTS, values);
  if (rows.length > 0) return;
  throw new ProblemException('notNow', {
    detail: '提交的同时导办回答被更改了，申请没有提交。',
    remedy: '请核对导办回答和表单后重新提交。',
  });
}

/** The problem of an item that the case does not have. */
export function itemNotInPlan(itemId: string, { view }: Pick<CaseContext, 'view'>): ProblemException {
  const items = view.items.map((item) => item.itemId).join('、');
  return new ProblemException('itemNotInPlan', {
    detail: `办件不含事项“${itemId}”。`,
    remedy: items === '' ? '办件尚未提交，还没有事项。' : `办件的事项：${items}。`,
    errors: [{ pointer: '/itemId', message: '须为办件的事项' }],
  });
}
