import { type CaseActivities, type FastLane } from '@yijian/contract';
import { createCatalogueActivities } from './catalogue';
import { createDeliveryActivities } from './delivery';
import { createDepartmentActivities, type DepartmentDependencies } from './departments';
import { fastLane } from './fast-lane';
import { createNoticeActivities, type NoticeDependencies } from './notices';
import { createRegisterActivities } from './register';

/** The outside world, as the activities of a case need it. */
export type ActivityDependencies = DepartmentDependencies & NoticeDependencies;

export { fastLane };

/** All activities of a case, by counterpart, and the fast lane that makes several calls at once. */
export function createActivities(dependencies: ActivityDependencies): CaseActivities & FastLane {
  const activities: CaseActivities = {
    ...createCatalogueActivities(dependencies),
    ...createNoticeActivities(dependencies),
    ...createDepartmentActivities(dependencies),
    ...createDeliveryActivities(dependencies),
    ...createRegisterActivities(dependencies),
  };
  return { ...activities, ...fastLane(activities) };
}
