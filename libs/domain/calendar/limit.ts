/**
 * A period as catalogue packages write it (README §2 Limits). `workingDay`: working days by the calendar, start day not
 * counted. `day`: natural days, start day not counted, a last day that is no working day moves to the next one. `hour`:
 * hours. `onTheSpot`: at once. `schedule`: until a published schedule closes; `closesAt` (ISO 8601, +08:00) is filled in
 * when a case is planned.
 */
export type Limit =
  | { readonly value: number; readonly unit: 'workingDay' | 'day' | 'hour' }
  | { readonly value: 0; readonly unit: 'onTheSpot' }
  | { readonly unit: 'schedule'; readonly scheduleId: string; readonly closesAt?: string };

/**
 * A limit in hours, only to compare limits (README §8 Periods): `onTheSpot` 0, `hour` 1, `day` 24, `workingDay` 24 × 7/5.
 * `undefined` for a schedule, which is not compared.
 */
export function limitHours(limit: Limit): number | undefined {
  switch (limit.unit) {
    case 'onTheSpot':
      return 0;
    case 'hour':
      return limit.value;
    case 'day':
      return limit.value * 24;
    case 'workingDay':
      return (limit.value * 24 * 7) / 5;
    case 'schedule':
      return undefined;
  }
}

/** A limit in Chinese for people: `当场`, `4小时`, `5日`, `10个工作日`, `按公告日程`. */
export function describeLimit(limit: Limit): string {
  switch (limit.unit) {
    case 'onTheSpot':
      return '当场';
    case 'hour':
      return `${limit.value}小时`;
    case 'day':
      return `${limit.value}日`;
    case 'workingDay':
      return `${limit.value}个工作日`;
    case 'schedule':
      return '按公告日程';
  }
}
