import { type MergedForm } from '@yijian/domain/form';
import { payloadFields } from './payload-fields';

const FORM: Pick<MergedForm, 'schema' | 'mappings'> = {
  schema: {
    type: 'object',
    title: '表单',
    required: [],
    additionalProperties: false,
    properties: {
      mode: {
        type: 'string',
        title: '经营方式',
        oneOf: [{ const: 'snack', title: '小吃' }],
      },
      byAgent: { type: 'boolean', title: '委托办理' },
      staff: {
        type: 'array',
        title: '人员',
        items: {
          type: 'object',
          title: '人员',
          required: [],
          additionalProperties: false,
          properties: { name: { type: 'string', title: '姓名' } },
        },
      },
    },
  },
  mappings: [
    {
      itemId: 'food-licence',
      elements: [
        { to: '/format', label: '主体业态', from: '/mode' },
        { to: '/agent', label: '是否委托', from: '/byAgent' },
        { to: '/people', label: '从业人员', from: '/staff' },
        { to: '/licenceNo', label: '执照编号', fromItem: { itemId: 'licence-check', outputId: 'licence' } },
        { to: '/phone', label: '联系电话', from: '/phone' },
      ],
    },
  ],
};

describe('the form of a department', () => {
  it('given what was sent, then each element stands under the label of the department, choices by their titles', () => {
    const payload = { format: 'snack', agent: false, people: [{ name: '张三' }], licenceNo: 'A-1' };
    expect(payloadFields(FORM, 'food-licence', payload)).toEqual([
      { label: '主体业态', text: '小吃' },
      { label: '是否委托', text: '否' },
      { label: '从业人员', fields: [{ label: '第1项', fields: [{ label: '姓名', text: '张三' }] }] },
      { label: '执照编号', text: 'A-1' },
    ]);
  });

  it('given an item without a mapping, then nothing is shown', () => {
    expect(payloadFields(FORM, 'fire-check', { format: 'snack' })).toEqual([]);
  });
});
