export { item, material, plan } from './plan';
export { materialsTable, printedNotice } from './printed';
export { APPLICANT, CLERK, departmentOf, filingOf, handedIn, MONDAY, OPERATOR, PLAIN_2026, Story } from './story';
