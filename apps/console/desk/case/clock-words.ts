import { words } from '../../frame/words';

const STATUSES_ZH: Readonly<Record<string, string>> = {
  notStarted: '未起算',
  running: '计算中',
  paused: '暂停中',
  exceeded: '已超期',
  stopped: '已停止',
};
const STATUSES_EN: Readonly<Record<string, string>> = {
  notStarted: 'not started',
  running: 'running',
  paused: 'paused',
  exceeded: 'exceeded',
  stopped: 'stopped',
};
const UNITS_ZH: Readonly<Record<string, string>> = { workingDay: '工作日', day: '日', hour: '小时' };
const UNITS_EN: Readonly<Record<string, string>> = { workingDay: 'working days', day: 'days', hour: 'hours' };

/** Texts about clocks. */
export const CLOCK_WORDS = words(
  {
    statuses: STATUSES_ZH,
    units: UNITS_ZH,
    noDate: '暂停中，恢复后才有到期日',
    remaining: (value: number, unit: string) => (value < 0 ? `超过${-value}个${unit}` : `剩余${value}个${unit}`),
    provisional: '暂定',
    why: '为什么是这一天',
    whatIf: '如果……会是哪一天',
    extendBy: '再延长（工作日）',
    pausedFrom: '暂停自',
    pausedTo: '暂停至',
    ask: '试算',
    none: '还没有期限。',
    would: (before: string, after: string) => `由 ${before} 变为 ${after}`,
    same: '到期日不变',
    notKept: '只是试算，不会留存。',
  },
  {
    statuses: STATUSES_EN,
    units: UNITS_EN,
    noDate: 'paused: no date until it runs on',
    remaining: (value, unit) => (value < 0 ? `${-value} ${unit} over` : `${value} ${unit} left`),
    provisional: 'provisional',
    why: 'Why this date',
    whatIf: 'What if',
    extendBy: 'Extended by (working days)',
    pausedFrom: 'Paused from',
    pausedTo: 'Paused to',
    ask: 'Try',
    none: 'No clocks yet.',
    would: (before, after) => `from ${before} to ${after}`,
    same: 'The date stays',
    notKept: 'A trial; nothing is kept.',
  },
);
