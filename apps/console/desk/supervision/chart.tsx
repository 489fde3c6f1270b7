import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as install } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { type ReactNode, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { CHARTED, type ChartRow } from './figures';

install([AriaComponent, BarChart, CanvasRenderer, GridComponent, LegendComponent, TooltipComponent]);

/** Height of a bar with its gap, and of what stands around the bars, in pixels. */
const BAR = 22;
const AROUND = 70;

export interface ChartProps {
  readonly label: string;
  readonly series: readonly string[];
  readonly rows: readonly ChartRow[];
  /** Colours of the page, resolved: a canvas knows no variables. */
  readonly colours: { readonly text: string; readonly line: string; readonly series: readonly string[] };
}

/** Bars with patterns beside colours, told to screen readers; a click leads to the list behind a bar. */
export default function Chart({ label, series, rows, colours }: ChartProps): ReactNode {
  const holder = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const shown = rows.slice(0, CHARTED);
  useEffect(() => {
    if (holder.current === null) return undefined;
    const chart = init(holder.current);
    chart.setOption(optionOf(label, series, shown, colours));
    chart.on('click', ({ dataIndex }) => {
      const href = shown[dataIndex]?.href;
      if (href !== undefined) void navigate(href);
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(holder.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  });
  return <div ref={holder} className="chart" style={{ height: shown.length * series.length * BAR + AROUND }} />;
}

function optionOf(
  label: string,
  series: readonly string[],
  rows: readonly ChartRow[],
  { text, line, series: colours }: ChartProps['colours'],
): Record<string, unknown> {
  const axis = {
    axisLabel: { color: text },
    axisLine: { lineStyle: { color: line } },
    splitLine: { lineStyle: { color: line } },
  };
  return {
    animation: false,
    aria: { enabled: true, label: { description: label }, decal: { show: true } },
    color: colours,
    legend: { show: series.length > 1, textStyle: { color: text }, top: 0 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
    grid: { left: 8, right: 40, top: 32, bottom: 8, outerBoundsMode: 'same' },
    xAxis: { type: 'value', minInterval: 1, ...axis },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      ...axis,
      axisLabel: { color: text, width: 130, overflow: 'truncate' },
    },
    series: series.map((name, index) => ({
      type: 'bar',
      name,
      data: rows.map(({ values }) => values[index] ?? 0),
      label: { show: true, position: 'right', color: text },
    })),
  };
}
