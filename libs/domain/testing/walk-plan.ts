import type { CasePlan } from '../case/index';
import type { SupervisionRule } from '../supervision/index';
import {
  BOTH_PAUSE,
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

const EXTENSION = { limit: workingDays(10), approvedBy: 'authorityHead' } as const;
const DELIVERY = { limit: workingDays(10), basis: '《行政许可法》第四十四条' };

const ITEMS = [
  item('a', {
    extension: EXTENSION,
    rectification: RECTIFICATION,
    delivery: DELIVERY,
    data: [{ id: 'map', name: '图' }],
  }),
  committable('b', ['survey'], { rectification: { ...RECTIFICATION, limit: { value: 12, unit: 'day' } } }),
  item('c', {
    prerequisites: [{ kind: 'result', itemId: 'a', resultId: 'a-result' }],
    promised: { value: 6, unit: 'hour' },
    extension: { ...EXTENSION, approvedBy: 'governmentHead' },
  }),
  item('d', {
    promised: { value: 9, unit: 'day' },
    statutory: null,
    itemType: '20',
    waitsFor: [{ id: 'built', label: '施工完成', reportedBy: 'enterprise' }],
  }),
];

/** A plan in which everything that the law knows may happen: two licences jointly, visits, procedures, hearings, offers. */
export const WALK_PLAN: CasePlan = plan(ITEMS, {
  materials: [
    material('drawing', ['a', 'b']),
    material('survey', ['b']),
    tolerable('proof', ['a', 'c']),
    tolerable('photo', ['b'], { tolerance: { limit: { value: 6, unit: 'day' }, clockEffect: BOTH_PAUSE } }),
  ],
  joint: joint('a', 'b'),
  specialProcedures: [
    procedure('expert', 'expertReview', ['a', 'b', 'c'], { clockEffect: BOTH_PAUSE }),
    procedure('display', 'publicNotice', ['a'], { clockEffect: PROMISED_PAUSES }),
    procedure('statute', 'testing', ['b', 'd'], { clockEffect: effect('runs', 'pauses', '《特别法》第一条') }),
    {
      ...procedure('site', 'jointInspection', ['a', 'b', 'c'], {
        clockEffect: effect('pauses', 'pauses', '《特别法》'),
      }),
      establishesFactIds: ['digsRoad'],
    },
    procedure('hearing', 'hearing', ['a', 'b'], { clockEffect: BOTH_PAUSE }),
  ],
});

/** The same after facts were found out: one item more, with a material of its own. */
export const WALK_PLAN_REVISED: CasePlan = {
  ...WALK_PLAN,
  items: [...WALK_PLAN.items, { ...item('road'), number: 5 }],
  materials: [...WALK_PLAN.materials, material('traffic-plan', ['road'])],
};

/** Rules of supervision of every kind. */
export const WALK_RULES: readonly SupervisionRule[] = [
  watching('nearing', { on: 'nearing', clocks: ['promised', 'statutory', 'joint', 'visit'], workingDays: 1 }),
  watching('overdue', { on: 'overdue', clocks: ['promised', 'delivery', 'postCheck', 'hearing'], workingDays: 0 }),
  watching('grace', { on: 'overdue', clocks: ['statutory', 'joint', 'visit'], workingDays: 2 }),
  watching('unacknowledged', { on: 'notAcknowledged', workingDays: 1 }),
  watching('event', {
    on: 'event',
    events: ['deemedAcceptance', 'secondCorrection', 'procedureTimeOver', 'absence'],
  }),
];

function watching(id: string, trigger: SupervisionRule['trigger']): SupervisionRule {
  const sparesApplicantsTime = id === 'overdue';
  return { id, colour: 'yellow', level: 1, trigger, against: 'department', sparesApplicantsTime, content: id };
}
