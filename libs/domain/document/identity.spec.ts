import type { FormObject, FormString } from '../form/index';
import { identityIn } from './index';

const text = (title: string, check?: FormString['x-check']): FormString => ({
  type: 'string',
  title,
  ...(check && { 'x-check': check }),
});
const group = (title: string, properties: FormObject['properties']): FormObject => ({
  type: 'object',
  title,
  properties,
  required: [],
  additionalProperties: false,
});

const SCHEMA = group('申请表', {
  baby: group('新生儿', { name: text('姓名') }),
  mother: group('母亲', { name: text('姓名'), idNumber: text('身份证号码', 'GB11643') }),
  father: group('父亲', { name: text('姓名'), idNumber: text('身份证号码', 'GB11643') }),
});
const DATA = {
  baby: { name: '陈小满' },
  mother: { name: '周示例', idNumber: '430199199405061222' },
  father: { name: '陈示例', idNumber: '430199199201301239' },
};

describe('the identity number of an applicant', () => {
  it('given his name beside one of several numbers, then it is that one, masked', () => {
    expect(identityIn(SCHEMA, DATA, '陈示例')).toEqual({ name: '身份证号码', number: '4301**********1239' });
  });

  it.each([['陈小满'], [undefined]])('given the name %s beside none, then it is the first one', (name) => {
    expect(identityIn(SCHEMA, DATA, name)?.number).toBe('4301**********1222');
  });

  it('given a form without a number, or none filled in, then there is none', () => {
    expect(identityIn(group('申请表', { name: text('姓名') }), { name: '陈示例' }, '陈示例')).toBeUndefined();
    expect(identityIn(SCHEMA, {}, '陈示例')).toBeUndefined();
    expect(identityIn(SCHEMA, undefined, undefined)).toBeUndefined();
  });

  it('given an enterprise, then its credit code is told by its name', () => {
    const schema = group('申请表', { applicant: group('经营者', { uscc: text('统一社会信用代码', 'GB32100') }) });
    const data = { applicant: { uscc: '92430199MA4C00013F' } };
    expect(identityIn(schema, data, '小吃店')).toEqual({ name: '统一社会信用代码', number: '9243**********013F' });
  });
});
