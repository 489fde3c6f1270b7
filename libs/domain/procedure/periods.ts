import type { Limit } from '../calendar/index';

/** A hearing may be requested within 5 working days after the right was told (许可法 art. 47(1)). */
export const HEARING_REQUEST: Limit = { value: 5, unit: 'workingDay' };

/** It is organised within 20 working days from the request (许可法 art. 47(1)). */
export const HEARING_ORGANISED: Limit = { value: 20, unit: 'workingDay' };

/** Its time and place are told at least 7 working days ahead (许可法 art. 48(1)). */
export const HEARING_NOTICE: Limit = { value: 7, unit: 'workingDay' };
