import { BarChart as Bars } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useShade } from '../app/theme';

register([Bars, GridComponent, LegendComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

interface Series {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly number[];
}

interface Props {
  /** What the chart shows, for those who hear the page; the numbers themselves stand in a table beside it. */
  readonly label: string;
  readonly names: readonly string[];
  readonly series: readonly Series[];
  readonly onChoose?: (place: number) => void;
}

const ROW_PX = 34;
const FRAME_PX = 72;

/** Bars that lie, one row a name, its parts in line. Loaded only where somebody looks at it. */
export function BarChart({ label, names, series, onChoose }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const { shade } = useShade();

  useEffect(() => {
    if (!frame.current) return undefined;
    const words = shade === 'dark' ? '#e3e5e8' : '#1f2329';
    const chart = init(frame.current, undefined, { height: names.length * ROW_PX + FRAME_PX });
    chart.setOption({
      animation: false,
      textStyle: { color: words, fontFamily: getComputedStyle(frame.current).fontFamily, fontSize: 14 },
      // Drawn on the canvas: the page's policy lets no script write styles into it.
      tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' }, confine: true },
      legend: { top: 0, textStyle: { color: words, fontSize: 14 } },
      grid: { top: 36, bottom: 24, left: 8, right: 32, containLabel: true },
      xAxis: { type: 'value', minInterval: 1, axisLabel: { color: words, fontSize: 13 } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: [...names],
        axisLabel: { color: words, fontSize: 14, width: 120, overflow: 'truncate' },
      },
      series: series.map(({ name, colour, values }) => ({
        ...{ name, type: 'bar', stack: 'all', barMaxWidth: 18, data: [...values] },
        itemStyle: { color: colour },
      })),
    });
    if (onChoose) chart.on('click', ({ dataIndex }) => onChoose(dataIndex));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(frame.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [names, series, shade, onChoose]);

  return <div ref={frame} role="img" aria-label={label} className="chart" />;
}
