import { Button } from 'antd';
import { type ReactNode } from 'react';
import { useWords } from '../../../frame/words';
import { EDIT_WORDS } from './edit-words';
import { useEditor } from './editor-context';
import { Entry } from './entry';
import { LinesField, TextField } from './fields';

/** Texts of the service guide. */
export function GuidePart(): ReactNode {
  const text = useWords(EDIT_WORDS);
  const { content, edit } = useEditor();
  const { faqs } = content.guide;
  return (
    <>
      <div className="fields">
        <TextField label={text.summary} pointer="/guide/summary" isLong />
        <LinesField label={text.conditions} pointer="/guide/acceptanceConditions" />
        <LinesField label={text.steps} pointer="/guide/steps" />
        <TextField label={text.scope} pointer="/guide/handlingScope" />
        <TextField label={text.phone} pointer="/guide/consultationPhone" />
        <TextField label={text.hours} pointer="/guide/officeHours" isLong />
        <TextField label={text.guideFee} pointer="/guide/feeNote" isLong />
        <TextField label={text.remedies} pointer="/guide/remedies" isLong />
        <LinesField label={text.complaints} pointer="/guide/complaintChannels" />
      </div>
      <h3>{text.faqs}</h3>
      {faqs.map((faq, index) => (
        <Entry key={index} title={faq.question}>
          <TextField label={text.question} pointer={`/guide/faqs/${index}/question`} isLong />
          <TextField label={text.answer} pointer={`/guide/faqs/${index}/answer`} isLong />
          <div>
            <Button danger onClick={() => edit({ pointer: '/guide/faqs', value: faqs.filter((one) => one !== faq) })}>
              {text.remove}
            </Button>
          </div>
        </Entry>
      ))}
      <Button
        onClick={() =>
          edit({ pointer: '/guide/faqs', value: [...faqs, { question: text.question, answer: text.answer }] })
        }
      >
        {text.addFaq}
      </Button>
    </>
  );
}
