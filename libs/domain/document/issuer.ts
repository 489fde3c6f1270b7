import type { Department } from '../catalogue/index';
import type { Scene } from './scene';
import { plannedItem } from './scene';

/** Who issues a document and under which of its seals. */
export interface Issuer {
  readonly department: Department;
  /** 受理专用章 of the window, 行政审批专用章 of an authority, 业务专用章 of an institution or enterprise. */
  readonly sealName: string;
}

/** The department that coordinates the event: it runs the window (受理、补正、送达 …). */
export function windowIssuer(scene: Scene): Issuer {
  return { department: departmentIn(scene, scene.papers.lifeEvent.coordinatorDepartmentId), sealName: '受理专用章' };
}

/** The department that decides an item. */
export function itemIssuer(scene: Scene, itemId: string): Issuer {
  return departmentIssuer(scene, plannedItem(scene, itemId).departmentId);
}

/** A department in its own matter; the coordinator acts as the window. */
export function departmentIssuer(scene: Scene, departmentId: string): Issuer {
  if (departmentId === scene.papers.lifeEvent.coordinatorDepartmentId) return windowIssuer(scene);
  const department = departmentIn(scene, departmentId);
  return { department, sealName: department.kind === 'administrativeOrgan' ? '行政审批专用章' : '业务专用章' };
}

/** What an issuer calls itself: only an organ of the state is one. */
export function selfOf({ department }: Issuer): '本机关' | '本单位' {
  return department.kind === 'administrativeOrgan' ? '本机关' : '本单位';
}

/** Full name of a department; its id where the list of departments lacks it. */
export function departmentName({ papers }: Scene, departmentId: string): string {
  return papers.departments.find(({ id }) => id === departmentId)?.name ?? departmentId;
}

/** Short name of a department, for tables. */
export function shortName({ papers }: Scene, departmentId: string): string {
  return papers.departments.find(({ id }) => id === departmentId)?.shortName ?? departmentId;
}

function departmentIn({ papers }: Scene, departmentId: string): Department {
  const found = papers.departments.find(({ id }) => id === departmentId);
  if (found) return found;
  throw new Error(`Department ${departmentId} is not in the catalogue: import departments.json with it.`);
}
