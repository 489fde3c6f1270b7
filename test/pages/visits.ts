import { type Demonstration } from './demonstration';
import { type Person } from './people';

/** One visit to every page: who goes there, where exactly, and what he sees when he is there. */
export interface Visit {
  /** Pattern of the page in the table of routes. */
  readonly route: string;
  /** Nobody is signed in without one. */
  readonly person?: Person;
  readonly address: (shown: Demonstration) => string;
  /** What its first heading says, or begins with. */
  readonly heading: string;
  /** Tells visits of one page apart. */
  readonly name?: string;
}

const EVENT = '开办餐饮店一件事';

export const VISITS: readonly Visit[] = [
  { route: '/portal', person: 'applicant', address: () => '/portal', heading: '您想办什么事？' },
  { route: '/portal', name: 'signed-out', address: () => '/portal?q=想开个小饭馆', heading: '您想办什么事？' },
  {
    route: '/portal/events/:slug',
    address: ({ slug, answers }) => `/portal/events/${slug}?answers=${encodeURIComponent(JSON.stringify(answers))}`,
    heading: EVENT,
  },
  ...(['drafting', 'corrected', 'offered', 'inReview', 'delivering'] as const).map((name): Visit => ({
    route: '/portal/cases/:caseNo',
    name,
    person: 'applicant',
    address: (shown) => `/portal/cases/${shown[name]}`,
    heading: EVENT,
  })),
  ...(['form', 'materials', 'submit'] as const).map((step): Visit => ({
    route: `/portal/cases/:caseNo/${step}`,
    person: 'applicant',
    address: ({ drafting }) => `/portal/cases/${drafting}/${step}`,
    heading: EVENT,
  })),
  { route: '/portal/*', name: 'nowhere', address: () => '/portal/nowhere', heading: '没有这一页' },

  { route: '/desk', person: 'clerk', address: () => '/desk', heading: '办件' },
  { route: '/desk', name: 'signed-out', address: () => '/desk', heading: '一件事一次办' },
  { route: '/desk/window', person: 'clerk', address: () => '/desk/window', heading: '办件' },
  { route: '/desk/window/new', person: 'clerk', address: () => '/desk/window/new', heading: '新开办件' },
  {
    route: '/desk/window/cases/:caseNo/form',
    person: 'clerk',
    address: ({ atWindow }) => `/desk/window/cases/${atWindow}/form`,
    heading: EVENT,
  },
  {
    route: '/desk/window/cases/:caseNo/answers',
    person: 'clerk',
    address: ({ atWindow }) => `/desk/window/cases/${atWindow}/answers`,
    heading: '重新回答导办问题',
  },
  {
    route: '/desk/window/cases/:caseNo/check',
    person: 'clerk',
    address: ({ submitted }) => `/desk/window/cases/${submitted}/check`,
    heading: '受理审核',
  },
  {
    route: '/desk/window/delivery',
    person: 'clerk',
    address: ({ delivering }) => `/desk/window/delivery?caseNo=${delivering}`,
    heading: '送达',
  },
  {
    route: '/desk/window/hand-over',
    person: 'clerk',
    address: ({ inReview, parked }) => `/desk/window/hand-over?cases=${inReview},${parked}`,
    heading: '资料流转清单',
  },
  ...(['course', 'timeline', 'clocks', 'form', 'materials', 'notices', 'documents', 'payloads'] as const).map(
    (tab): Visit => ({
      route: '/desk/cases/:caseNo',
      name: tab,
      person: 'clerk',
      address: ({ inReview }) => `/desk/cases/${inReview}?tab=${tab}`,
      heading: EVENT,
    }),
  ),

  { route: '/desk/window/cards', person: 'clerk', address: () => '/desk/window/cards', heading: '监察牌' },

  { route: '/desk/department', person: 'licensingOffice', address: () => '/desk/department', heading: '部门任务' },
  {
    route: '/desk/department/tasks/:caseNo/:itemId',
    person: 'licensingOffice',
    address: ({ inReview }) => `/desk/department/tasks/${inReview}/food-licence`,
    heading: '食品经营许可（新办）',
  },
  {
    route: '/desk/department/visits',
    person: 'licensingOffice',
    address: () => '/desk/department/visits',
    heading: '联合勘验日历',
  },
  {
    route: '/desk/department/cards',
    person: 'licensingHead',
    address: () => '/desk/department/cards',
    heading: '监察牌',
  },

  { route: '/desk/supervision', person: 'supervisor', address: () => '/desk/supervision', heading: '总览' },
  ...(
    [
      ['cards', '监察牌'],
      ['cases', '全部办件'],
      ['tasks', '部门事项'],
      ['feedback', '意见与热度'],
      ['integrity', '诚信与承诺'],
    ] as const
  ).map(([page, heading]): Visit => ({
    route: `/desk/supervision/${page}`,
    person: 'supervisor',
    address: () => `/desk/supervision/${page}`,
    heading,
  })),
  { route: '/desk/operations', person: 'operator', address: () => '/desk/operations', heading: '停住的步骤与健康' },
  { route: '/desk/operations/cases', person: 'operator', address: () => '/desk/operations/cases', heading: '全部办件' },

  { route: '/desk/catalogue', person: 'catalogueManager', address: () => '/desk/catalogue', heading: '事项目录' },
  {
    route: '/desk/catalogue/:slug',
    person: 'catalogueManager',
    address: ({ slug }) => `/desk/catalogue/${slug}`,
    heading: EVENT,
  },
  ...(['overview', 'findings', 'diff', 'proof', 'opinions', 'guide', 'timeline'] as const).map((tab): Visit => ({
    route: '/desk/catalogue/:slug/:version',
    name: tab,
    person: 'catalogueManager',
    address: ({ slug, version }) => `/desk/catalogue/${slug}/${version}?tab=${tab}`,
    heading: EVENT,
  })),
  {
    route: '/desk/catalogue/:slug/:version/edit',
    person: 'catalogueManager',
    address: ({ draft }) => `/desk/catalogue/${draft.slug}/${draft.version}/edit`,
    heading: '编辑草案',
  },
  {
    route: '/desk/catalogue/:slug/:version/questions',
    person: 'catalogueManager',
    address: ({ slug, version }) => `/desk/catalogue/${slug}/${version}/questions`,
    heading: '导办问题图',
  },
  {
    route: '/desk/catalogue/merge/:slug',
    person: 'catalogueManager',
    address: ({ slug }) => `/desk/catalogue/merge/${slug}`,
    heading: '部门资料与合并',
  },
  {
    route: '/desk/catalogue/calendars',
    person: 'catalogueManager',
    address: () => '/desk/catalogue/calendars',
    heading: '工作日历',
  },
  {
    route: '/desk/catalogue/synonyms',
    person: 'catalogueManager',
    address: () => '/desk/catalogue/synonyms',
    heading: '同义词',
  },
];
