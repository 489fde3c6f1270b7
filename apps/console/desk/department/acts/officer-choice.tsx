import { Select } from 'antd';
import { type ReactNode } from 'react';
import { useSession } from '../../../frame/session';
import { useWords } from '../../../frame/words';
import { officerName, useOfficers } from '../officers';
import { ACT_WORDS } from './words';

/** One of the department's officers; oneself first. */
export function OfficerChoice(of: {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (officerId: string | undefined) => void;
}): ReactNode {
  const text = useWords(ACT_WORDS);
  const own = useSession()?.person.id;
  const { data = [] } = useOfficers();
  const ordered = data.toSorted((one, other) => Number(other.id === own) - Number(one.id === own));
  const options = ordered.map((officer) => ({
    value: officer.id,
    label: officer.id === own ? text.oneself(officerName(officer)) : officerName(officer),
  }));
  return (
    <Select
      id={of.id ?? ''}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={of.value ?? null}
      options={options}
      onChange={(officerId: string | null | undefined) => of.onChange?.(officerId ?? undefined)}
    />
  );
}
