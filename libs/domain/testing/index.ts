export { item, material, plan } from './plan';
export { APPLICANT, CLERK, departmentOf, filingOf, handedIn, MONDAY, OPERATOR, PLAIN_2026, Story } from './story';
