import { addDays, type Calendar, dueDate, MissingCalendarYear, plainDate } from '../../calendar/index';
import { checkDigits, isValidCreditCode } from '../../code/index';
import {
  type CalendarFile,
  type CheckDigitVectors,
  type CodeList,
  type Codes,
  type Departments,
  type DueDateExample,
  type SupervisionFile,
  type SynonymsFile,
} from '../files';
import { at, type Defect, defect, repeated } from './finding';
import { enumerations } from './enumerations';

/** Rule 49 of README §8: departments. */
export function* departments({ departments: list }: Departments): Iterable<Defect> {
  for (const [index, id] of repeated(list, (department) => department.id))
    yield defect(49, at('departments', index, 'id'), `部门标识${id}重复`, '改名');
  for (const [index, uscc] of repeated(list, (department) => department.uscc))
    yield defect(49, at('departments', index, 'uscc'), `信用代码${uscc}重复`, '改正信用代码');
  for (const [index, { uscc }] of list.entries())
    if (!isValidCreditCode(uscc))
      yield defect(49, at('departments', index, 'uscc'), `信用代码${uscc}校验不符`, '逐位核对（GB 32100）');
}

/** Supervision rules, each under a number of its own. */
export function* supervision({ rules }: SupervisionFile): Iterable<Defect> {
  for (const [index, id] of repeated(rules, (rule) => rule.id))
    yield defect('schema', at('rules', index, 'id'), `监察规则编号${id}重复`, '改用其他编号');
}

/** Rule 50: a calendar; `calendar` holds it and the years its due-date examples reach into. */
export function* calendarFile(file: CalendarFile, calendar: Calendar): Iterable<Defect> {
  const holidays = new Set(file.holidays.flatMap(({ from, to }) => daysFrom(from, to)));
  for (const [index, day] of file.offDays.entries())
    if (!holidays.has(day)) yield defect(50, at('offDays', index), `${day}不在任何节日之内`, '改正offDays或者holidays');
  const missing = [...holidays].filter((day) => !file.offDays.includes(day));
  if (missing.length > 0) yield defect(50, at('offDays'), `缺少节日之内的${missing.join('、')}`, '补上这些日期');
  for (const [index, day] of file.makeUpWorkingDays.entries())
    if (!isWeekend(day) || file.offDays.includes(day))
      yield defect(50, at('makeUpWorkingDays', index), `${day}不是可以调休上班的周六、周日`, '改正日期');
  for (const [index, example] of file.dueDateExamples.entries())
    yield* dueDateExample(example, calendar, at('dueDateExamples', index, 'due'));
}

function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = plainDate(from); day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function* dueDateExample({ start, limit, due }: DueDateExample, calendar: Calendar, place: string): Iterable<Defect> {
  try {
    const { date } = dueDate(calendar, plainDate(start), limit);
    if (date !== due) yield defect(50, place, `算得的届满日是${date}，不是${due}`, '改正示例或者日历');
  } catch (error) {
    if (!(error instanceof MissingCalendarYear)) throw error;
    yield defect(50, place, `示例跨入${error.year}年，没有该年的日历可以核对`, `一并导入calendar-${error.year}.json`);
  }
}

/** Rule 51: code lists. */
export function* codes({ codeLists }: Codes): Iterable<Defect> {
  for (const [index, id] of repeated(codeLists, (list) => list.id))
    yield defect(51, at('codeLists', index, 'id'), `代码表${id}重复`, '改名');
  for (const [index, list] of codeLists.entries()) yield* codeEntries(list, at('codeLists', index, 'entries'));
  for (const [listId, values] of enumerations()) {
    const index = codeLists.findIndex(({ id }) => id === listId);
    const labelled = new Set(codeLists[index]?.entries.map(({ value }) => value));
    const missing = values.filter((value) => !labelled.has(value));
    const place = index < 0 ? at('codeLists') : at('codeLists', index, 'entries');
    if (missing.length > 0)
      yield defect(51, place, `代码表${listId}缺少取值${missing.join('、')}的名称`, '补上这些取值');
  }
}

function* codeEntries({ id, entries }: CodeList, place: string): Iterable<Defect> {
  for (const [index, value] of repeated(entries, (entry) => entry.value))
    yield defect(51, `${place}/${index}/value`, `代码表${id}的取值${value}重复`, '改正取值');
  const coded = entries.flatMap(({ code }, index) => (code === undefined ? [] : [{ code, index }]));
  for (const [position, code] of repeated(coded, (entry) => entry.code))
    yield defect(51, `${place}/${coded[position]?.index}/code`, `代码表${id}的代码${code}重复`, '改正代码');
}

/** Rule 52: check digit vectors. */
export function* checkDigitVectors({ vectors }: CheckDigitVectors): Iterable<Defect> {
  for (const [index, { standard, value, valid }] of vectors.entries())
    if (checkDigits[standard](value) !== valid)
      yield defect(
        52,
        at('vectors', index),
        `${standard}的${value}校验结果是${!valid}，不是${valid}`,
        '改正取值或者valid',
      );
}

/** Rule 53: synonyms. A word that is said in two ways, means itself, or is passed over as well is found by chance. */
export function* synonyms({ entries, fillers }: SynonymsFile): Iterable<Defect> {
  const said = entries.flatMap(({ words }, entry) =>
    words.map((word, index) => ({ word, place: at('entries', entry, 'words', index) })),
  );
  for (const [position, word] of repeated(said, (each) => each.word))
    yield defect(53, said[position]?.place ?? '', `“${word}”说了两次`, '合并到一处，means写全它的各个意思');
  for (const { word, place } of said)
    if (fillers.includes(word)) yield defect(53, place, `“${word}”又列在fillers中`, '两处留一处');
  for (const [entry, { words, means }] of entries.entries())
    for (const [index, meaning] of means.entries())
      if (words.includes(meaning))
        yield defect(53, at('entries', entry, 'means', index), `“${meaning}”的意思就是它自己`, '删去，本词总会被查找');
}
