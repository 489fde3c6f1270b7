import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FormObject, type MergedForm, readPointer, type ShownSection, validateForm, writePointer } from './index';

const folder = join(__dirname, '../../../infra/samples/life-events');
const formOf = (slug: string): MergedForm =>
  (JSON.parse(readFileSync(join(folder, `${slug}.json`), 'utf8')) as { mergedForm: MergedForm }).mergedForm;
const slugs = readdirSync(folder).map((name) => name.replace(/\.json$/, ''));

/** The sections of a form that are shown in a situation: all of them but the hidden ones. */
const sectionsWithout = (form: MergedForm, ...hidden: string[]): ShownSection[] =>
  form.sections.filter(({ name }) => !hidden.includes(name));

/** A filled form of a situation, with one value replaced. */
function filled(form: MergedForm, situationId: string, pointer?: string, value?: unknown): unknown {
  const data = form.examples.find((example) => example.situationId === situationId)?.data;
  return pointer === undefined ? data : writePointer(data, pointer, value);
}

/** A copy of `data` without the element that `pointer` leads to. */
function without(data: unknown, pointer: string): unknown {
  const parent = pointer.slice(0, pointer.lastIndexOf('/'));
  const entries = Object.entries(readPointer(data, parent) as Record<string, unknown>);
  return writePointer(data, parent, Object.fromEntries(entries.filter(([name]) => `${parent}/${name}` !== pointer)));
}

const restaurant = formOf('restaurant-opening');
const enterprise = formOf('enterprise-opening');
const newborn = formOf('newborn-birth');

describe('validateForm on the sample packages', () => {
  const written: [string, string, string[]][] = [
    ['restaurant-opening', 'snack-bar-30', ['agent', 'fire', 'tobacco']],
    ['restaurant-opening', 'hotpot-by-commitment', []],
    ['restaurant-opening', 'cafe-general-window', ['agent', 'signboard', 'drainage', 'tobacco']],
    ['enterprise-opening', 'everything', []],
    ['enterprise-opening', 'licence-and-seal', ['tax', 'staff', 'housingFund', 'bank']],
    ['newborn-birth', 'mother-not-insured', ['insurance', 'reimbursement']],
    ['school-enrolment', 'local-owner', ['work']],
    ['school-enrolment', 'migrant-employee', []],
  ];

  it.each(written)(
    'given %s, situation %s, with %j hidden, then the example can be filed',
    (slug, situationId, hidden) => {
      const form = formOf(slug);
      expect(validateForm(form, sectionsWithout(form, ...hidden), filled(form, situationId))).toEqual([]);
    },
  );

  const examples = slugs.flatMap((slug) =>
    formOf(slug).examples.map(({ situationId }) => [slug, situationId] as const),
  );

  it.each(examples)(
    'given %s, situation %s, with the filled sections shown, then it can be filed',
    (slug, situationId) => {
      const form = formOf(slug);
      const data = filled(form, situationId) as Record<string, unknown>;
      const hidden = form.sections.map(({ name }) => name).filter((name) => !(name in data));
      expect(validateForm(form, sectionsWithout(form, ...hidden), data)).toEqual([]);
    },
  );
});

