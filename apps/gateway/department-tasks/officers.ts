import { Injectable } from '@nestjs/common';
import { departmentOf } from '@yijian/domain/case';
import { DataSource } from 'typeorm';
import { type Caller } from '../callers/caller';
import { rowsOf } from '../register/sql';
import { type OfficerDto } from './officer.dto';

interface Officer {
  readonly id: string;
  readonly name: string;
}

/** Officers of departments: who has signed in once, by the name he had then. Cases hold their ids alone. */
@Injectable()
export class Officers {
  constructor(private readonly register: DataSource) {}

  /** Officers of the caller's department by name who have signed in within half a year; none of a caller without a department. */
  async colleagues(caller: Caller): Promise<OfficerDto[]> {
    if (caller.departmentId === undefined) return [];
    const statement = `
      SELECT id, name FROM officer WHERE department_id = $1 AND signed_in_at > now() - interval '180 days'
      ORDER BY name, id`;
    return [...(await rowsOf<Officer>(this.register, statement, [departmentOf(caller)]))];
  }

  /** Names by id, as far as they are known. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await rowsOf<Officer>(this.register, 'SELECT id, name FROM officer WHERE id = ANY ($1)', [ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

/** An officer with his name, where it is known. */
export function officerOf(id: string, names: ReadonlyMap<string, string>): OfficerDto {
  const name = names.get(id);
  return { id, ...(name !== undefined && { name }) };
}
