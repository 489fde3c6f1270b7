import { words } from '../../frame/words';

const ZH = {
  title: '同义词',
  lead: '群众平常的说法，指的是目录里的哪些词。保存后立即用于搜索；只写真的有人这样说的词。清空一行即删去。',
  version: (version: string) => `现行版本${version}`,
  words: '平常的说法',
  means: '指的是',
  add: '增加一行',
  save: '保存为新版本',
  saved: (version: string) => `已保存为版本${version}`,
};

/** Words of the page of synonyms. */
export const SYNONYMS_WORDS = words<typeof ZH>(ZH, {
  title: 'Synonyms',
  lead: 'What people say and what it means in the catalogue. Counts for the search at once. An emptied line is removed.',
  version: (version: string) => `Version ${version} in force`,
  words: 'People say',
  means: 'means',
  add: 'Add a line',
  save: 'Save as a new version',
  saved: (version: string) => `Saved as version ${version}`,
});
