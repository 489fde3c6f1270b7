import { InputNumber, Select, Space } from 'antd';
import { type ReactNode } from 'react';
import { type Limit } from '@yijian/domain/calendar';
import { useWords } from '../../../frame/words';
import { EDIT_WORDS } from './edit-words';
import { useValue } from './editor-context';
import { Labelled } from './fields';

type Unit = 'workingDay' | 'day' | 'hour' | 'onTheSpot' | 'none';

interface LimitFieldProps {
  readonly label: string;
  readonly pointer: string;
  /** Whether there may be none (`null`). */
  readonly mayBeNone?: boolean;
}

/** A period: a number with its unit, on the spot, or none. One that is bound to a schedule is shown and changed as JSON only. */
export function LimitField({ label, pointer, mayBeNone = false }: LimitFieldProps): ReactNode {
  const text = useWords(EDIT_WORDS);
  const [limit, change] = useValue<Limit | null>(pointer);
  const unit: Unit | 'schedule' = limit === null || limit === undefined ? 'none' : limit.unit;
  const value = limit !== null && limit !== undefined && 'value' in limit ? limit.value : 1;
  const set = (next: Unit, number: number): void =>
    change(next === 'none' ? null : ({ value: next === 'onTheSpot' ? 0 : number, unit: next } as Limit));
  const units = Object.entries(text.units)
    .filter(([code]) => code !== 'none' || mayBeNone)
    .map(([code, name]) => ({ value: code as Unit, label: name }));
  return (
    <Labelled label={label}>
      {(labelId) =>
        unit === 'schedule' ? (
          <span className="quiet">{text.bySchedule}</span>
        ) : (
          <Space.Compact style={{ width: '100%' }}>
            {unit !== 'onTheSpot' && unit !== 'none' && (
              <InputNumber
                aria-labelledby={labelId}
                min={1}
                precision={0}
                value={value}
                onChange={(number) => set(unit, number ?? 1)}
              />
            )}
            <Select
              aria-label={`${label} ${text.unit}`}
              style={{ flex: 1 }}
              value={unit}
              options={units}
              onChange={(next) => set(next, Math.max(1, value))}
            />
          </Space.Compact>
        )
      }
    </Labelled>
  );
}
