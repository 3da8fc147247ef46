// What charts look like, in reports and on the live page alike. Knows neither Node nor a browser.
import type { EChartsOption } from "echarts";

/** Points of a line: x and y, a gap where y is null. */
export type Points = readonly (readonly [x: number, y: number | null])[];

export interface Line {
  name: string;
  points: Points;
  /** Drawn wide and pale, so that it shows beside a line that covers it; default false. */
  pale?: boolean;
}

export interface LineChart {
  lines: readonly Line[];
  /** What a step on the x axis is; default "step". */
  xName?: string;
  /** Whether the y axis is logarithmic; default false. */
  log?: boolean;
}

// Colours are CSS variables: the page decides them, and with it light or dark.
const INK = "var(--ink)";
const MUTED = "var(--muted)";
const RULE = "var(--rule)";
const COLORS = ["var(--first)", "var(--second)", "var(--third)"];

/** Lines of so few points have them drawn: what lies between was not measured. */
const FEW_POINTS = 20;

const FONT = "system-ui, sans-serif";
const COMMON = { animation: false, color: COLORS, textStyle: { fontFamily: FONT, color: INK } };
const TOOLTIP = {
  backgroundColor: "var(--card)",
  borderColor: RULE,
  textStyle: { color: INK, fontFamily: FONT, fontSize: 12 },
};

export function lineChart({ lines, xName = "step", log = false }: LineChart): EChartsOption {
  return {
    ...COMMON,
    grid: { left: 8, right: 16, top: lines.length > 1 ? 34 : 12, bottom: 4, outerBoundsMode: "same" as const },
    ...(lines.length > 1
      ? {
          legend: {
            top: 0,
            left: 8,
            icon: "roundRect",
            itemWidth: 14,
            itemHeight: 4,
            itemGap: 28,
            textStyle: { color: INK },
          },
        }
      : {}),
    tooltip: {
      ...TOOLTIP,
      trigger: "axis",
      axisPointer: { lineStyle: { color: MUTED } },
      valueFormatter: (value) => (typeof value === "number" ? shortNumber(value) : "–"),
    },
    xAxis: {
      type: "value",
      name: xName,
      nameLocation: "middle",
      nameGap: 26,
      nameTextStyle: { color: MUTED },
      min: "dataMin",
      max: "dataMax",
      axisLabel: { color: MUTED, hideOverlap: true, showMinLabel: true },
      axisLine: { lineStyle: { color: RULE } },
      axisTick: { lineStyle: { color: RULE } },
      splitLine: { show: false },
      // The tooltip's heading.
      axisPointer: { label: { formatter: ({ value }) => `${xName} ${shortNumber(Number(value))}` } },
    },
    yAxis: {
      type: log ? "log" : "value",
      scale: true,
      axisLabel: { color: MUTED, formatter: shortNumber },
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: RULE } },
      splitNumber: 4,
    },
    series: lines.map(({ name, points, pale = false }, index) => ({
      type: "line",
      name,
      data: points.map((point) => [...point]),
      showSymbol: points.length <= FEW_POINTS,
      symbolSize: 5,
      sampling: "lttb",
      lineStyle: pale ? { width: 6, opacity: 0.4 } : { width: 1.75 },
      emphasis: underMouse(index),
    })),
  };
}

/** What the mouse is over keeps its colour: echarts would lighten it, which makes no colour of a variable. */
function underMouse(index: number) {
  const color = COLORS[index % COLORS.length]!;
  return { lineStyle: { color }, itemStyle: { color } };
}

/** How strongly each of `tokens` (down) looks at each (across): a row sums to 1. */
export function attentionMap(tokens: readonly string[], weights: readonly (readonly number[])[]): EChartsOption {
  const data = weights.flatMap((row, from) => row.map((weight, to) => [to, from, weight]));
  const rotate = tokens.some((token) => token.length > 2) ? 60 : 0;
  const labels = { show: true, color: MUTED, fontSize: 11, interval: 0, hideOverlap: true };
  const axis = { type: "category" as const, data: [...tokens], axisTick: { show: false }, splitArea: { show: false } };
  return {
    ...COMMON,
    grid: { left: 4, right: 4, top: 4, bottom: 4, outerBoundsMode: "same" as const },
    tooltip: TOOLTIP,
    xAxis: {
      ...axis,
      position: "top",
      axisLabel: { ...labels, rotate },
      axisLine: { lineStyle: { color: RULE } },
    },
    yAxis: { ...axis, inverse: true, axisLabel: labels, axisLine: { lineStyle: { color: RULE } } },
    // Colours that are variables cannot be mixed; how much one covers can.
    visualMap: { show: false, min: 0, max: 1, dimension: 2, inRange: { opacity: [0.03, 1] } },
    series: [{ type: "heatmap", data, progressive: 0, emphasis: underMouse(0) }],
  };
}

/** A number for an axis or a tile: four digits that count, and no exponent where people can do without. */
export function shortNumber(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  if (size >= 1e7 || (size > 0 && size < 1e-4)) return value.toExponential(2).replace(/\.?0+e/, "e");
  if (size >= 1000) return Math.round(value).toLocaleString("en-US");
  return String(Number(value.toPrecision(4)));
}
