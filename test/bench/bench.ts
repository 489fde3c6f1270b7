import { type Client } from '@temporalio/client';
import { type RunningSystem } from '@yijian/infra';
import { type Register } from './database';
import { type DepartmentDoor } from './department-door';

/** What all sides work with: one system, one engine, one PostgreSQL, one door of departments. */
export interface Bench {
  readonly system: RunningSystem;
  readonly register: Register;
  readonly client: Client;
  readonly door: DepartmentDoor;
}
