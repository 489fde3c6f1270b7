import { QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { isRegisterAway } from './away';

const withCode = (code: string) => Object.assign(new Error('failed'), { code });

describe('given a statement that failed', () => {
  it.each([
    ['a refused connection', withCode('ECONNREFUSED')],
    ['a connection that broke', withCode('ECONNRESET')],
    ['a server that shuts down', withCode('57P01')],
    ['a server that crashed', withCode('57P02')],
    ['a server that starts', withCode('57P03')],
    ['a server without room for another connection', withCode('53300')],
    ['a full disk', withCode('53100')],
    ['a standby that may not write yet', withCode('25006')],
    ['a connection that ended in the middle of a statement', new Error('Connection terminated unexpectedly')],
    ['a statement on a broken connection', new Error('Client has encountered a connection error and is not queryable')],
    ['a pool that gave out no connection', new Error('timeout exceeded when trying to connect')],
    ['a transaction whose connection broke before', new QueryRunnerProviderAlreadyReleasedError()],
  ])('when the reason is %s, then the register is away', (_, error) => {
    expect(isRegisterAway(error)).toBe(true);
  });

  it.each([
    ['a unique key', withCode('23505')],
    ['bad syntax', withCode('42601')],
    ['a cancelled statement', withCode('57014')],
    ['a fault of the code', new TypeError('x is undefined')],
    ['something that is no error', 'Connection terminated'],
  ])('when the reason is %s, then the register is there', (_, error) => {
    expect(isRegisterAway(error)).toBe(false);
  });
});
