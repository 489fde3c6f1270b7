import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';
import { useLifeEventChoices } from '../case/case-list';

/** Departments as choices of a filter, as any package of the catalogue names them. */
export function useDepartmentChoices(): readonly { readonly value: string; readonly label: string }[] {
  const [first] = useLifeEventChoices();
  const slug = first?.value ?? '';
  const { data } = useQuery({
    queryKey: ['catalogue', 'package', slug],
    queryFn: () => bodyOf(api.GET('/catalogue/packages/{slug}', { params: { path: { slug } } })),
    enabled: slug !== '',
    staleTime: 600_000,
  });
  return data?.departments.map(({ id, shortName }) => ({ value: id, label: shortName })) ?? NONE;
}

const NONE: readonly never[] = [];
