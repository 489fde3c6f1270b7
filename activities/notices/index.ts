import { type Catalogue } from '@yijian/adapters/catalogue';
import { runPrepared } from '@yijian/adapters/register';
import { type CaseActivities } from '@yijian/contract';
import { oneTimeNotice, planCase, renderNoticeText } from '@yijian/domain/catalogue';
import { type DataSource } from 'typeorm';
import { caseBasis, packageOf } from '../catalogue/case-package';

/** What the activity needs. */
export interface NoticeDependencies {
  readonly register: DataSource;
  readonly catalogue: Catalogue;
}

const GIVE = `
INSERT INTO notice (case_no, key, kind, title, text, created_at) VALUES ($1, $2, 'oneTimeNotice', $3, $4, now())
ON CONFLICT DO NOTHING`;

/** Giving the one-time notice (一次告知); the outbox keeps what was told, word for word. */
export function createNoticeActivities({
  register,
  catalogue,
}: NoticeDependencies): Pick<CaseActivities, 'giveOneTimeNotice'> {
  return {
    async giveOneTimeNotice({ caseNo, key }) {
      const basis = await caseBasis(register, caseNo);
      const lifeEvent = await packageOf(catalogue, basis);
      const departments = await catalogue.departments();
      const notice = oneTimeNotice(lifeEvent, departments, planCase(lifeEvent, basis), basis.facts);
      const values = [caseNo, key, `${lifeEvent.name}一次性告知单`, renderNoticeText(notice)];
      await runPrepared(register, { name: 'give-one-time-notice', text: GIVE, values });
    },
  };
}
