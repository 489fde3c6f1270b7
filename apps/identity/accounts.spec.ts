import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filledIn, otherAccount, PERSON_ROLES, textOf } from './account';
import { PEOPLE } from './accounts';
import { loginPage } from './login-page';

interface Department {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

function departments(): readonly Department[] {
  const file = join(__dirname, '../../infra/samples/departments.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { departments: readonly Department[] }).departments;
}

describe('the ready-made people', () => {
  it('given every role, then somebody has it, everybody has known roles, and no id comes twice', () => {
    expect(new Set(PEOPLE.flatMap(({ roles }) => roles))).toEqual(new Set(PERSON_ROLES));
    expect(new Set(PEOPLE.map(({ id }) => id)).size).toBe(PEOPLE.length);
  });

  it('given every department of the sample catalogue, then it has a reviewer and a head under its name', () => {
    for (const { id, name, kind } of departments()) {
      const staff = PEOPLE.filter(({ departmentId }) => departmentId === id);
      const expected = ['department', 'departmentHead', ...(kind === 'enterprise' ? ['enterprise'] : [])];
      expect([id, staff.flatMap(({ roles }) => roles)]).toEqual([id, expected]);
      expect(new Set(staff.map(({ organisation }) => organisation))).toEqual(new Set([name]));
    }
  });

  it('given the login page, then everybody is on it with what he does', () => {
    const page = loginPage('/login/x');
    for (const { id, name, duty = '' } of PEOPLE) {
      expect(page).toContain(`value="${id}"`);
      expect(page).toContain(name);
      expect(page).toContain(duty);
    }
  });
});

describe('an account filled in by hand', () => {
  const fill = (fields: Record<string, string>) => filledIn(new URLSearchParams(fields));

  it('given role, id and department, then it is that account, and its text leads back to it', () => {
    const account = fill({ role: 'departmentHead', id: 'head-1', department: 'health', region: '430199' });
    expect(account).toEqual({
      ...{ id: 'head-1', name: 'head-1', roles: ['departmentHead'] },
      ...{ departmentId: 'health', regionCode: '430199' },
    });
    if (typeof account === 'object') expect(otherAccount(textOf(account))).toEqual(account);
    expect(otherAccount('clerk-1')).toBeUndefined();
  });

  it.each([
    [{ role: 'system', id: 'x' }, '角色'],
    [{ role: 'operator', id: 'two words' }, '账号'],
    [{ role: 'department', id: 'x' }, '部门'],
    [{ role: 'operator', id: 'x', region: '43' }, '区域'],
  ])('given %j, then what is wrong is told', (fields, word) => {
    expect(fill(fields)).toContain(word);
  });
});
