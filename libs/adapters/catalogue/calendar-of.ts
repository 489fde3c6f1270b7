import { type Calendar, type CalendarYear } from '@yijian/domain/calendar';

/**
 * The calendar of a region: of every year the file of the nearest region there is, itself, its city, its province (GB/T 2260
 * sets what is wider to zeros), then the whole country. Only what working days need is kept: it goes into histories.
 */
export function calendarOf(files: readonly CalendarYear[], regionCode: string): Calendar {
  const regions = [regionCode, `${regionCode.slice(0, 4)}00`, `${regionCode.slice(0, 2)}0000`, '000000'];
  const years = [...new Set(files.map(({ year }) => year))].sort((one, other) => one - other);
  return {
    years: years.flatMap((year) => {
      const ofYear = files.filter((file) => file.year === year);
      const nearest = regions.map((region) => ofYear.find((file) => file.regionCode === region)).find(Boolean);
      return nearest === undefined ? [] : [workingDaysOf(nearest)];
    }),
  };
}

function workingDaysOf({
  year,
  regionCode,
  version,
  provisional,
  offDays,
  makeUpWorkingDays,
}: CalendarYear): CalendarYear {
  return { year, regionCode, version, provisional, offDays, makeUpWorkingDays };
}
