import { type PrintedBlock, type PrintedDocument } from '../document/index';

/** A 受理通知书 with every kind of text that notices of acceptance have, all of it invented. */
export function printedNotice(change: Partial<PrintedDocument> = {}): PrintedDocument {
  return {
    template: { kind: 'acceptance', version: 3 },
    title: '受理通知书',
    number: '示例区政务局受字〔2026〕12号',
    head: [
      { label: '办件编号', value: '43019926112200000100' },
      { label: '事项', value: '开餐馆一件事' },
      { label: '申请人', value: '示例区老街坊餐饮管理有限公司' },
      { label: '证件号', value: '9143010********12X' },
    ],
    body: [
      { kind: 'paragraph', text: DECISION },
      { kind: 'table', columns: COLUMNS, rows: ITEMS },
      { kind: 'paragraph', text: '依法需要听证、检验、检测、鉴定的，所需时间不计入上述期限。' },
      { kind: 'list', items: ['本次申请不收取费用。', '查询码：7K2M-9QXD，请妥善保管。'] },
    ],
    authority: '示例区政务服务和数据管理局',
    sealName: '受理专用章',
    date: '2026年3月2日',
    contact: '联系电话：0731-12345678　地址：示例区人民路1号政务服务中心二楼A区12号窗口',
    copies: '本通知书一式两份，一份送达申请人，一份存档。',
    verification: { url: 'https://service.example.gov.cn/verify/7f3a9c1e5b2d', code: '7F3A-9C1E-5B2D' },
    ...change,
  };
}

const DECISION =
  '我局于2026年3月2日收到你（单位）提交的“开餐馆一件事”申请。经审查，申请材料齐全、符合法定形式，依照《中华人民共和国行政许可法》第三十二条第一款第五项的规定，决定予以受理。受理的事项和办理期限如下：';

const COLUMNS = [
  { title: '序号', width: 1 },
  { title: '事项', width: 5 },
  { title: '办理部门', width: 4 },
  { title: '承诺办结', width: 3 },
  { title: '法定期限', width: 3 },
];

const ITEMS = [
  ['1', '食品经营许可', '示例区市场监督管理局', '2026年3月12日', '2026年3月30日'],
  ['2', '公众聚集场所投入使用、营业前消防安全检查', '示例区消防救援大队', '2026年3月9日', '2026年3月16日'],
  ['3', '设置大型户外广告及招牌审批', '示例区城市管理和综合执法局', '2026年3月9日', '2026年3月23日'],
];

/** A table of materials with so many rows, numbered from 1; 50 rows fill about three pages. */
export function materialsTable(rows: number): PrintedBlock {
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 1 },
      { title: '材料名称', width: 5 },
      { title: '来源', width: 2 },
      { title: '份数', width: 1 },
      { title: '说明', width: 5 },
    ],
    rows: Array.from({ length: rows }, (_, index) => [String(index + 1), ...(MATERIALS[index % 3] ?? [])]),
  };
}

const MATERIALS = [
  ['营业执照', '部门核验', '免交', '可以通过数据共享核验，不再要求提供。'],
  ['与食品经营相适应的主要设备设施布局、操作流程等文件', '申请人提交', '1份', ''],
  ['法定代表人（负责人）身份证件', '申请人提交', '1份', '委托他人办理的，还应当提交授权委托书和代理人的身份证件。'],
];
