import { Applicant, type Filled } from './applicant';
import { DepartmentDesk } from './department';
import { Keyboard } from './keyboard';
import { chooseAccount, type PagesSystem } from './system';

export const EVENT = '开办餐饮店一件事';
const [LICENCE, DRAINAGE, SIGNBOARD] = ['食品经营许可（新办）', '城镇污水排入排水管网许可', '户外招牌设施设置'];
const PLAN = '经营场所平面布局、设备布局和操作流程图';
const PAPERS = ['食品安全规章制度清单', '食品安全管理人员身份及培训考核证明', '内部排水管网及隔油池等预处理设施资料'];
const [MARKET, HOUSING] = ['市监局', '住建局'] as const;
const DESIGN = '招牌设计效果图及安装位置图';

const FORM: Filled = {
  申请人: {
    经营者名称: '示例区巷口小吃店',
    统一社会信用代码: '92430199MA4C00013F',
    主体类型: '个体工商户',
    '法定代表人（负责人）': '李示例',
    '法定代表人（负责人）身份证号码': '430199198503151219',
    联系手机: '13800000001',
  },
  经营场所: {
    经营场所地址: '示例市示例区建设巷7号',
    行政区划代码: '430199',
    所在楼层: '一层',
    场所来源: '租赁',
  },
  食品经营: {
    经营项目: ['热食类食品制售', '自制饮品制售'],
    就餐座位数: '16',
    食品安全管理人员: '赵示例',
    食品安全管理人员身份证号码: '43019919881122124X',
    从业人员人数: '3',
  },
  户外招牌: { '宽（米）': '3.2', '高（米）': '0.8', 招牌文字: '巷口小吃', 设置位置: '一层门楣上方' },
  排水: { '日排水量（立方米）': '2', 是否设置隔油池: '是', 排放口位置: '后厨北侧排水井' },
  结果送达: {
    送达方式: '邮政寄递',
    收件人: '李示例',
    收件人手机号码: '13800000001',
    收件地址: '示例市示例区人民路18号',
  },
  声明与授权: {
    对申请材料实质内容的真实性负责: true,
    已阅读个人信息处理告知书: true,
    同意以电子方式送达文书: '是',
  },
};

/** Answers that lead to a snack bar with a signboard and drainage. */
export const GUIDANCE: readonly (readonly [question: string, answer: string | number])[] = [
  ['您是否已取得营业执照？', '是'],
  ['您的店主要怎么经营？', '小吃、早点'],
  ['营业场所使用面积是多少平方米？', 30],
  ['门头是否设置招牌？', '是'],
  ['是否向市政污水管网排放餐饮废水？', '是'],
  ['是否同时卖烟？', '否'],
  ['是否委托他人办理？', '否'],
];

/** One case from a need in everyday words to its rating, by pages alone, everybody at his own screen. */
export function wholeCase(system: () => PagesSystem): void {
  it('corrected, tolerated, visited and rectified, partly granted, handed over, rated', async () => {
    const at = { device: 'desk' } as const;
    const applicant = new Applicant(await system().enter(undefined, '/portal', { device: 'phone' }));
    const opened = await opensCase(applicant);
    const { caseNo } = opened;
    // What people at desks do by hand here, the simulator leaves alone.
    const byHand = { acknowledge: false, hold: true };
    const items = { 'food-licence': byHand, 'drainage-licence': byHand, signboard: byHand };
    await system().simulator.scriptCase(caseNo, items);
    await fillsIn(applicant);
    await handsIn(applicant);

    const clerk = new Keyboard(await system().enter('clerk', `/desk/window?q=${caseNo}`, at));
    await asksForCorrection(clerk);
    await correctsAndSigns(applicant);
    await accepts(clerk);

    const licensing = new DepartmentDesk(await system().enter('licensingOffice', '/desk/department', at));
    const housing = new DepartmentDesk(await system().enter('housingOffice', '/desk/department', at));
    const urban = new DepartmentDesk(await system().enter('urbanOffice', '/desk/department', at));
    await licensing.openTask(caseNo, LICENCE);
    await licensing.give('签收');
    await housing.openTask(caseNo, DRAINAGE);
    await housing.give('签收');
    await visits(licensing, '允许整改');
    await rectifies(applicant);
    await visits(licensing, '通过');

    await choosesPickUp(applicant);
    await licensing.give('准予', (form) => form.getByLabel('食品经营许可证', { exact: true }).fill('JY24301990000001'));
    await housing.give('准予', (form) => form.getByLabel('污水排入排水管网许可证', { exact: true }).fill('排水001'));
    await denies(urban, applicant, caseNo);
    await handsOver(clerk, opened);
    await rates(applicant);
  });
}

