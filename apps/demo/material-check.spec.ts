import { type LifeEvent } from '@yijian/domain/catalogue';
import { checkMaterials } from './material-check';
import { type ReceivedRequest } from './simulator-control';

const event = {
  serviceItems: [
    { id: 'a', materialIds: ['plan', 'proof'], commitment: { replacesMaterialIds: ['proof'] } },
    { id: 'b', materialIds: ['design'] },
  ],
} as unknown as LifeEvent;

const requests = (...materialIds: string[]) =>
  [
    {
      requestId: 'c/a/1',
      itemId: 'a',
      request: { kind: 'application', materials: materialIds.map((materialId) => ({ materialId })) },
    },
  ] as unknown as ReceivedRequest[];

describe('the files a department was sent', () => {
  it('given the files of the item, then nothing is found, with or without those of a commitment', () => {
    const handedIn = () => ['plan', 'proof', 'design'];
    expect(checkMaterials(event, requests('plan', 'proof'), handedIn)).toEqual([]);
    expect(checkMaterials(event, requests('plan'), handedIn)).toEqual([]);
  });

  it('given a file that was not handed in, then it is not expected', () => {
    expect(checkMaterials(event, requests(), () => [])).toEqual([]);
  });

  it('given a missing file and one of another item, then both are found', () => {
    expect(checkMaterials(event, requests('design'), () => ['plan'])).toMatchObject([
      { expected: '有 plan' },
      { actual: 'design' },
    ]);
  });
});
