import type { Limit } from '../calendar/index';

/** The window answers within 5 working days from the receipt (许可法 art. 32(4)). */
export const ACCEPTANCE_CHECK: Limit = { value: 5, unit: 'workingDay' };
