import { type FormNode, type FormObject, personalPointers } from './index';

const text = (extra: object = {}): FormNode => ({ type: 'string', title: '文字', ...extra });
const group = (properties: Record<string, FormNode>, extra: object = {}): FormObject => ({
  type: 'object',
  title: '组',
  properties,
  required: [],
  additionalProperties: false,
  ...extra,
});

describe('personalPointers', () => {
  it('given marks on elements, groups and in lists, then single elements come in form order with the stricter class', () => {
    const schema = group({
      shop: group({ name: text(), mobile: text({ 'x-sensitivity': 'personal' }) }),
      baby: group({ name: text(), mother: text({ 'x-sensitivity': 'personal' }) }, { 'x-sensitivity': 'sensitive' }),
      guardian: group(
        { name: text(), idNumber: text({ 'x-sensitivity': 'sensitive' }) },
        { 'x-sensitivity': 'personal' },
      ),
      partners: {
        type: 'array',
        title: '合伙人',
        items: group({ idNumber: text({ 'x-sensitivity': 'sensitive' }), share: { type: 'number', title: '份额' } }),
      },
    });

    expect(personalPointers(schema)).toEqual([
      { pointer: '/shop/mobile', sensitivity: 'personal' },
      { pointer: '/baby/name', sensitivity: 'sensitive' },
      { pointer: '/baby/mother', sensitivity: 'sensitive' },
      { pointer: '/guardian/name', sensitivity: 'personal' },
      { pointer: '/guardian/idNumber', sensitivity: 'sensitive' },
      { pointer: '/partners/*/idNumber', sensitivity: 'sensitive' },
    ]);
  });
});
