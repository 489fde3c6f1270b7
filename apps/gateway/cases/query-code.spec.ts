import { isQueryCode, queryCodeHash, queryCodeOf } from './query-code';

describe('a query code', () => {
  const caseNo = '43019926112200000100';
  const code = queryCodeOf('secret of a request');

  it('given the same request, then the code is the same and easy to read aloud', () => {
    expect(queryCodeOf('secret of a request')).toBe(code);
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
  });

  it('given how people type it, then it is recognised; for another case it is not', () => {
    const hash = queryCodeHash(caseNo, code);
    expect(isQueryCode(caseNo, ` ${code.toLowerCase().replace('-', '')} `, hash)).toBe(true);
    expect(isQueryCode('43019926112200000200', code, hash)).toBe(false);
    expect(isQueryCode(caseNo, '', hash)).toBe(false);
  });
});
