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