/** A case that was opened, with what its applicant alone is told. */
interface Opened {
  readonly caseNo: string;
  readonly queryCode: string;
}

async function opensCase(applicant: Applicant): Promise<Opened> {
  await applicant.find('想开个小饭馆', EVENT);
  for (const [question, answer] of GUIDANCE) await applicant.answer(question, answer);
  await applicant.reads('要准备的材料');
  await applicant.press('登录后开始办理');
  await chooseAccount(applicant.page, 'applicant');
  await applicant.press('开始办理，填一张表');
  const told = applicant.page.getByText(/^查询码 /);
  const queryCode = ((await told.textContent()) ?? '').replace('查询码 ', '');
  return { caseNo: new URL(applicant.page.url()).pathname.split('/').at(-1) ?? '', queryCode };
}

/** The connection is cut while the applicant writes, and he closes the page: nothing is lost. */
async function fillsIn(applicant: Applicant): Promise<void> {
  const { page } = applicant;
  const { 申请人: first = {}, ...others } = FORM;
  await applicant.follow('继续填写');
  await applicant.isSaved();
  await page.context().setOffline(true);
  await applicant.fillField('申请人', '经营者名称', '示例区巷口小吃店');
  await applicant.reads('暂时连不上服务，内容已留在本机，恢复后自动保存');
  await page.context().setOffline(false);
  await applicant.isSaved();
  await page.reload();
  expect(await page.getByLabel('经营者名称').inputValue()).toBe('示例区巷口小吃店');
  await applicant.fillForm({ 申请人: first, ...others });
}

async function handsIn(applicant: Applicant): Promise<void> {
  for (const material of [PLAN, ...PAPERS]) await applicant.handIn(material);
  await applicant.follow('下一步：核对提交');
  await applicant.page.locator('.offer').filter({ hasText: DESIGN }).getByLabel('申请').check();
  await applicant.press('提交申请');
  await applicant.page.waitForURL(/\/portal\/cases\/\d{20}$/);
}

async function asksForCorrection(clerk: Keyboard): Promise<void> {
  await clerk.enter('受理审核');
  const looksAt = clerk.page.getByRole('heading', { name: PLAN, level: 2 });
  await clerk.page.getByRole('heading', { name: '申请表', level: 2 }).waitFor();
  while (!(await looksAt.isVisible())) await clerk.press('y');
  await clerk.press('d');
  await clerk.page.locator('textarea:focus').waitFor();
  await clerk.write('缺少操作间尺寸，请标注后重新上传');
  await clerk.press('Escape');
  await clerk.page.getByRole('button', { name: /^一次性补正告知/ }).waitFor();
  await clerk.press('c');
  await clerk.enter('一次性补正告知');
  await clerk.page.getByText('本件已不在受理审核').waitFor();
}

async function correctsAndSigns(applicant: Applicant): Promise<void> {
  const asked = applicant.asked('请补正');
  await asked.getByText('缺少操作间尺寸').waitFor();
  await asked.getByRole('link', { name: '去补正' }).click();
  await applicant.follow(`去改“${PLAN}”`);
  await applicant.handIn(PLAN);
  await applicant.follow('下一步：核对提交');
  await applicant.press('提交补正');
  const offer = applicant.asked('可以签署承诺了');
  await offer.getByLabel('我已看懂上面的意思和后果，自愿承诺').check();
  await offer.getByRole('button', { name: '签署承诺书' }).click();
  await offer.waitFor({ state: 'hidden' });
}

