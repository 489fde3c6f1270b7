import { savingsOf } from './savings';

describe('what doing it once saves', () => {
  it('given materials and fields that items share, then each counts once, and what is shared by data not at all', () => {
    const savings = savingsOf({
      serviceItems: [
        { id: 'a', materialIds: ['id', 'plan'] },
        { id: 'b', materialIds: ['id', 'plan', 'proof'] },
      ],
      materials: [
        { id: 'id', sharing: { mode: 'eLicence' } },
        { id: 'plan', sharing: { mode: 'none' } },
        { id: 'proof', sharing: { mode: 'none' } },
      ],
      mergedForm: {
        mappings: [{ elements: [{ from: '/name' }, { from: '/area' }] }, { elements: [{ from: '/name' }, {}] }],
      },
    });
    expect(savings).toEqual({
      applications: { before: 2, after: 1 },
      materials: { before: 5, after: 2 },
      fields: { before: 3, after: 2 },
      visits: { before: 2, after: 1 },
    });
  });
});
