import { fieldsOf } from './fields';
import { requestOf } from './requests';

const TASK = {
  caseNo: '43019926112200000100',
  itemId: 'food-licence',
  round: 2,
  results: [{ id: 'food-licence', name: '食品经营许可证' }],
  data: [],
  procedures: [
    {
      procedureId: 'joint-site-inspection',
      form: 'visit',
      departments: [{ departmentId: 'fire-rescue', name: '消防' }],
    },
    { procedureId: 'hearing', form: 'hearing', departments: [] },
    { procedureId: 'expert-review', form: 'other', stopsClock: true, departments: [] },
  ],
  visits: [],
} as never;

describe('the request of an act', () => {
  it('given a grant with a value, then a reply of the round with the value, blanks left out', () => {
    const values = { results: { 'food-licence': ' JY1 ', copy: '' } };
    expect(requestOf('grant', { task: TASK }, values)).toEqual({
      kind: 'reply',
      body: {
        kind: 'granted',
        caseNo: '43019926112200000100',
        itemId: 'food-licence',
        round: 2,
        results: [{ id: 'food-licence', value: 'JY1' }],
      },
    });
  });

  it('given a grant without values, then the results are left out: all are granted', () => {
    const request = requestOf('grant', { task: TASK }, {});
    expect(request.kind === 'reply' && 'results' in request.body).toBe(false);
  });

  it('given a visit, then Beijing time, officers as a list, and departments without officers left out', () => {
    const values = {
      heldAt: '2026-12-01T09:30',
      place: '示例路8号',
      inspectors: { 'fire-rescue': 'fire-07，fire-08', window: ' ' },
    };
    expect(requestOf('appointVisit', { task: TASK, subjectId: 'joint-site-inspection' }, values)).toEqual({
      kind: 'command',
      route: 'appoint-visit',
      body: {
        procedureId: 'joint-site-inspection',
        heldAt: '2026-12-01T09:30:00+08:00',
        place: '示例路8号',
        inspectors: [{ departmentId: 'fire-rescue', officerIds: ['fire-07', 'fire-08'] }],
      },
    });
  });

  it('given a record, then who did not attend is left out and requirements go with 整改 only', () => {
    const outcomes = {
      one: { result: 'rectify', requirements: ['加装防火门', ' '] },
      two: { result: 'pass', requirements: ['忘了删'] },
      three: { result: 'absent' },
    };
    expect(requestOf('recordVisit', { task: TASK, subjectId: 'v' }, { findings: '到场', outcomes })).toMatchObject({
      body: {
        outcomes: [
          { departmentId: 'one', result: 'rectify', requirements: ['加装防火门'] },
          { departmentId: 'two', result: 'pass' },
        ],
      },
    });
  });

  it('given a hearing right, then the procedure that is a hearing is named', () => {
    expect(requestOf('tellHearingRight', { task: TASK }, { reason: '重大利益' })).toMatchObject({
      route: 'tell-hearing-right',
      body: { itemId: 'food-licence', procedureId: 'hearing', reason: '重大利益' },
    });
  });
});

describe('the fields of an act', () => {
  it('given a procedure that stops the clock, then the time it needs must be told', () => {
    const [time] = fieldsOf('startProcedure', { task: TASK, subjectId: 'expert-review' });
    expect([time?.name, time?.isOptional]).toEqual(['timeNeeded', undefined]);
    expect(fieldsOf('startProcedure', { task: TASK, subjectId: 'hearing' })[0]?.isOptional).toBe(true);
  });
});
