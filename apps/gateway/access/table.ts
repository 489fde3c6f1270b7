import { type CaseCommand, RULES } from '@yijian/domain/case';
import { VERSION_RULES, type VersionCommand } from '@yijian/domain/version';
import { CALLER_ROLES, type CallerRole } from '../callers/caller';

/** Roles that may do something, or everybody without signing in. */
export type Allowed = readonly CallerRole[] | 'everybody';

/** Which cases a role works on at all; whatever it may do with cases, it may do with these. */
export type Reach =
  /** Those it is the applicant of, and those it has opened (applicants are named by certificate there, accounts are not). */
  | 'own'
  /** Those with an item, or a special procedure, of its department. */
  | 'department'
  /** Those of its region; all where its account names none. */
  | 'region'
  | 'all'
  /** None is listed or shown; the few acts the table allows it need the case number and tell nothing. */
  | 'named';

const FILERS = ['applicant', 'windowClerk'] as const;
const DEPARTMENTS = ['department', 'departmentHead', 'enterprise'] as const;
const OVERSEERS = ['governmentHead', 'operator', 'supervisor'] as const;
const JUDGES = ['catalogueManager', 'catalogueApprover', 'department', 'departmentHead', 'enterprise'] as const;

/** On whose cases a role may act. */
export const REACHES: Readonly<Record<CallerRole, Reach>> = {
  applicant: 'own',
  // Who is concerned by somebody else's case may ask for a hearing of it (行政许可法 art. 46) and sees nothing of it.
  interestedParty: 'named',
  windowClerk: 'region',
  department: 'department',
  departmentHead: 'department',
  governmentHead: 'region',
  enterprise: 'department',
  operator: 'all',
  catalogueManager: 'named',
  catalogueApprover: 'named',
  supervisor: 'region',
};

/** Queries and acts besides commands. */
const QUERIES_AND_ACTS = {
  signIn: 'everybody',
  readHealth: 'everybody',
  readGuides: 'everybody',
  askForGuidance: 'everybody',
  readOneTimeNotice: 'everybody',
  giveFeedback: 'everybody',
  trackProgress: 'everybody',
  verifyDocument: 'everybody',
  readPublishedCommitments: 'everybody',

  useSession: CALLER_ROLES,

  openCase: FILERS,
  findCases: [...FILERS, ...DEPARTMENTS, ...OVERSEERS],
  exportCases: ['windowClerk', ...OVERSEERS],
  countCases: ['windowClerk', ...OVERSEERS],
  readDepartmentTasks: [...DEPARTMENTS, 'supervisor'],
  readTask: [...DEPARTMENTS, ...OVERSEERS, 'windowClerk'],
  readRequirements: [...FILERS, ...OVERSEERS],
  readJointVisits: ['windowClerk', ...DEPARTMENTS, 'supervisor'],
  readActions: CALLER_ROLES,
  readParked: ['operator', 'supervisor'],
  readCase: [...FILERS, ...DEPARTMENTS, ...OVERSEERS],
  readNotices: [...FILERS, ...OVERSEERS],
  fillInCase: FILERS,
  moveDraft: FILERS,
  readCommand: CALLER_ROLES,
  replyForDepartment: ['department', 'departmentHead'],

  deliverOneTimeNotice: ['windowClerk'],
  readNoticeDeliveries: ['windowClerk', 'supervisor', 'catalogueManager'],
  readDocumentBacklog: ['operator', 'supervisor'],

  readCards: ['supervisor', 'windowClerk', 'department', 'departmentHead', 'governmentHead', 'operator'],
  appealCard: ['department', 'departmentHead', 'windowClerk'],
  decideAppeal: ['supervisor'],
  readIntegrityRecords: ['windowClerk', 'department', 'departmentHead', 'supervisor'],

  readFeedback: ['catalogueManager', 'department', 'supervisor'],
  resolveFeedback: ['catalogueManager'],
  readSupervision: OVERSEERS,
  readStatistics: ['catalogueManager', 'supervisor', 'operator'],

  importPackages: ['catalogueManager'],
  readCatalogue: CALLER_ROLES,
  readSynonyms: ['catalogueManager', 'catalogueApprover'],
  supplyItem: ['department', 'catalogueManager'],
  proposeMerge: ['catalogueManager'],
  copyVersion: ['catalogueManager'],
  readFindings: [...JUDGES, 'operator'],
  readDiff: JUDGES,
  proveVersion: ['catalogueManager', 'catalogueApprover'],
  rebuildSearchIndex: ['catalogueManager', 'operator'],
  previewCalendarAdoption: ['catalogueManager', 'operator', 'supervisor'],
  adoptCalendarEverywhere: ['catalogueManager', 'operator'],
} as const satisfies Record<string, Allowed>;

type QueryOrAct = keyof typeof QUERIES_AND_ACTS;

/** Whatever somebody may be allowed to do: a query or act, a command to a case, or a command to a catalogue version. */
export type Act = QueryOrAct | CaseCommand['type'] | `version.${VersionCommand['type']}`;

/** The one table of who may do what. Commands are the rule books' word. */
export const ACCESS: Readonly<Record<Act, Allowed>> = {
  ...QUERIES_AND_ACTS,
  ...(rolesOf(RULES, '') as Record<CaseCommand['type'], Allowed>),
  ...(rolesOf(VERSION_RULES, 'version.') as Record<`version.${VersionCommand['type']}`, Allowed>),
};

function rolesOf(
  rules: Readonly<Record<string, { readonly roles: readonly string[] }>>,
  prefix: string,
): Record<string, Allowed> {
  return Object.fromEntries(
    Object.entries(rules).map(([command, { roles }]) => [
      `${prefix}${command}`,
      CALLER_ROLES.filter((role) => roles.includes(role)),
    ]),
  );
}
