import { type HandedCase, handOverLists } from './hand-over';

const SHAPE = { copies: 1, originals: 0, isElectronic: true };
const CASE: HandedCase = {
  caseNo: '43019926112600000100',
  applicantName: '刘**',
  items: [
    { itemId: 'food-licence', name: '食品经营许可', departmentId: 'market-regulation' },
    { itemId: 'fire-check', name: '消防安全检查', departmentId: 'fire-rescue' },
    { itemId: 'signboard', name: '户外招牌', departmentId: 'urban-management' },
  ],
  materials: [
    { name: '平面图', usedBy: ['food-licence', 'fire-check'], ...SHAPE },
    { name: '消防制度', usedBy: ['fire-check'], ...SHAPE },
  ],
};

describe('hand-over lists', () => {
  it('give each department what its items use, and no list to a department that gets nothing', () => {
    const lists = handOverLists([CASE]);
    expect(lists.map(({ departmentId, lines }) => [departmentId, lines.map(({ material }) => material)])).toEqual([
      ['market-regulation', ['平面图']],
      ['fire-rescue', ['平面图', '消防制度']],
    ]);
  });

  it('put the materials of several cases for a department on one list', () => {
    const [first] = handOverLists([CASE, { ...CASE, caseNo: '43019926112600000200' }]);
    expect(first?.lines.map(({ caseNo }) => caseNo)).toEqual(['43019926112600000100', '43019926112600000200']);
  });
});
