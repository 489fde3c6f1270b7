import { nextStepOf } from './queue';

const NAMES = { check: '受理审核', fill: '填写申请', correct: '代为补正', deliver: '送达' };

describe('next step of a clerk', () => {
  const row = { caseNo: '43019926112600000100', holder: 'window' } as const;

  it('is the check of a case that was submitted', () => {
    expect(nextStepOf({ ...row, status: 'checking' }, NAMES)).toEqual({
      name: '受理审核',
      to: '/desk/window/cases/43019926112600000100/check',
    });
  });

  it('is nothing while departments have the case, or the bundle is not on its way', () => {
    expect(nextStepOf({ ...row, status: 'inProgress' }, NAMES)).toBeUndefined();
    expect(nextStepOf({ ...row, status: 'delivering', holder: 'service' }, NAMES)).toBeUndefined();
    expect(nextStepOf({ ...row, status: 'delivering', holder: 'applicant' }, NAMES)?.name).toBe('送达');
  });
});
