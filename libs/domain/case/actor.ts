/**
 * Who acts, as every command and event records it. `id` is an opaque account, desk or department id; never a name or an
 * identity number, because it is kept in workflow histories.
 */
export interface Actor {
  readonly role: Role;
  readonly id: string;
  /** Department a person acts for; absent for a department system, whose `id` is the department's. */
  readonly departmentId?: string;
}

/**
 * Roles of `domain.md` §3 that take part so far: 申请人, 利害关系人, 综合窗口受理员, 部门承办人, 部门负责人, 政府负责人,
 * 公共服务企业, 运维, 目录管理员, 目录审批员, 监督员. `system` is the service itself (timers, activities); no person may claim it.
 */
export const ROLES = [
  'applicant',
  'interestedParty',
  'windowClerk',
  'department',
  'departmentHead',
  'governmentHead',
  'enterprise',
  'operator',
  'catalogueManager',
  'catalogueApprover',
  'supervisor',
  'system',
] as const;

export type Role = (typeof ROLES)[number];

/** Roles in Chinese. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  applicant: '申请人',
  interestedParty: '利害关系人',
  windowClerk: '窗口受理员',
  department: '部门',
  departmentHead: '部门负责人',
  governmentHead: '政府负责人',
  enterprise: '公共服务企业',
  operator: '运维人员',
  catalogueManager: '目录管理员',
  catalogueApprover: '目录审批员',
  supervisor: '监督员',
  system: '系统',
};

/** Department an actor speaks for. */
export function departmentOf({ id, departmentId }: Actor): string {
  return departmentId ?? id;
}
