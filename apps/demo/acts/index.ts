import { type Wishes, type WishedFor } from '../wishes';
import { type Act } from './act';
import { Commitments } from './commitment';
import { JointVisits } from './joint-visit';
import { Silence } from './silence';
import { Tolerance } from './tolerance';

/** What happens in a case of a situation besides its plain course, given the wishes that can come true in it. */
export function actsFor({ lifeEvent, situation }: WishedFor, wishes: Wishes): readonly Act[] {
  const { commit, tolerate, jointVisit, silentClerk } = wishes;
  return [
    new Commitments(lifeEvent, situation, commit),
    ...(tolerate.length > 0 ? [new Tolerance(lifeEvent, situation, wishes)] : []),
    ...(jointVisit === undefined ? [] : [new JointVisits(lifeEvent, situation, jointVisit)]),
    ...(silentClerk ? [new Silence()] : []),
  ];
}
