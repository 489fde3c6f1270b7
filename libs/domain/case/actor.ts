/**
 * Who acts, as every command and event records it. `id` is an opaque account, desk or department id; never a name or an
 * identity number, because it is kept in workflow histories.
 */
export interface Actor {
  readonly role: Role;
  readonly id: string;
}

/**
 * Roles of `domain.md` §3 that take part so far: 申请人, 综合窗口受理员, 部门, 公共服务企业, 运维, 目录管理员, 监督员. `system` is
 * the service itself (timers, activities); no person may claim it.
 */
export const ROLES = [
  'applicant',
  'windowClerk',
  'department',
  'enterprise',
  'operator',
  'catalogueManager',
  'supervisor',
  'system',
] as const;

export type Role = (typeof ROLES)[number];
