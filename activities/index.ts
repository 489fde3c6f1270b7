import { type CaseActivities, type FirstTry, type VersionActivities } from '@yijian/contract';
import { createCatalogueActivities } from './catalogue';
import { createCreditActivities, type CreditDependencies } from './credit';
import { createDeliveryActivities } from './delivery';
import { createDepartmentActivities, type DepartmentDependencies } from './departments';
import { promptAfterOutages } from './failure';
import { firstTry } from './first-try';
import { createNoticeActivities, type NoticeDependencies } from './notices';
import { createRegisterActivities } from './register';
import { createVersionActivities } from './version';

/** The outside world, as the activities of a case need it. */
export type ActivityDependencies = DepartmentDependencies & NoticeDependencies & CreditDependencies;

export { firstTry };

/** All activities of cases and catalogue versions, by counterpart, and the first try that makes several calls of a case at once. */
export function createActivities(dependencies: ActivityDependencies): CaseActivities & FirstTry & VersionActivities {
  const activities = promptAfterOutages<CaseActivities>({
    ...createCatalogueActivities(dependencies),
    ...createNoticeActivities(dependencies),
    ...createCreditActivities(dependencies),
    ...createDepartmentActivities(dependencies),
    ...createDeliveryActivities(dependencies),
    ...createRegisterActivities(dependencies),
  });
  const versions = promptAfterOutages(createVersionActivities(dependencies));
  return { ...activities, ...firstTry(activities), ...versions };
}
