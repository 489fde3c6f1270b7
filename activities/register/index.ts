import { recordBurst } from '@yijian/adapters/register';
import { type CaseActivities } from '@yijian/contract';
import { type DataSource } from 'typeorm';
import { noticesOf } from '@yijian/domain/notice';

/** The activity that keeps the register in step. Every failure is tried again: the register may lag, but never for good. */
export function createRegisterActivities({
  register,
}: {
  readonly register: DataSource;
}): Pick<CaseActivities, 'record'> {
  return { record: (burst) => recordBurst(register, burst, noticesOf(burst.events, burst.view)) };
}
