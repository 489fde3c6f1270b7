import { type SynonymsFile } from '@yijian/domain/catalogue';
import { fileOf, linesOf } from './synonyms-text';

const FILE: SynonymsFile = {
  ...{ format: 'catalogue-package/1', kind: 'synonyms', version: '2026.1', fillers: ['我想'] },
  entries: [{ means: ['招牌'], words: ['门头', '店招'] }],
};

it('given a file, then its lines; given the lines back, then the same entries under the next version', () => {
  expect(linesOf(FILE)).toEqual([{ words: '门头、店招', means: '招牌' }]);
  expect(fileOf(FILE, linesOf(FILE), 2026)).toEqual({ ...FILE, version: '2026.2' });
});

it('given commas, blanks and empty lines, then words alone', () => {
  const lines = [
    { words: '门头， 灯箱', means: '招牌' },
    { words: ' ', means: '' },
  ];
  expect(fileOf(FILE, lines, 2027)).toMatchObject({
    version: '2027.1',
    entries: [{ words: ['门头', '灯箱'], means: ['招牌'] }],
  });
});
