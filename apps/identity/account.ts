import { type Role, ROLES } from '@yijian/domain/case';

/** Roles people may have; nobody is the service itself. */
export type PersonRole = Exclude<Role, 'system'>;

/** All of them, in the order of the glossary. */
export const PERSON_ROLES = ROLES.filter((role): role is PersonRole => role !== 'system');

/** Somebody who can sign in. */
export interface Account {
  /** Claim `sub`. */
  readonly id: string;
  /** Claim `name`. */
  readonly name: string;
  /** Claim `roles`; the first is the one he begins with. */
  readonly roles: readonly PersonRole[];
  /** Claim `department_id`: id in the catalogue. */
  readonly departmentId?: string;
  /** Claim `organisation`. */
  readonly organisation?: string;
  /** Claim `region_code`: GB/T 2260, 6 digits; absent for everywhere. */
  readonly regionCode?: string;
  /** What he does, in Chinese, for the login page. */
  readonly duty?: string;
}

/** What tokens say of an account. */
export function claimsOf({ id, name, roles, departmentId, organisation, regionCode }: Account): {
  readonly sub: string;
  readonly [claim: string]: unknown;
} {
  return {
    ...{ sub: id, name, roles },
    ...(departmentId !== undefined && { department_id: departmentId }),
    ...(organisation !== undefined && { organisation }),
    ...(regionCode !== undefined && { region_code: regionCode }),
  };
}

/** An account that is not among the ready-made ones, as text that names it: the provider keeps no others. */
export function textOf(account: Account): string {
  return `other:${Buffer.from(JSON.stringify(account)).toString('base64url')}`;
}

/** The account that {@link textOf} named, or undefined. */
export function otherAccount(text: string): Account | undefined {
  if (!text.startsWith('other:')) return undefined;
  return JSON.parse(Buffer.from(text.slice('other:'.length), 'base64url').toString()) as Account;
}

/** Form of an id that the gateway takes. */
const ID = /^[\w.:@/-]{1,64}$/;

/** The account that somebody filled in by hand, or what is wrong with it, in Chinese. */
export function filledIn(fields: URLSearchParams): Account | string {
  const value = (name: string) => fields.get(name)?.trim() ?? '';
  const role = PERSON_ROLES.find((known) => known === value('role'));
  const [id, departmentId, regionCode] = [value('id'), value('department'), value('region')];
  if (role === undefined) return '请选择角色。';
  if (!ID.test(id)) return '账号须为1至64个字母、数字或者 _ . : @ / - 。';
  if (departmentId !== '' && !ID.test(departmentId)) return '部门须为目录中的部门编号。';
  if (regionCode !== '' && !/^\d{6}$/.test(regionCode)) return '区域须为6位行政区划代码。';
  const speaks = role === 'department' || role === 'departmentHead' || role === 'enterprise';
  if (speaks && departmentId === '') return '这个角色须填写部门。';
  return {
    ...{ id, name: id, roles: [role] },
    ...(departmentId !== '' && { departmentId }),
    ...(regionCode !== '' && { regionCode }),
  };
}
