import { Injectable } from '@nestjs/common';
import { departmentOf } from '@yijian/domain/case';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { readPointer, writePointer } from '@yijian/domain/form';
import { takesPart } from '@yijian/domain/procedure';
import { type Caller } from '../callers/caller';
import { CaseContexts } from '../cases/case-context';
import { REACHES } from './table';

/** What of a case within reach is shown to a caller. */
export interface Sight {
  /** Whether what concerns this item is shown; what concerns no single item is. */
  item(itemId: string | undefined): boolean;
  /** Whether requests to this department are shown. */
  department(departmentId: string): boolean;
  /** Whether files of this material are shown. */
  material(materialId: string): boolean;
  /** Whether this special procedure is shown: it is about an item in sight, or the department takes part in it. */
  procedure(procedureId: string): boolean;
  /** The part of the form's data that is shown. */
  form(data: unknown): unknown;
}

const all = (): boolean => true;

const WHOLE: Sight = { item: all, department: all, material: all, procedure: all, form: (data) => data };

/** A department sees of a case its items, what they use, and what concerns the whole case; everybody else sees all of it. */
@Injectable()
export class Sights {
  constructor(private readonly contexts: CaseContexts) {}

  /** What the caller sees of a case. Throws `caseUnknown`. */
  async of(caller: Caller, caseNo: string): Promise<Sight> {
    if (REACHES[caller.role] !== 'department') return WHOLE;
    const { lifeEvent } = await this.contexts.of(caseNo);
    return departmentSight(lifeEvent, departmentOf(caller));
  }
}

/** What a department sees of a case of an event. */
export function departmentSight(
  { serviceItems, materials, mergedForm, specialProcedures }: LifeEvent,
  departmentId: string,
): Sight {
  const own = new Set(serviceItems.filter((item) => item.departmentId === departmentId).map(({ id }) => id));
  const used = new Set(materials.filter(({ usedBy }) => usedBy.some((id) => own.has(id))).map(({ id }) => id));
  const procedures = specialProcedures.filter(
    (procedure) => takesPart(procedure, departmentId) || procedure.appliesTo.some(({ itemId }) => own.has(itemId)),
  );
  const attended = new Set(procedures.map(({ id }) => id));
  const elements = mergedForm.mappings.filter(({ itemId }) => own.has(itemId)).flatMap((mapping) => mapping.elements);
  const pointers = elements.flatMap((element) => ('from' in element ? [element.from] : []));
  return {
    item: (itemId) => itemId === undefined || own.has(itemId),
    department: (id) => id === departmentId,
    material: (id) => used.has(id),
    procedure: (id) => attended.has(id),
    form: (data) =>
      pointers.reduce<unknown>((shown, pointer) => {
        const value = readPointer(data, pointer);
        return value === undefined ? shown : writePointer(shown, pointer, value);
      }, {}),
  };
}
