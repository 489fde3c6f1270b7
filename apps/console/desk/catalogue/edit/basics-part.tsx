import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode } from 'react';
import { useWords } from '../../../frame/words';
import { EDIT_WORDS } from './edit-words';
import { useValue } from './editor-context';
import { Labelled, LinesField, TextField } from './fields';
import { LimitField } from './limit-field';

/** Name, dates and promise of the event. */
export function BasicsPart(): ReactNode {
  const text = useWords(EDIT_WORDS);
  const [effectiveFrom, change] = useValue<string>('/effectiveFrom');
  return (
    <div className="fields">
      <TextField label={text.name} pointer="/name" />
      <Labelled label={text.effectiveFrom}>
        {(labelId) => (
          <DatePicker
            aria-labelledby={labelId}
            allowClear={false}
            value={dayjs(effectiveFrom)}
            onChange={(day) => change(day?.format('YYYY-MM-DD'))}
          />
        )}
      </Labelled>
      <LimitField label={text.overallPromise} pointer="/overallPromise/limit" />
      <LinesField label={text.promiseExcludes} pointer="/overallPromise/excludes" />
      <LinesField label={text.policyBasis} pointer="/policyBasis" />
    </div>
  );
}
