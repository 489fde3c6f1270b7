import { words } from '../../frame/words';

/** Words that all pages of the catalogue desk share. */
export const FRAME_WORDS = words(
  {
    desk: '事项目录',
    calendars: '工作日历',
    synonyms: '同义词',
    merge: '部门资料与合并',
    inForce: '现行',
    loading: '正在读取',
    version: (version: string) => `版本${version}`,
    effectiveFrom: (day: string) => `${day}起使用`,
  },
  {
    desk: 'Catalogue',
    calendars: 'Calendars',
    synonyms: 'Synonyms',
    merge: 'Supplies and merge',
    inForce: 'In force',
    loading: 'Loading',
    version: (version: string) => `Version ${version}`,
    effectiveFrom: (day: string) => `in use from ${day}`,
  },
);
