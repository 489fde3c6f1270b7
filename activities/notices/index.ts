import { type Catalogue } from '@yijian/adapters/catalogue';
import { giveNotice } from '@yijian/adapters/register';
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
      const notice = oneTimeNotice(lifeEvent, departments, planCase(lifeEvent, basis), basis.facts);
      const title = `${lifeEvent.name}一次性告知单`;
      await giveNotice(register, caseNo, { key, kind: 'oneTimeNotice', title, text: renderNoticeText(notice) });
    },
  };
}
