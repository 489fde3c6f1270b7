import { parseArgs } from 'node:util';

/** What the demonstration was asked to do. */
export interface DemoOptions {
  /** Address of the gateway, no slash at its end. */
  readonly url: string;
  /** Address of the department simulator, no slash at its end. */
  readonly simulator: string;
  /** Slug of the life event; absent with `all` or `packageFile`. */
  readonly event?: string;
  /** Place of the situation from 1, or its id. */
  readonly situation?: string;
  /** Package file to import first; its situations are run. */
  readonly packageFile?: string;
  /** Every situation of every imported event. */
  readonly all: boolean;
  /** Items for which the department asks for rectification once. */
  readonly rectify: readonly string[];
  /** Items that are denied. */
  readonly deny: readonly string[];
  /** One JSON report on stdout instead of the timeline. */
  readonly json: boolean;
}

/** Arguments that cannot be used; the message is for people, in Chinese. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Where `npm start` listens. */
export const LOCAL_URL = 'http://127.0.0.1:3000';

/** The event and situation of a run without options. */
const FIRST_SHOWN = { event: 'restaurant-opening', situation: '1' };

/** How the command is used. */
export const USAGE = `用法：npm run demo -- [选项]
  --url URL          服务地址，默认 ${LOCAL_URL}（无服务运行时自动启动，结束时停止）
  --simulator URL    仿真部门系统地址，默认 http://127.0.0.1:3900
  --event SLUG       一件事，默认 ${FIRST_SHOWN.event}
  --situation N      情形的序号（从1起）或者编号，默认 1
  --package FILE     先导入这个目录包，再办理其中的情形（默认全部）
  --all              办理所有已导入一件事的全部示例情形
  --rectify ITEM     该事项由部门要求整改一次（可重复）
  --deny ITEM        该事项由部门不予办理（可重复）
  --json             只在标准输出写一份 JSON 报告
  --help             显示本说明`;

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
  return {
    url: address('--url', values.url ?? LOCAL_URL),
    simulator: address('--simulator', values.simulator ?? 'http://127.0.0.1:3900'),
    ...chosen(values),
    all: values.all ?? false,
    rectify: values.rectify ?? [],
    deny: values.deny ?? [],
    json: values.json ?? false,
  };
}

type Values = ReturnType<typeof parse>;

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        url: { type: 'string' },
        simulator: { type: 'string' },
        event: { type: 'string' },
        situation: { type: 'string' },
        package: { type: 'string' },
        all: { type: 'boolean' },
        rectify: { type: 'string', multiple: true },
        deny: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
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

function address(name: string, text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw new UsageError(`${name} 应为 http:// 或者 https:// 开头的地址，例如 ${LOCAL_URL}，实为 ${text}`);
  }
  return text.replace(/\/+$/, '');
}
