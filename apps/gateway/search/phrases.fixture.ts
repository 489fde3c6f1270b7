/** What people say, and the event they mean. */
export type Phrase = readonly [said: string, slug: string];

const RESTAURANT = 'restaurant-opening';
const NEWBORN = 'newborn-birth';
const ENTERPRISE = 'enterprise-opening';
const SCHOOL = 'school-enrolment';

/** Phrases the synonyms were written with. */
export const PHRASES: readonly Phrase[] = [
  ['想开个小饭馆', RESTAURANT],
  ['饭店', RESTAURANT],
  ['开一家奶茶店要办什么证', RESTAURANT],
  ['我想开火锅店', RESTAURANT],
  ['早餐店手续', RESTAURANT],
  ['食品经营许可证怎么办', RESTAURANT],
  ['咖啡馆', RESTAURANT],
  ['门头招牌审批', RESTAURANT],
  ['卖烟要什么许可', RESTAURANT],
  ['开小卖部', RESTAURANT],
  ['生孩子', NEWBORN],
  ['孩子出生后要办哪些手续', NEWBORN],
  ['宝宝上户口', NEWBORN],
  ['出生证', NEWBORN],
  ['给宝宝办医保', NEWBORN],
  ['生育津贴报销', NEWBORN],
  ['打疫苗的本子', NEWBORN],
  ['二胎落户', NEWBORN],
  ['开公司', ENTERPRISE],
  ['注册公司流程', ENTERPRISE],
  ['办营业执照', ENTERPRISE],
  ['刻公章', ENTERPRISE],
  ['公司对公账户开户', ENTERPRISE],
  ['单位社保登记', ENTERPRISE],
  ['孩子上小学', SCHOOL],
  ['小升初报名', SCHOOL],
  ['外地户口孩子上学', SCHOOL],
  ['一年级入学材料', SCHOOL],
  ['学区房', SCHOOL],
  ['转学籍', SCHOOL],
];

/** Phrases that were written before any of them was tried, and that no synonym was added for. */
export const HELD_OUT: readonly Phrase[] = [
  ['盘了个门面准备做餐饮', RESTAURANT],
  ['我妈想在小区门口卖早点', RESTAURANT],
  ['开烧烤摊需要什么', RESTAURANT],
  ['厨房的油烟污水怎么报批', RESTAURANT],
  ['餐馆消防检查', RESTAURANT],
  ['想盘下隔壁的面馆自己干', RESTAURANT],
  ['店里挂个招牌', RESTAURANT],
  ['开螺蛳粉店', RESTAURANT],
  ['健康证和食品许可', RESTAURANT],
  ['烟草零售许可证', RESTAURANT],
  ['刚当爸爸，小孩怎么落户', NEWBORN],
  ['媳妇生了，医院的费用能报吗', NEWBORN],
  ['新生儿户口登记', NEWBORN],
  ['娃的预防接种证丢了', NEWBORN],
  ['给刚出生的女儿办社保卡', NEWBORN],
  ['添丁了要跑哪些部门', NEWBORN],
  ['孩子没有出生医学证明', NEWBORN],
  ['宝宝的身份证号怎么来', NEWBORN],
  ['和朋友合伙成立一家科技公司', ENTERPRISE],
  ['个体户想升级成企业', ENTERPRISE],
  ['公司刚成立要去税务局吗', ENTERPRISE],
  ['办厂要哪些执照', ENTERPRISE],
  ['给员工开公积金账户', ENTERPRISE],
  ['公司章程和股东身份证明', ENTERPRISE],
  ['大学生返乡创业开工作室', ENTERPRISE],
  ['娃九月份该念一年级了', SCHOOL],
  ['租房子的能在这边读公办学校吗', SCHOOL],
  ['打工人的小孩在城里念书', SCHOOL],
  ['初中新生报到', SCHOOL],
  ['幼儿园毕业上哪个小学', SCHOOL],
];

/** As {@link HELD_OUT}, written after the search took the words that synonyms mean for words too, and before it was tried again. */
export const HELD_OUT_LATER: readonly Phrase[] = [
  ['小吃车变门店要办证吗', RESTAURANT],
  ['开家湘菜馆', RESTAURANT],
  ['门面房装修好了想卖盒饭', RESTAURANT],
  ['酒吧开业审批', RESTAURANT],
  ['便利店卖烟卖零食', RESTAURANT],
  ['挂灯箱广告要不要批', RESTAURANT],
  ['生完孩子第一步做什么', NEWBORN],
  ['婴儿医保卡', NEWBORN],
  ['妻子剖腹产能报销多少', NEWBORN],
  ['没结婚证能给孩子落户吗', NEWBORN],
  ['三胎手续', NEWBORN],
  ['注册一个个人独资企业', ENTERPRISE],
  ['公司开票怎么弄', ENTERPRISE],
  ['有限公司设立', ENTERPRISE],
  ['要给工人上社保', ENTERPRISE],
  ['公司财务章', ENTERPRISE],
  ['秋季小学招生', SCHOOL],
  ['孩子六岁了该上学', SCHOOL],
  ['没有本地房产怎么读书', SCHOOL],
  ['随迁子女入学需要居住证吗', SCHOOL],
];

/** What none of the events is for. */
export const UNRELATED: readonly string[] = [
  '明天天气怎么样',
  '买火车票',
  '离婚登记',
  '交通违章罚款',
  '护照过期了',
  '养老金查询',
  '网约车司机考试',
  '老人去世火化',
  '宠物狗办证',
  '申请低保',
];
