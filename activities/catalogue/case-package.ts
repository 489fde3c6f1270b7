import { type Catalogue } from '@yijian/adapters/catalogue';
import { runPrepared } from '@yijian/adapters/register';
import { type LifeEvent, type PlanBasis } from '@yijian/domain/catalogue';
import { type DataSource } from 'typeorm';
import { parking } from '../failure';

/** What a case was opened with, as far as plans and notices need it. */
export interface CaseBasis extends PlanBasis {
  readonly slug: string;
  readonly version: string;
}

const SQL = `
SELECT life_event_slug AS slug, catalogue_version AS version, channel, end_id AS "endId", facts
FROM case_file WHERE case_no = $1`;

/** Reads what a case was opened with. Fails with `caseFileMissing`. */
export async function caseBasis(register: DataSource, caseNo: string): Promise<CaseBasis> {
  const [basis] = await runPrepared<CaseBasis>(register, { name: 'case-basis', text: SQL, values: [caseNo] });
  if (basis === undefined) throw caseFileMissing(caseNo);
  return basis;
}

/** The package version that a case keeps. Fails with `caseFileMissing` when it is not stored. */
export async function packageOf(
  catalogue: Catalogue,
  { slug, version }: Pick<CaseBasis, 'slug' | 'version'>,
): Promise<LifeEvent> {
  const lifeEvent = await catalogue.lifeEvent(slug, version);
  if (lifeEvent !== undefined) return lifeEvent;
  throw parking('caseFileMissing', `目录中没有一件事“${slug}”的版本${version}。请重新导入该版本的目录包后重试。`);
}

/** The failure for a case that the register does not hold. */
export function caseFileMissing(caseNo: string): Error {
  return parking('caseFileMissing', `登记库中没有办件${caseNo}的受理档案。请从备份恢复后重试。`);
}
