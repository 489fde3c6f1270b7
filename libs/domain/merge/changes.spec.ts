import { sampleSupplies } from './fixtures/supplies';
import { supplyChanges } from './changes';
import { type ItemSupply } from './supply';

const signboard = sampleSupplies().find(({ itemId }) => itemId === 'signboard') as ItemSupply;
const width = signboard.form.properties['width'];

describe('what a department changed', () => {
  it('given the same supply with its members in another order, then nothing', () => {
    const reordered = Object.fromEntries(Object.entries(signboard).reverse()) as unknown as ItemSupply;
    expect(supplyChanges(signboard, reordered)).toEqual([]);
  });

  it('given changes of form, materials and limits, then a sentence for each', () => {
    const properties = Object.fromEntries(
      Object.entries(signboard.form.properties).filter(([name]) => name !== 'position'),
    );
    const after = {
      ...signboard,
      form: {
        ...signboard.form,
        properties: {
          ...properties,
          width: { ...width, title: '宽度', maximum: 20 },
          lit: { type: 'boolean', title: '是否发光' },
        },
        required: signboard.form.required.filter((name) => name !== 'position'),
      },
      materials: signboard.materials.slice(1),
      promised: { limit: { value: 2, unit: 'workingDay' } },
      legalBasis: [{ title: '《城市市容和环境卫生管理条例》', article: '第十二条' }],
    } as ItemSupply;
    expect(supplyChanges(signboard, after)).toEqual([
      '表单不再有“位置”',
      '表单项“宽”改称“宽度”',
      '表单项“宽度”由“数字，大于0，必填”改为“数字，大于0，至多20，必填”',
      '表单增加“是否发光”（是或者否，选填）',
      '不再要求材料“营业执照”',
      '承诺时限由3个工作日改为2个工作日',
      '设定依据有变化',
    ]);
  });
});
