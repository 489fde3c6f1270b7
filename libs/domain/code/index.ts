export { caseNumber, isCaseNumber, itemCaseNumber, parentCaseNumber } from './case-number';
export {
  checkDigits,
  isValidCreditCode,
  isValidIdentityNumber,
  isValidOrganizationCode,
  type CheckStandard,
} from './check-digit';
export { maskIdentityNumber, maskMobile, maskName } from './mask';
