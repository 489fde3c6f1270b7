import { type Session } from './session';
import { words } from './words';

/** A role as the gateway names it. */
export type Role = Session['person']['role'];

/** A place where staff work: its address, its name, and the roles that find it in their menu. */
export interface Desk {
  readonly path: string;
  readonly roles: readonly Role[];
}

/** All desks. Which routes a role may use is the gateway's word; this only decides what a menu shows. */
export const DESKS = {
  window: { path: '/desk/window', roles: ['windowClerk'] },
  department: { path: '/desk/department', roles: ['department', 'departmentHead', 'enterprise', 'governmentHead'] },
  catalogue: { path: '/desk/catalogue', roles: ['catalogueManager', 'catalogueApprover', 'department'] },
  supervision: { path: '/desk/supervision', roles: ['supervisor', 'governmentHead', 'departmentHead'] },
  operations: { path: '/desk/operations', roles: ['operator'] },
} as const satisfies Record<string, Desk>;

export type DeskName = keyof typeof DESKS;

/** Names of the desks. */
export const DESK_NAMES = words<Record<DeskName, string>>(
  { window: '综合窗口', department: '部门办理', catalogue: '事项目录', supervision: '监督', operations: '运行维护' },
  {
    window: 'Window',
    department: 'Department',
    catalogue: 'Catalogue',
    supervision: 'Supervision',
    operations: 'Operations',
  },
);

/** Desks of a role, in the order of the menu. */
export function desksOf(role: Role): readonly DeskName[] {
  return (Object.keys(DESKS) as DeskName[]).filter((name) => (DESKS[name].roles as readonly Role[]).includes(role));
}
