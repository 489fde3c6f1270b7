import { type LifeEvent } from '@yijian/domain/catalogue';
import { withEdits } from './edits';
import { removeMaterialEdits, usedByEdits } from './used-by';

const EVENT = {
  serviceItems: [
    { id: 'one', materialIds: ['plan', 'licence'] },
    { id: 'two', materialIds: [] },
  ],
  materials: [
    { id: 'plan', usedBy: ['one'] },
    { id: 'licence', usedBy: ['one'] },
  ],
} as unknown as LifeEvent;

it('given other users of a material, then items and material agree', () => {
  expect(withEdits(EVENT, usedByEdits(EVENT, 'plan', ['two']))).toMatchObject({
    serviceItems: [{ materialIds: ['licence'] }, { materialIds: ['plan'] }],
    materials: [{ usedBy: ['two'] }, { usedBy: ['one'] }],
  });
});

it('given a material to take out, then no item asks for it', () => {
  expect(withEdits(EVENT, removeMaterialEdits(EVENT, 'plan'))).toEqual({
    serviceItems: [
      { id: 'one', materialIds: ['licence'] },
      { id: 'two', materialIds: [] },
    ],
    materials: [{ id: 'licence', usedBy: ['one'] }],
  });
});
