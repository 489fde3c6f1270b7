import { type Fee, type ServiceItem } from '@yijian/domain/catalogue';
import { Checkbox } from 'antd';
import { type ReactNode } from 'react';
import { useWords } from '../../../frame/words';
import { useDepartments } from '../queries';
import { ConditionField } from './condition-field';
import { EDIT_WORDS } from './edit-words';
import { useEditor, useValue } from './editor-context';
import { Entry } from './entry';
import { BooleanField, LinesField, TextField } from './fields';
import { LimitField } from './limit-field';

/** The items of the event: names, periods, fees, conditions, texts. */
export function ItemsPart({ openIndex }: { readonly openIndex: number | undefined }): ReactNode {
  const { content } = useEditor();
  const { nameOf } = useDepartments();
  return content.serviceItems.map((item, index) => (
    <Entry key={item.id} title={item.name} note={nameOf(item.departmentId)} isOpen={index === openIndex}>
      <ItemFields item={item} pointer={`/serviceItems/${index}`} />
    </Entry>
  ));
}

function ItemFields({ item, pointer }: { readonly item: ServiceItem; readonly pointer: string }): ReactNode {
  const text = useWords(EDIT_WORDS);
  return (
    <>
      <TextField label={text.name} pointer={`${pointer}/name`} />
      <LimitField label={text.promised} pointer={`${pointer}/promised/limit`} />
      <LimitField label={text.statutory} pointer={`${pointer}/statutory/limit`} mayBeNone />
      <TextField label={text.statutoryBasis} pointer={`${pointer}/statutory/basis`} isLong />
      <ConditionField label={text.appliesWhen} pointer={`${pointer}/appliesWhen`} whenEmpty={text.always} />
      <FeeFields pointer={`${pointer}/fee`} />
      <LinesField label={text.conditions} pointer={`${pointer}/acceptanceConditions`} />
      {item.legalBasis.map((_, place) => (
        <LawFields key={place} pointer={`${pointer}/legalBasis/${place}`} />
      ))}
      <TextField label={text.note} pointer={`${pointer}/note`} isLong isOptional />
    </>
  );
}

function LawFields({ pointer }: { readonly pointer: string }): ReactNode {
  const text = useWords(EDIT_WORDS);
  return (
    <>
      <TextField label={`${text.legalBasis} ${text.lawTitle}`} pointer={`${pointer}/title`} />
      <TextField label={text.article} pointer={`${pointer}/article`} />
    </>
  );
}

const CHARGED: Fee = { charged: true, standard: '', basis: '', payableOnline: true };

function FeeFields({ pointer }: { readonly pointer: string }): ReactNode {
  const text = useWords(EDIT_WORDS);
  const [fee, change] = useValue<Fee>(pointer);
  const isCharged = fee?.charged === true;
  return (
    <>
      <div className="field field-wide">
        <Checkbox checked={isCharged} onChange={({ target }) => change(target.checked ? CHARGED : { charged: false })}>
          {text.charged}
        </Checkbox>
      </div>
      {isCharged ? (
        <>
          <TextField label={text.standard} pointer={`${pointer}/standard`} />
          <TextField label={text.feeBasis} pointer={`${pointer}/basis`} />
          <BooleanField label={text.payableOnline} pointer={`${pointer}/payableOnline`} />
        </>
      ) : (
        <TextField label={text.feeNote} pointer={`${pointer}/note`} isOptional />
      )}
    </>
  );
}
