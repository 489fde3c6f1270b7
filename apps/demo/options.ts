import { parseArgs } from 'node:util';
import { type VisitResult } from '@yijian/domain/case';
import { type Wishes } from './wishes';

/** What the demonstration was asked to do. */
export interface DemoOptions extends Wishes {
  /** Address of the gateway, no slash at its end; absent: the local start, or a system of its own where one is needed. */
  readonly url?: string;
  /** Address of the department simulator, no slash at its end; absent: beside the gateway. */
  readonly simulator?: string;
  /** Slug of the life event; absent with `all` or `packageFile`. */
  readonly event?: string;
  /** Place of the situation from 1, or its id. */
  readonly situation?: string;
  /** Package file to import first; its situations are run. */
  readonly packageFile?: string;
  /** Every situation of every imported event. */
  readonly all: boolean;
  /** One JSON report on stdout instead of the timeline. */
  readonly json: boolean;
}

/** Arguments that cannot be used; the message is for people, in Chinese. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Where `npm start` listens. */
export const LOCAL_URL = 'http://127.0.0.1:3000';
export const LOCAL_SIMULATOR = 'http://127.0.0.1:3900';

/** The event and situation of a run without options. */
const FIRST_SHOWN = { event: 'restaurant-opening', situation: '1' };

const VISIT_RESULTS: readonly VisitResult[] = ['pass', 'fail', 'rectify'];

/** How the command is used. */
export const USAGE = `用法：npm run demo -- [选项]
  --url URL          服务地址，默认 ${LOCAL_URL}（无服务运行时自动启动，结束时停止）
  --simulator URL    仿真部门系统地址，默认 ${LOCAL_SIMULATOR}
  --event SLUG       一件事，默认 ${FIRST_SHOWN.event}
  --situation N      情形的序号（从1起）或者编号，默认 1
  --package FILE     先导入这个目录包，再办理其中的情形（默认全部）
  --all              办理所有已导入一件事的全部示例情形
  --rectify ITEM     该事项由部门要求整改一次（可重复）
  --deny ITEM        该事项由部门不予办理（可重复）
  --commit ITEM      该事项以告知承诺办理：申请、签署、承诺时限办结、送达评价后事后核查（可重复）
  --tolerate ID      该材料容缺受理：先不提交，签署承诺，受理后补交（可重复）
  --joint-visit R    组织联合勘验（评审、验收），结论为 R：pass 通过，fail 不通过，rectify 整改后复查通过
  --silent-clerk     窗口逾期不作为，五个工作日后视为受理；自动启动一套一秒一天的演示服务，
                     与 --url 同用时该服务须以 DEMONSTRATION_SPEED 加快计时
  --json             只在标准输出写一份 JSON 报告
  --help             显示本说明
以上各项可以同用；与 --all 或者 --package 同用时，只用于能够适用的情形。`;

/** Reads the arguments; `undefined` when help was asked for. @throws UsageError for unknown or contradictory options */
export function readOptions(args: readonly string[]): DemoOptions | undefined {
  const values = parse(args);
  if (values.help === true) return undefined;
  if (values.all === true && (values.event ?? values.situation ?? values.package) !== undefined) {
    throw new UsageError('--all 办理全部情形，不能与 --event、--situation、--package 同用');
  }
  if (values.event !== undefined && values.package !== undefined) {
    throw new UsageError('--package 办理包内的一件事，不能与 --event 同用');
  }
  const jointVisit = visitResult(values['joint-visit']);
  return {
    ...(values.url !== undefined && { url: address('--url', values.url) }),
    ...(values.simulator !== undefined && { simulator: address('--simulator', values.simulator) }),
    ...chosen(values),
    all: values.all ?? false,
    rectify: values.rectify ?? [],
    deny: values.deny ?? [],
    commit: values.commit ?? [],
    tolerate: values.tolerate ?? [],
    ...(jointVisit !== undefined && { jointVisit }),
    silentClerk: values['silent-clerk'] ?? false,
    json: values.json ?? false,
  };
}

type Values = ReturnType<typeof parse>;

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const several = { type: 'string', multiple: true } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        ...{ url: text, simulator: text, event: text, situation: text, package: text, all: flag },
        ...{ rectify: several, deny: several, commit: several, tolerate: several },
        ...{ 'joint-visit': text, 'silent-clerk': flag, json: flag, help: { type: 'boolean', short: 'h' } as const },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Event and situation: of a package every situation unless one is named, else the first one of the named event. */
function chosen({ all, event, situation, package: packageFile }: Values): Partial<DemoOptions> {
  if (all === true) return {};
  if (packageFile !== undefined) return { packageFile, ...(situation !== undefined && { situation }) };
  return { event: event ?? FIRST_SHOWN.event, situation: situation ?? FIRST_SHOWN.situation };
}

function visitResult(text: string | undefined): VisitResult | undefined {
  const found = VISIT_RESULTS.find((result) => result === text);
  if (text === undefined || found !== undefined) return found;
  throw new UsageError(`--joint-visit 应为 ${VISIT_RESULTS.join('、')} 之一，实为 ${text}`);
}

function address(name: string, text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw new UsageError(`${name} 应为 http:// 或者 https:// 开头的地址，例如 ${LOCAL_URL}，实为 ${text}`);
  }
  return text.replace(/\/+$/, '');
}
