import { ApplicationFailure } from '@temporalio/common';
import { promptAfterOutages } from './failure';

const failing = (error: Error) => promptAfterOutages({ step: () => Promise.reject(error) }).step();

describe('activities when the register is away', () => {
  it('given a connection that is refused, then the same short wait is asked for at every try', async () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const failure = { type: 'registerAway', nonRetryable: false, nextRetryDelay: 5_000 };
    await expect(failing(refused)).rejects.toMatchObject(failure);
  });

  it('given another failure, then it is as it was, and waits may grow', async () => {
    const unavailable = ApplicationFailure.retryable('Department x is unavailable', 'departmentUnavailable');
    await expect(failing(unavailable)).rejects.toBe(unavailable);
  });

  it('given a success, then its answer is handed on', async () => {
    const { step } = promptAfterOutages({ step: (request: string) => Promise.resolve(`done ${request}`) });
    await expect(step('it')).resolves.toBe('done it');
  });
});
