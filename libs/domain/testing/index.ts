export { type Edit, mutated } from './edit';
export {
  appointment,
  assigned,
  defectsOf,
  hearing,
  instantOf,
  suspension,
  termination,
  visitRecord,
  WITHDRAWAL,
} from './law-commands';
export {
  commitmentFor,
  GOVERNMENT_HEAD,
  headOf,
  INTERESTED_PARTY,
  type LawOpening,
  type LawRow,
  LawStory,
  SUPERVISOR,
  toleranceOf,
} from './law-story';
export {
  BOTH_PAUSE,
  BOTH_RUN,
  committable,
  effect,
  item,
  joint,
  material,
  plan,
  procedure,
  PROMISED_PAUSES,
  RECTIFICATION,
  tolerable,
  workingDays,
} from './plan';
export { materialsTable, printedNotice } from './printed';
export { calendarYear, realCalendar } from './real-calendar';
export { APPLICANT, CLERK, departmentOf, filingOf, handedIn, MONDAY, OPERATOR, PLAIN_2026, Story } from './story';
