import { type Caller, CALLER_ROLES, type CallerRole } from '../callers/caller';
import { ProblemException } from '../problems/problem';

/** A person or system as the issuer describes it. */
export interface Person {
  /** Claim `sub`. */
  readonly id: string;
  /** Claim `name`; empty for systems. */
  readonly name: string;
  /** Claim `roles`, as far as this service knows them. */
  readonly roles: readonly CallerRole[];
  /** Claim `department_id`: an id of the catalogue's departments. */
  readonly departmentId?: string;
  /** Claim `organisation`: what it is called, for people. */
  readonly organisation?: string;
  /** Claim `region_code`: GB/T 2260, 6 digits. */
  readonly regionCode?: string;
}

/** Claims of an ID token or an access token. */
export type Claims = Readonly<Record<string, unknown>>;

/** What an opaque id may look like: no spaces and no control characters, so it is safe in logs and histories. */
const ID = /^[\w.:@/-]{1,64}$/;

/** Roles that act for a department and say for which. */
const SPEAKERS: readonly CallerRole[] = ['department', 'departmentHead', 'enterprise'];

/** Whom claims describe. Throws `callerUnknown` for claims this service cannot work with. */
export function personOf(claims: Claims): Person {
  const { sub, name, roles, organisation } = claims;
  if (typeof sub !== 'string' || !ID.test(sub)) {
    throw unusable('sub 须为1至64个字母、数字或者 _ . : @ / -');
  }
  const told: readonly unknown[] = Array.isArray(roles) ? roles : [];
  const departmentId = optional(claims, 'department_id', ID);
  const regionCode = optional(claims, 'region_code', /^\d{6}$/);
  return {
    id: sub,
    name: typeof name === 'string' ? name : '',
    roles: CALLER_ROLES.filter((role) => told.includes(role)),
    ...(departmentId !== undefined && { departmentId }),
    ...(typeof organisation === 'string' && { organisation }),
    ...(regionCode !== undefined && { regionCode }),
  };
}

/** The person as caller in one of his roles. Throws `callerUnknown` when the role speaks for a department and none is told. */
export function callerOf({ id, departmentId, regionCode }: Person, role: CallerRole): Caller {
  const speaks = SPEAKERS.includes(role);
  if (speaks && departmentId === undefined) throw unusable('department_id 须为所在部门的编号');
  return {
    role,
    id,
    ...(speaks && departmentId !== undefined && { departmentId }),
    ...(regionCode !== undefined && { regionCode }),
  };
}

function optional(claims: Claims, name: string, rule: RegExp): string | undefined {
  const value = claims[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && rule.test(value)) return value;
  throw unusable(`${name} 的格式不符`);
}

function unusable(rule: string): ProblemException {
  return new ProblemException('callerUnknown', {
    detail: `身份认证系统给出的身份信息不能使用：${rule}。`,
    remedy: '请联系运维人员核对身份认证系统中的账号和声明配置。',
  });
}
