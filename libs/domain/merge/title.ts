/**
 * Words that forms of different departments use for the same: the first of each line stands for all. Data, to be extended; a
 * merge by title is only ever proposed, never made without a decision.
 */
const SYNONYMS: readonly (readonly string[])[] = [
  [
    '地址', '经营场所地址', '经营场所', '营业场所', '经营地址', '经营地点', '详细地址', '场所地址', '住所地址', '住所地',
    '住所', '设置地点', '联系地址',
  ],
  ['联系电话', '联系手机', '手机号码', '手机号', '移动电话', '联系方式', '电话号码'],
  ['法定代表人', '法人代表', '法定代表人姓名', '负责人姓名', '负责人'],
  ['统一社会信用代码', '社会信用代码', '信用代码'],
  ['身份证号码', '公民身份号码', '身份证件号码', '身份证号', '证件号码'],
  ['单位名称', '主体名称', '企业名称', '经营者名称', '市场主体名称', '申请单位', '申请人名称', '场所名称', '字号名称'],
  ['主体类型', '主体性质', '市场主体类型', '经营者类型', '单位性质'],
  ['职工人数', '从业人员人数', '从业人数', '员工人数'],
  ['面积', '使用面积', '经营面积', '营业面积'],
  ['代理人', '委托代理人', '受托人', '经办人'],
]; // prettier-ignore

const REPLACEMENTS: readonly (readonly [word: string, standsFor: string])[] = SYNONYMS.flatMap(
  ([first = '', ...others]) => [first, ...others].map((word) => [word, first] as const),
).sort(([one], [other]) => other.length - one.length);

/** From here on two titles are proposed as the same; decided by people, so that false hopes cost a decision and nothing else. */
export const SIMILAR = 0.75;

/** A title in the words of the synonyms, without brackets and what is in them, spaces and punctuation. */
export function normalisedTitle(title: string): string {
  let rest = title.normalize('NFKC').replaceAll(/[([{【〔《][^)\]}】〕》]*[)\]}】〕》]/g, '');
  rest = rest.replaceAll(/[\s\p{P}]/gu, '');
  let normal = '';
  while (rest !== '') {
    const [word, standsFor] = REPLACEMENTS.find(([candidate]) => rest.startsWith(candidate)) ?? [rest[0], rest[0]];
    normal += standsFor ?? '';
    rest = rest.slice(word?.length ?? 1);
  }
  return normal;
}

/**
 * How similar two titles are, 0 to 1: pairs of neighbouring characters they share (Dice), after synonyms are replaced. The same
 * words come before synonyms.
 */
export function titleSimilarity(one: string, other: string): number {
  const [left, right] = [normalisedTitle(one), normalisedTitle(other)];
  if (left === right) return one === other ? 1 : 0.99;
  const [pairs, others] = [pairsOf(left), pairsOf(right)];
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return pairs.size + others.size === 0 ? 0 : (2 * shared) / (pairs.size + others.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set([...text].slice(1).map((character, index) => `${[...text][index] ?? ''}${character}`));
}
