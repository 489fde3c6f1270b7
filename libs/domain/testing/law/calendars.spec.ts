import { type Calendar, dateOf, MissingCalendarYear } from '../../calendar/index';
import { deadlines } from '../../case/index';
import { calendarYear, CLERK, item, type LawRow, LawStory, OPERATOR, plan, realCalendar, workingDays } from '../index';

const LONG = plan([item('a', { promised: workingDays(5), statutory: workingDays(20) })]);

/** The official calendar of 2027, as if the State Council had added 4 January and made 9 January a working day. */
const OFFICIAL: Calendar = {
  years: [
    ...realCalendar().years.filter(({ year }) => year !== 2027),
    {
      ...calendarYear(2027),
      version: '2027.2',
      provisional: false,
      offDays: [...calendarYear(2027).offDays, '2027-01-04'],
      makeUpWorkingDays: ['2027-01-09'],
    },
  ],
};
const ONLY_2026: Calendar = { years: realCalendar().years.filter(({ year }) => year === 2026) };

const adopts = (story: LawStory, calendar: Calendar): LawStory =>
  story.does(OPERATOR, { type: 'adoptCalendar', calendar });

const atYearEnd = (): LawStory => new LawStory({ from: '12-24 10:00' }).accepted(LONG);

/** A promise of 8 working days that leads into the new year. */
const crossing = (): LawStory =>
  new LawStory({ from: '12-24 10:00' }).accepted(plan([item('a', { promised: workingDays(8) })]));

function isProvisional(story: LawStory, id: string): boolean {
  const { due } = story.explained(id);
  return 'at' in due && due.provisional;
}

function moved(story: LawStory): unknown {
  const day = (at: number | null): string => (at === null ? 'paused' : dateOf(at));
  return story.recorded.flatMap(({ event }) =>
    event.type === 'calendarAdopted'
      ? event.moved.map(({ clockId, from, to }) => `${clockId} ${day(from)} ${day(to)}`)
      : [],
  );
}

function missingYear(story: LawStory): number | undefined {
  try {
    deadlines(story.state);
    return undefined;
  } catch (error) {
    return error instanceof MissingCalendarYear ? error.year : undefined;
  }
}

const ROWS: readonly LawRow[] = [
  {
    article: 'domain §11',
    rule: 'a period that ends in the old year is certain',
    given: atYearEnd,
    shows: (story) => [story.due('promised/a'), isProvisional(story, 'promised/a')],
    is: ['2026-12-31', false],
  },
  {
    article: 'domain §11',
    rule: 'one that reaches a year whose notice is not out is provisional',
    given: atYearEnd,
    shows: (story) => [story.due('statutory/a'), isProvisional(story, 'statutory/a')],
    is: ['2027-01-22', true],
  },
  {
    article: 'domain §11',
    rule: 'New Year is no working day in the provisional calendar either',
    given: () => new LawStory({ from: '12-30 10:00' }).accepted(LONG),
    shows: (story) => story.due('promised/a'),
    is: '2027-01-07',
  },
  {
    article: 'domain §11',
    rule: 'a provisional date says so to people',
    given: atYearEnd,
    shows: (story) => story.explained('statutory/a').text.includes('放假安排尚未公布，日期为暂定'),
    is: true,
  },
  {
    article: 'domain §11',
    rule: 'a year without a calendar fails loudly and names the year, weekdays are never guessed',
    given: () => new LawStory({ from: '2027-12-20 10:00' }).accepted(LONG),
    shows: missingYear,
    is: 2028,
  },
  {
    article: 'domain §11',
    rule: 'a calendar that lacks the year behind the case does no harm',
    given: () => new LawStory({ from: '01-05 10:00' }, ONLY_2026).accepted(LONG),
    shows: (story) => story.due('promised/a'),
    is: '2026-01-12',
  },
  {
    article: 'domain §5.2',
    rule: 'the official calendar is taken over by a command, which lists the dates that move and no others',
    given: () => adopts(crossing(), OFFICIAL),
    shows: moved,
    is: ['promised/a 2027-01-06 2027-01-07'],
  },
  {
    article: 'domain §5.2',
    rule: 'afterwards the date is the new one, and certain',
    given: () => adopts(crossing(), OFFICIAL),
    shows: (story) => [story.due('promised/a'), isProvisional(story, 'promised/a')],
    is: ['2027-01-07', false],
  },
  {
    article: 'domain §5.2',
    rule: 'a clock that has been stopped is not moved any more',
    given: () => adopts(crossing().until('12-28 10:00').granted('a'), OFFICIAL),
    shows: moved,
    is: [],
  },
  {
    article: 'domain §5.2',
    rule: 'the calendar a case counts with already is not taken over again',
    given: crossing,
    shows: (story) => story.answer(OPERATOR, { type: 'adoptCalendar', calendar: realCalendar() }),
    is: 'calendarUnchanged',
  },
  {
    article: 'domain §11',
    rule: 'a calendar that lacks a year the case has counted with is refused',
    given: crossing,
    shows: (story) => story.answer(OPERATOR, { type: 'adoptCalendar', calendar: ONLY_2026 }),
    is: 'calendarIncomplete',
  },
  {
    article: 'domain §5.2',
    rule: 'calendars are the matter of catalogue managers and operators, not of the window',
    given: crossing,
    shows: (story) => story.answer(CLERK, { type: 'adoptCalendar', calendar: OFFICIAL }),
    is: 'roleNotAllowed',
  },
];

describe('the law of calendars', () => {
  it.each(ROWS)('$article: $rule', ({ given, shows, is }) => {
    expect(shows(given())).toEqual(is);
  });
});