async function accepts(clerk: Keyboard): Promise<void> {
  await clerk.page.getByRole('button', { name: /^受理/ }).waitFor();
  await clerk.press('a');
  await clerk.page.getByRole('dialog', { name: '受理' }).waitFor();
  await clerk.press('Enter');
  await clerk.page.getByText('本件已不在受理审核').waitFor();
}

/** Both departments visit together, and one of them records what both have found. */
async function visits(licensing: DepartmentDesk, drainage: '通过' | '允许整改'): Promise<void> {
  await licensing.give('安排联合勘验', async (form) => {
    await form.getByLabel('时间').fill(minuteInBeijing());
    await form.getByLabel('地点').fill('建设巷7号');
    await form.getByLabel(MARKET).fill('officer-01');
    await form.getByLabel(HOUSING).fill('officer-02');
  });
  await licensing.give('记录勘验结论', async (form) => {
    await form.getByLabel('结论', { exact: true }).fill('两部门共同到场');
    const found = { [MARKET]: '通过', [HOUSING]: drainage === '通过' ? '通过' : '不通过但允许整改' };
    for (const [department, result] of Object.entries(found)) {
      const row = form.locator('.ant-form-item').filter({ hasText: department });
      await row.getByLabel(result, { exact: true }).check();
    }
    if (drainage === '允许整改') await form.getByLabel('第 1 条').fill('加装隔油池');
  });
}

async function rectifies(applicant: Applicant): Promise<void> {
  const asked = applicant.asked(`请整改：${DRAINAGE}`);
  await asked.getByText('加装隔油池').waitFor();
  await asked.getByRole('link', { name: '整改好了，去提交' }).click();
  await applicant.follow('2 交一套材料');
  await applicant.handIn('内部排水管网及隔油池等预处理设施资料');
  await applicant.follow('下一步：核对提交');
  await applicant.press(`提交整改：${DRAINAGE}`);
  await applicant.page.waitForURL(/\/portal\/cases\/\d{20}$/);
}

async function choosesPickUp(applicant: Applicant): Promise<void> {
  const delivery = applicant.page.getByRole('region', { name: '怎样取结果' });
  await delivery.getByText('更改送达方式').click();
  await delivery.getByLabel('窗口领取').check();
  await delivery.getByRole('button', { name: '改为这种方式' }).click();
  await delivery.getByText('已选：窗口领取').waitFor();
}

async function denies(urban: DepartmentDesk, applicant: Applicant, caseNo: string): Promise<void> {
  await urban.openTask(caseNo, SIGNBOARD);
  await urban.give('签收');
  const supply = applicant.asked('请补交材料');
  await supply.waitFor();
  await applicant.handIn(DESIGN);
  await supply.getByRole('button', { name: '提交补交的材料' }).click();
  await supply.waitFor({ state: 'hidden' });
  await urban.give('不予', async (form) => {
    await form.getByLabel('理由').fill('招牌遮挡消防通道');
    await form.getByLabel('法律依据').fill('《城市市容和环境卫生管理条例》第十一条');
  });
}

/** At the window: who has come shows the code for picking up, and gets everything at once. */
async function handsOver(clerk: Keyboard, { caseNo, queryCode }: Opened): Promise<void> {
  const { page } = clerk;
  await page.goto(`/desk/window/delivery?caseNo=${caseNo}`);
  const pickUp = page.getByRole('region', { name: `送达 ${caseNo}` });
  await pickUp.getByLabel('申请人出示的查询码').fill(queryCode);
  await pickUp.getByRole('button', { name: '核验' }).click();
  await pickUp.getByText('查询码正确').waitFor();
  await pickUp.getByLabel('已核验领取人身份').check();
  await pickUp.getByRole('button', { name: '确认送达' }).click();
  await pickUp.getByText('已确认送达').waitFor();
}

async function rates(applicant: Applicant): Promise<void> {
  const asked = applicant.asked('办得怎么样？请您评价（自愿）');
  await asked.getByLabel('非常满意', { exact: true }).check();
  await asked.getByRole('button', { name: '提交评价' }).click();
  await applicant.reads('部分办成');
}

/** The minute it is now in Beijing, as a field for a moment takes it. */
function minuteInBeijing(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16);
}
