import { type FormObject } from '@yijian/domain/form';
import { formRows } from './form-rows';

const SCHEMA: FormObject = {
  type: 'object',
  title: '申请表',
  required: [],
  additionalProperties: false,
  properties: {
    food: {
      type: 'object',
      title: '食品经营',
      required: [],
      additionalProperties: false,
      properties: {
        mode: { type: 'string', title: '经营方式', oneOf: [{ const: 'snack', title: '小吃' }] },
        projects: {
          type: 'array',
          title: '经营项目',
          items: { type: 'string', title: '项目', oneOf: [{ const: 'hotFood', title: '热食' }] },
        },
        seats: { type: 'integer', title: '座位数' },
        hasKitchen: { type: 'boolean', title: '有厨房' },
      },
    },
  },
};

describe('a form as it is read', () => {
  it('has titles for names, and words for codes and yes or no; what is empty is left out', () => {
    expect(formRows(SCHEMA, { food: { mode: 'snack', projects: ['hotFood', 'other'], hasKitchen: false } })).toEqual([
      {
        key: 'food',
        title: '食品经营',
        rows: [
          { key: 'mode', title: '经营方式', value: '小吃' },
          { key: 'projects', title: '经营项目', value: '热食、other' },
          { key: 'hasKitchen', title: '有厨房', value: '否' },
        ],
      },
    ]);
  });
});
