import { type DepartmentRequestKind } from '@yijian/contract';
import { FAULT_KINDS } from './faults';
import { ACT_KINDS, POST_CHECKS } from './script';

const text = { type: 'string', minLength: 1 } as const;
const count = { type: 'integer', minimum: 1 } as const;
const milliseconds = { type: 'integer', minimum: 0, maximum: 3_600_000 } as const;
const share = { type: 'number', minimum: 0, maximum: 1 } as const;
const values = { type: 'object' } as const;

/** A closed object: a misspelt property is refused instead of doing nothing. */
function closed(properties: Readonly<Record<string, object>>, required: readonly string[] = []) {
  return { type: 'object', additionalProperties: false, required, properties } as const;
}

const fault = {
  ...closed({ kind: { enum: FAULT_KINDS }, times: count, ms: milliseconds }, ['kind']),
  if: { properties: { kind: { enum: ['slow', 'late'] } } },
  then: { required: ['ms'] },
};

const facts = closed({ procedureId: text, facts: values }, ['procedureId', 'facts']);

const defect = closed({ subject: text, content: text, legalBasis: text }, ['content']);

/** What members a kind has is the word of the service, which refuses a reply that breaks it. */
const act = { type: 'object', required: ['kind'], properties: { kind: { enum: ACT_KINDS } } } as const;

const itemScript = closed({
  acknowledge: { type: 'boolean' },
  reviewerId: text,
  defects: { type: 'array', items: defect },
  thinkMs: milliseconds,
  rectify: { type: 'array', items: { type: 'array', minItems: 1, items: text } },
  decide: { enum: ['grant', 'deny'] },
  hold: { type: 'boolean' },
  reason: text,
  legalBasis: text,
  results: values,
  data: values,
  facts: { type: 'array', items: facts },
  acts: { type: 'array', items: act },
  postCheck: { enum: POST_CHECKS },
  faults: { type: 'array', items: fault },
});

/** Body of `PUT /control/cases/{caseNo}`: a `CaseScript`. */
export const caseScriptSchema = closed({ items: { type: 'object', additionalProperties: itemScript } }, ['items']);

/** Body of `PUT /control/facts/{applicantId}`. */
export const factsSchema = closed({ facts: values }, ['facts']);

/** Body of `PUT /control/defaults`: any part of `Defaults`. */
export const defaultsSchema = closed({
  seed: text,
  thinkMs: closed({ min: milliseconds, max: milliseconds }, ['min', 'max']),
  shares: closed({ deny: share, rectify: share }, ['deny', 'rectify']),
  faults: { type: 'array', items: closed({ share, fault }, ['share', 'fault']) },
});

/** Body of `POST /facts`. */
export const factsQuestionSchema = {
  type: 'object',
  required: ['applicantId', 'lifeEventCode', 'factIds'],
  properties: { applicantId: text, lifeEventCode: text, factIds: { type: 'array', items: text } },
} as const;

const outputs = {
  type: 'array',
  items: { type: 'object', required: ['id', 'name'], properties: { id: text, name: text } },
} as const;

/** Kinds of requests. */
export const REQUEST_KINDS = [
  ...(['application', 'rectified', 'rectificationExpired', 'completenessCheck'] as const),
  ...(['withdrawal', 'supplement', 'urge', 'visit'] as const),
] as const satisfies readonly DepartmentRequestKind[];

/** Body of `POST /departments/{departmentId}/requests`: what a department must find in a `DepartmentRequest`. */
export const requestSchema = {
  type: 'object',
  required: [
    'requestId',
    'kind',
    'departmentId',
    'caseNo',
    'itemCaseNo',
    'itemId',
    'itemName',
    'handlingItemCode',
    'initiation',
    'round',
    'handling',
    'payload',
    'materials',
    'expects',
    'replyTo',
  ],
  properties: {
    requestId: text,
    kind: { enum: REQUEST_KINDS },
    departmentId: text,
    caseNo: text,
    itemCaseNo: text,
    itemId: text,
    itemName: text,
    handlingItemCode: text,
    initiation: { enum: ['application', 'delegated', 'system', 'proactive'] },
    // 0 before acceptance.
    round: { type: 'integer', minimum: 0 },
    handling: { enum: ['normal', 'commitment', 'tolerant'] },
    message: text,
    payload: values,
    materials: { type: 'array', items: { type: 'object' } },
    expects: { type: 'object', required: ['results', 'data'], properties: { results: outputs, data: outputs } },
    replyTo: { type: 'string', pattern: '^https?://' },
  },
} as const;
