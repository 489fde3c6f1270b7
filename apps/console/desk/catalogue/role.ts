import { type Role } from '../../frame/desks';
import { useSession } from '../../frame/session';

/** Who looks at a page of the catalogue desk. */
export function useReader(): { readonly role: Role; readonly id: string; readonly departmentId: string | undefined } {
  const person = useSession()?.person;
  const role = person?.role ?? 'catalogueManager';
  const id = person?.id ?? '';
  // A department's own account speaks for the department of its name.
  return { role, id, departmentId: person?.departmentId ?? (role === 'department' ? id : undefined) };
}