describe('validateForm on one wrong value', () => {
  const cases: [MergedForm, string, unknown, string, string][] = [
    [
      restaurant,
      '/applicant/uscc',
      '9143',
      '/applicant/uscc',
      '统一社会信用代码：格式不正确，应为18位统一社会信用代码，由数字和大写字母组成，不含I、O、S、V、Z',
    ],
    [
      restaurant,
      '/applicant/uscc',
      '91350100M000100Y44',
      '/applicant/uscc',
      '统一社会信用代码：校验码不正确，请逐位核对；应为18位统一社会信用代码，由数字和大写字母组成，不含I、O、S、V、Z',
    ],
    [
      restaurant,
      '/agent/idNumber',
      '110105194912310021',
      '/agent/idNumber',
      '代理人身份证号码：校验码不正确，请逐位核对；应为18位公民身份号码，末位可为大写X',
    ],
    [restaurant, '/agent/mobile', '12800000001', '/agent/mobile', '代理人手机号码：格式不正确，应为11位数字，以1开头'],
    [
      restaurant,
      '/delivery/method',
      'fax',
      '/delivery/method',
      '送达方式：请选择：窗口领取（windowPickup）、邮政寄递（post）、网上送达（online）、自助终端（selfServiceTerminal）',
    ],
    [restaurant, '/declaration/truthful', false, '/declaration/truthful', '对申请材料实质内容的真实性负责：须勾选同意'],
    [
      restaurant,
      '/declaration/electronicService',
      'yes',
      '/declaration/electronicService',
      '同意以电子方式送达文书：应为是或者否（true 或者 false）',
    ],
    [enterprise, '/company/name', '', '/company/name', '企业名称：不能为空'],
    [enterprise, '/company/name', null, '/company/name', '企业名称：应为文字'],
    [enterprise, '/company/name', '长'.repeat(101), '/company/name', '企业名称：最多填写100个字符'],
    [enterprise, '/company/address', '短', '/company/address', '住所：至少填写4个字符'],
    [enterprise, '/company/capital', 0, '/company/capital', '注册资本（万元）：必须大于0'],
    [enterprise, '/company/capital', '100', '/company/capital', '注册资本（万元）：应为数字'],
    [
      enterprise,
      '/company/industryCode',
      'I6',
      '/company/industryCode',
      '行业代码：格式不正确，应为 GB/T 4754 代码，3至5位数字和大写字母',
    ],
    [enterprise, '/housingFund/ratio', 4, '/housingFund/ratio', '缴存比例（%）：不能小于5'],
    [enterprise, '/housingFund/ratio', 13, '/housingFund/ratio', '缴存比例（%）：不能大于12'],
    [enterprise, '/staff/employees', 1.5, '/staff/employees', '员工人数：应为整数'],
    [enterprise, '/seal/kinds', [], '/seal/kinds', '印章种类：至少填写1项'],
    [enterprise, '/seal/kinds', ['official', 'official'], '/seal/kinds', '印章种类：各项不能重复'],
    [enterprise, '/seal/kinds', 'official', '/seal/kinds', '印章种类：应为列表'],
    [
      enterprise,
      '/people/shareholders/1/dueDate',
      '2026-02-30',
      '/people/shareholders/1/dueDate',
      '出资期限：应为真实日期，写作 YYYY-MM-DD，例如 2026-05-21',
    ],
    [enterprise, '/company/fax', '0731', '/company/fax', 'fax：表单中没有这一项，请删除'],
    [enterprise, '/extra', {}, '/extra', 'extra：表单中没有这一项，请删除'],
    [
      newborn,
      '/baby/birthTime',
      '2026-05-21T08:30:00',
      '/baby/birthTime',
      '出生时间：应为真实的日期和时间并带时区，例如 2026-05-21T08:30:00+08:00',
    ],
    [newborn, '/baby', [], '/baby', '新生儿：应为一组填写项'],
  ];

  it.each(cases)('given form %# with %s = %j, then one problem names the field and the remedy', (...args) => {
    const [form, pointer, value, at, message] = args;
    const situationId = form === restaurant ? 'hotpot-by-commitment' : 'everything';
    const problems = validateForm(form, form.sections, filled(form, situationId, pointer, value));
    expect(problems).toEqual([{ pointer: at, message }]);
  });

  it.each([
    [enterprise, 'everything', '/company/name', '企业名称：必须填写'],
    [enterprise, 'everything', '/people/shareholders/0/amount', '认缴出资额（万元）：必须填写'],
    [newborn, 'everything', '/delivery/recipient', '收件人：“送达方式”为“邮政寄递”时必须填写'],
    [enterprise, 'everything', '/company', '企业：必须填写'],
  ])(
    'given form %# of %s without %s, then the problem points at what is missing',
    (form, situationId, pointer, message) => {
      const data = without(filled(form, situationId), pointer);
      expect(validateForm(form, form.sections, data)).toEqual([{ pointer, message }]);
    },
  );

  it('given several wrong fields, then each is named at once', () => {
    const data = filled(enterprise, 'everything', '/company/name', '');
    const problems = validateForm(enterprise, enterprise.sections, writePointer(data, '/staff/employees', 0));
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/company/name', '/staff/employees']);
  });

  it.each([null, 'form', [], 1])('given %j instead of a form, then the whole form is named', (data) => {
    expect(validateForm(newborn, newborn.sections, data)).toEqual([
      { pointer: '', message: '新生儿出生一件事申请表：应为一组填写项' },
    ]);
  });
});

describe('validateForm on sections', () => {
  it('given a shown required section that is missing, then it must be filled', () => {
    const data = without(filled(enterprise, 'everything'), '/bank');
    expect(validateForm(enterprise, enterprise.sections, data)).toEqual([
      { pointer: '/bank', message: '银行：当前情形必须填写这一部分' },
    ]);
  });

  it('given a shown optional section that is missing, then nothing is wrong', () => {
    const data = without(filled(newborn, 'everything'), '/father');
    expect(validateForm(newborn, newborn.sections, data)).toEqual([]);
  });

  it('given a hidden section that is filled, even wrongly, then it is one problem: it must go', () => {
    const data = filled(enterprise, 'everything', '/bank', { branch: '' });
    expect(validateForm(enterprise, sectionsWithout(enterprise, 'bank'), data)).toEqual([
      { pointer: '/bank', message: '银行：当前情形不需要填写，请删除这一部分' },
    ]);
  });
});

describe('validateForm against tricks', () => {
  it('given a __proto__ key from JSON, then it is an unknown element', () => {
    const text = JSON.stringify(filled(newborn, 'everything')).replace('{', '{"__proto__":{"baby":{}},');
    expect(validateForm(newborn, newborn.sections, JSON.parse(text))).toEqual([
      { pointer: '/__proto__', message: '__proto__：表单中没有这一项，请删除' },
    ]);
  });

  it('given values that are only inherited, then they count as missing', () => {
    const data: unknown = Object.create(filled(newborn, 'everything') as object);
    expect(validateForm(newborn, newborn.sections, data).map(({ pointer }) => pointer)).toEqual(
      newborn.sections
        .filter(({ required }) => required)
        .map(({ name }) => `/${name}`)
        .sort(byFormOrder),
    );
  });

  it('given a property named like one of every object, then it must still be filled', () => {
    const schema: FormObject = {
      type: 'object',
      title: '表',
      properties: Object.fromEntries([['constructor', { type: 'string', title: '建造者' }]]),
      required: ['constructor'],
      additionalProperties: false,
    };
    const form: MergedForm = { version: 1, schema, sections: [], examples: [], mappings: [] };
    const shown = [{ name: 'constructor', required: true }];
    expect(validateForm(form, shown, {})).toEqual([{ pointer: '/constructor', message: '建造者：必须填写' }]);
  });

  it('given a schema with a keyword outside the subset, then it is refused instead of ignored', () => {
    const schema = { ...newborn.schema, 'x-unknown': true };
    expect(() => validateForm({ ...newborn, schema }, newborn.sections, {})).toThrow(/x-unknown/);
  });
});

/** Sections that the schema itself requires come first, then those that the situation requires. */
function byFormOrder(left: string, right: string): number {
  const always = (pointer: string): number => (newborn.schema.required.includes(pointer.slice(1)) ? 0 : 1);
  return always(left) - always(right);
}
