import { type CaseActivities } from '@yijian/contract';
import { createCatalogueActivities } from './catalogue';
import { createDeliveryActivities } from './delivery';
import { createDepartmentActivities, type DepartmentDependencies } from './departments';
import { createNoticeActivities, type NoticeDependencies } from './notices';
import { createRegisterActivities } from './register';

/** The outside world, as the activities of a case need it. */
export type ActivityDependencies = DepartmentDependencies & NoticeDependencies;

/** All activities of a case, by counterpart. */
export function createActivities(dependencies: ActivityDependencies): CaseActivities {
  return {
    ...createCatalogueActivities(dependencies),
    ...createNoticeActivities(dependencies),
    ...createDepartmentActivities(dependencies),
    ...createDeliveryActivities(dependencies),
    ...createRegisterActivities(dependencies),
  };
}
