// The parts of echarts that our charts use; the bundle holds no others.
import { HeatmapChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([
  ...[LineChart, HeatmapChart, SVGRenderer],
  ...[GridComponent, LegendComponent, TooltipComponent, VisualMapComponent],
]);

export { init };
