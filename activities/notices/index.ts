import { type Catalogue } from '@yijian/adapters/catalogue';
import { giveOneTimeNotice } from '@yijian/adapters/register';
import { type CaseActivities } from '@yijian/contract';
import { oneTimeNotice, planCase, renderNoticeText } from '@yijian/domain/catalogue';
import { type DataSource } from 'typeorm';
import { caseBasis, packageOf } from '../catalogue/case-package';

/** What the activity needs. */
export interface NoticeDependencies {
  readonly register: DataSource;
  readonly catalogue: Catalogue;
}

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
      const plan = planCase(lifeEvent, basis);
      const content = oneTimeNotice(lifeEvent, departments, plan, basis.facts, 'acceptanceStage');
      const notice = { slug: lifeEvent.slug, content, text: renderNoticeText(content) };
      await giveOneTimeNotice(register, caseNo, { key, ...notice });
    },
  };
}
