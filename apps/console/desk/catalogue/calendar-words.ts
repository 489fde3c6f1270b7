import { words } from '../../frame/words';

const ZH = {
  title: '工作日历',
  lead: '办理期限按工作日历计算。新一年的日历公布后在这里导入；在办件由您确认后改用。',
  years: '已导入的日历',
  year: (year: string, region: string) => `${year}年（${region === '000000' ? '全国' : region}）`,
  importedAt: (version: string, time: string) => `第${version}版，${time}导入`,
  importFile: '导入日历文件',
  imported: (count: number) => `已导入${count}个文件`,
  unchanged: '内容与已导入的相同',
  noCalendars: '还没有导入任何日历。没有日历的年份不能计算期限。',
  adoption: '在办件改用现行日历',
  region: '区域',
  none: '所有在办件都按现行日历计算。',
  affected: (count: number, more: boolean) =>
    `${count}${more ? '件以上' : '件'}在办件仍按旧日历计算。改用后到期日这样变动：`,
  unmoved: '到期日不变',
  paused: '暂停或者缺少日历',
  adopt: '确认改用，重新计算期限',
  adopted: (count: number) => `已处理${count}件`,
  statuses: { applied: '已改用', pending: '已收存，稍后改用', refused: '未改用' } as Record<string, string>,
};

/** Words of the page of calendars. */
export const CALENDAR_WORDS = words<typeof ZH>(ZH, {
  title: 'Calendars',
  lead: 'Periods count by these working days. Import the new year here; running cases take it over when you say so.',
  years: 'Imported calendars',
  year: (year: string, region: string) => `${year} (${region === '000000' ? 'national' : region})`,
  importedAt: (version: string, time: string) => `version ${version}, imported ${time}`,
  importFile: 'Import a calendar',
  imported: (count: number) => `${count} files imported`,
  unchanged: 'The same as imported before',
  noCalendars: 'No calendar yet. Periods cannot be counted in a year without one.',
  adoption: 'Running cases',
  region: 'Region',
  none: 'All running cases count with the calendar in force.',
  affected: (count: number, more: boolean) =>
    `${count}${more ? '+' : ''} running cases count with an older one. Due dates move:`,
  unmoved: 'no due date moves',
  paused: 'paused, or no calendar',
  adopt: 'Adopt and count anew',
  adopted: (count: number) => `${count} cases done`,
  statuses: { applied: 'Adopted', pending: 'Kept, soon', refused: 'Refused' },
});
