import type { EChartsOption } from "echarts";

/** Draws a chart as the text of an SVG, without a browser. */
export async function renderSvg(option: EChartsOption, size: { width: number; height: number }): Promise<string> {
  const { init } = await import("./echarts.js");
  const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
  try {
    chart.setOption(option);
    return chart.renderToSVGString({ useViewBox: true });
  } finally {
    chart.dispose();
  }
}
