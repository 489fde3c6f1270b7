import { Injectable } from '@nestjs/common';
import { runPrepared } from '@yijian/adapters/register';
import { type CaseView } from '@yijian/domain/case';
import { type Facts, type LifeEvent } from '@yijian/domain/catalogue';
import { DataSource } from 'typeorm';
import { Catalogue } from '../catalogue/catalogue';
import { caseUnknown } from '../commands/command-desk';

/** What the gateway must know of a case to form, check and plan: its file, where it stands, and its package. */
export interface CaseContext {
  readonly caseNo: string;
  /** The package version the case keeps. */
  readonly lifeEvent: LifeEvent;
  readonly channel: 'window' | 'online';
  /** Region whose working-day calendar counts (GB/T 2260). */
  readonly regionCode: string;
  /** End of the guidance the answers lead to. */
  readonly endId: string;
  /** All facts known. */
  readonly facts: Facts;
  readonly applicantId: string;
  /** Latest saved revision of the form, 0 for none. */
  readonly formRevision: number;
  /** The case as the register shows it; it may lag by moments. */
  readonly view: CaseView;
}

type ContextRow = Omit<CaseContext, 'lifeEvent'> & { readonly slug: string; readonly version: string };

const CONTEXT = `
  SELECT f.case_no AS "caseNo", f.life_event_slug AS slug, f.catalogue_version AS version, f.channel, f.end_id AS "endId",
    f.facts, f.region_code AS "regionCode", f.applicant_id AS "applicantId", f.form_revision AS "formRevision", r.view
  FROM case_file f JOIN case_register r USING (case_no) WHERE f.case_no = $1`;

/** Reads contexts of cases. */
@Injectable()
export class CaseContexts {
  constructor(
    private readonly register: DataSource,
    private readonly catalogue: Catalogue,
  ) {}

  /** The context of a case. Throws `caseUnknown`. */
  async of(caseNo: string): Promise<CaseContext> {
    const context = await this.find(caseNo);
    if (context === undefined) throw caseUnknown(caseNo);
    return context;
  }

  /** The context of a case, or undefined for a number that no case has. */
  async find(caseNo: string): Promise<CaseContext | undefined> {
    const statement = { name: 'case-context', text: CONTEXT, values: [caseNo] };
    const [row] = await runPrepared<ContextRow>(this.register, statement);
    if (row === undefined) return undefined;
    const { slug, version, ...rest } = row;
    return { ...rest, lifeEvent: await this.catalogue.pinned(slug, version) };
  }
}
