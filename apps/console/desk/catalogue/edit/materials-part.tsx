import { type Material } from '@yijian/domain/catalogue';
import { Button, Checkbox, Select } from 'antd';
import { type ReactNode } from 'react';
import { useWords } from '../../../frame/words';
import { ConditionField } from './condition-field';
import { EDIT_WORDS } from './edit-words';
import { useEditor, useValue } from './editor-context';
import { Entry } from './entry';
import { ChoiceField, Labelled, NumberField, TextField } from './fields';
import { freeId } from './free-id';
import { removeMaterialEdits, usedByEdits } from './used-by';

const FORMATS = ['pdf', 'ofd', 'jpg', 'png'] as const;

/** The one set of materials. */
export function MaterialsPart({ openIndex }: { readonly openIndex: number | undefined }): ReactNode {
  const text = useWords(EDIT_WORDS);
  const { content, edit } = useEditor();
  const add = (): void => {
    const id = freeId('new-material', content.materials);
    const material: Material = {
      ...{ id, name: text.newMaterial, class: 'nonCore', source: 'selfPrepared', sharing: { mode: 'none' } },
      ...{ originals: 0, copies: 1, formats: [...FORMATS], usedBy: [] },
    };
    edit({ pointer: '/materials', value: [...content.materials, material] });
  };
  return (
    <>
      {content.materials.map((material, index) => (
        <Entry key={material.id} title={material.name} note={text.classes[material.class]} isOpen={index === openIndex}>
          <MaterialFields material={material} pointer={`/materials/${index}`} />
        </Entry>
      ))}
      <Button onClick={add}>{text.addMaterial}</Button>
    </>
  );
}

function MaterialFields({ material, pointer }: { readonly material: Material; readonly pointer: string }): ReactNode {
  const text = useWords(EDIT_WORDS);
  const { content, edit } = useEditor();
  const items = content.serviceItems.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <TextField label={text.name} pointer={`${pointer}/name`} />
      <ChoiceField label={text.classOf} pointer={`${pointer}/class`} choices={text.classes} />
      <ChoiceField label={text.source} pointer={`${pointer}/source`} choices={text.sources} />
      <TextField label={text.issuer} pointer={`${pointer}/issuer`} isOptional />
      <SharingFields pointer={`${pointer}/sharing`} />
      <NumberField label={text.originals} pointer={`${pointer}/originals`} />
      <NumberField label={text.copies} pointer={`${pointer}/copies`} />
      <FormatsField pointer={`${pointer}/formats`} />
      <Labelled label={text.usedBy} isWide>
        {(labelId) => (
          <Select
            mode="multiple"
            aria-labelledby={labelId}
            value={[...material.usedBy]}
            options={items}
            onChange={(ids) => edit(...usedByEdits(content, material.id, ids))}
          />
        )}
      </Labelled>
      <ConditionField label={text.requiredWhen} pointer={`${pointer}/requiredWhen`} whenEmpty={text.whenNeeded} />
      <TextField label={text.sample} pointer={`${pointer}/sample`} isOptional />
      <TextField label={text.blankForm} pointer={`${pointer}/blankForm`} isOptional />
      <TextField label={text.note} pointer={`${pointer}/note`} isLong isOptional />
      <div>
        <Button danger onClick={() => edit(...removeMaterialEdits(content, material.id))}>
          {text.remove}
        </Button>
      </div>
    </>
  );
}

function SharingFields({ pointer }: { readonly pointer: string }): ReactNode {
  const text = useWords(EDIT_WORDS);
  const [sharing, change] = useValue<Material['sharing']>(pointer);
  const resource = sharing !== undefined && 'resource' in sharing ? sharing.resource : '';
  return (
    <>
      <Labelled label={text.sharing}>
        {(labelId) => (
          <Select
            aria-labelledby={labelId}
            value={sharing?.mode ?? 'none'}
            options={Object.entries(text.sharingModes).map(([value, label]) => ({
              value: value as Material['sharing']['mode'],
              label,
            }))}
            onChange={(mode) => change(mode === 'none' ? { mode } : { mode, resource })}
          />
        )}
      </Labelled>
      {sharing?.mode !== 'none' && <TextField label={text.resource} pointer={`${pointer}/resource`} />}
    </>
  );
}

function FormatsField({ pointer }: { readonly pointer: string }): ReactNode {
  const text = useWords(EDIT_WORDS);
  const [formats, change] = useValue<Material['formats']>(pointer);
  return (
    <Labelled label={text.formats}>
      {(labelId) => (
        <div role="group" aria-labelledby={labelId}>
          <Checkbox.Group
            value={[...(formats ?? [])]}
            options={FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
            onChange={(chosen) => change(FORMATS.filter((format) => chosen.includes(format)))}
          />
        </div>
      )}
    </Labelled>
  );
}
