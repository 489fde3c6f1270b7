import {
  type DepartmentStatisticsDto,
  type EventStatisticsDto,
  type SupervisionStatisticsDto,
} from '../statistics/supervision-statistics.dto';
import { type Column, type Table } from './table-file';

type Row = EventStatisticsDto | DepartmentStatisticsDto;

const NOW: readonly Column<Row>[] = [
  { heading: '在办', of: ({ running }) => running },
  { heading: '已超期', of: ({ overdue }) => overdue },
  { heading: '黄牌', of: ({ yellowCards }) => yellowCards },
  { heading: '红牌', of: ({ redCards }) => redCards },
];

const DURATIONS: readonly Column<Row>[] = [
  { heading: '平均工作日', of: ({ durations }) => durations?.mean },
  { heading: '中位工作日', of: ({ durations }) => durations?.median },
  { heading: '承诺平均工作日', of: ({ durations }) => durations?.promisedMean },
];

/** The statistics by event, with their total. */
export function eventTable({ total, events }: SupervisionStatisticsDto): Table<EventStatisticsDto> {
  const outcome =
    (value: string) =>
    ({ outcomes }: EventStatisticsDto) =>
      outcomes.find((share) => share.value === value)?.count ?? 0;
  return {
    title: '监察统计（按一件事）',
    rows: [...events, total],
    columns: [
      { heading: '一件事', of: ({ name }) => name },
      ...NOW,
      { heading: '期间结束', of: ({ closed }) => closed },
      { heading: '全部办成', of: outcome('allGranted') },
      { heading: '部分办成', of: outcome('partlyGranted') },
      { heading: '未办成', of: outcome('noneGranted') },
      { heading: '一次通过率', of: ({ firstTimeRight }) => firstTimeRight },
      ...DURATIONS,
      { heading: '平均减少承诺工作日', of: ({ promisedDaysSaved }) => promisedDaysSaved },
      { heading: '评价数', of: ({ grades }) => grades.reduce((sum, { count }) => sum + count, 0) },
    ],
  };
}

/** The statistics by department. */
export function departmentTable({ departments }: SupervisionStatisticsDto): Table<DepartmentStatisticsDto> {
  return {
    title: '监察统计（按部门）',
    rows: departments,
    columns: [
      { heading: '部门', of: ({ name }) => name },
      ...NOW,
      { heading: '期间办结事项', of: ({ ended }) => ended },
      { heading: '按时办结率', of: ({ onTime }) => onTime },
      ...DURATIONS,
    ],
  };
}
