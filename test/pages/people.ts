/** The ready-made people of the development provider whom tests sign in as, by what they do in the tests. */
export const PEOPLE = {
  applicant: 'applicant-1',
  otherApplicant: 'applicant-2',
  clerk: 'clerk-1',
  supervisor: 'supervisor-1',
  catalogueManager: 'catalogue-1',
  catalogueApprover: 'catalogue-2',
  operator: 'operator-1',
  licensingOffice: 'market-regulation-reviewer',
  licensingHead: 'market-regulation-head',
  housingOffice: 'housing-construction-reviewer',
  urbanOffice: 'urban-management-reviewer',
  educationOffice: 'education-reviewer',
  fireBrigade: 'fire-rescue-reviewer',
  diseaseControlOffice: 'disease-control-reviewer',
  humanResourcesOffice: 'human-resources-reviewer',
  naturalResourcesOffice: 'natural-resources-reviewer',
  policeOffice: 'public-security-reviewer',
} as const;

export type Person = keyof typeof PEOPLE;
