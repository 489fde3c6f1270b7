import { type LifeEvent } from '@yijian/domain/catalogue';
import { payloadRows } from './payload-rows';

const LIFE_EVENT = {
  mergedForm: {
    mappings: [{ itemId: 'food-licence', elements: [{ to: '/jyz/mc', label: '经营者名称', from: '/applicant/name' }] }],
  },
} as unknown as LifeEvent;

describe('what a department got', () => {
  it('is read with the names of the department', () => {
    expect(payloadRows({ jyz: { mc: '红汤火锅店', xm: ['热食', '冷食'] } }, 'food-licence', LIFE_EVENT)).toEqual([
      {
        key: '/jyz',
        title: 'jyz',
        rows: [
          { key: '/jyz/mc', title: '经营者名称', value: '红汤火锅店' },
          { key: '/jyz/xm', title: 'xm', value: '热食、冷食' },
        ],
      },
    ]);
  });
});
