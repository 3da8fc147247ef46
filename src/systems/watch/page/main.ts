// The script of the live page; runs in the browser.
import type { EChartsOption } from "echarts";
import { attentionMap, lineChart, shortNumber } from "../../report/charts.js";
import { curvesOf } from "../../report/curves.js";
import { init } from "../../report/echarts.js";
import type { WatchEvents, WatchedModel, WatchedRun, WatchedStep } from "../messages.js";

const STATES = { training: "Training", finished: "Finished", failed: "Stopped" } as const;

let run: WatchedRun = { title: "Training", totalSteps: null, state: "training", steps: [], model: null };
const charts = new Map<string, ReturnType<typeof init>>();

function at(id: string): HTMLElement {
  return document.getElementById(id)!;
}

/** Draws into the chart of this id; makes it, under its title, where there is none. */
function draw(parent: HTMLElement, id: string, title: string, kind: "chart" | "map", option: EChartsOption): void {
  let chart = charts.get(id);
  if (chart === undefined) {
    const figure = document.createElement("figure");
    figure.className = "card";
    figure.id = id;
    const heading = document.createElement("h3");
    heading.textContent = title;
    const place = document.createElement("div");
    place.className = kind;
    figure.append(heading, place);
    parent.append(figure);
    chart = init(place, null, { renderer: "svg" });
    new ResizeObserver(() => chart?.resize()).observe(place);
    charts.set(id, chart);
  }
  chart.setOption(option);
}

function showRun(): void {
  const { steps } = run;
  const last = steps.at(-1);
  document.title = at("title").textContent = run.title;
  at("state").textContent =
    last === undefined ? "Waiting for the first step" : `${STATES[run.state]}: step ${last.step} of ${run.totalSteps}`;
  (at("progress") as HTMLProgressElement).value = run.totalSteps === null ? 0 : (last?.step ?? 0) / run.totalSteps;
  if (last === undefined) return;
  const column = <Key extends keyof WatchedStep>(key: Key) => steps.map((step) => step[key]);
  const gradNorm = column("gradNorm");
  const curves = curvesOf({
    step: column("step"),
    loss: column("loss"),
    learningRate: column("learningRate"),
    gradNorm: gradNorm.some((norm) => norm !== null) ? gradNorm : null,
    tokens: column("tokens"),
    seconds: column("seconds"),
  });
  const tiles = document.createDocumentFragment();
  for (const curve of curves) {
    draw(at("charts"), curve.id, curve.title, "chart", lineChart(curve));
    const tile = document.createElement("div");
    const [name, value] = [document.createElement("dt"), document.createElement("dd")];
    name.textContent = curve.title;
    const latest = curve.lines[0]!.points.at(-1)![1];
    value.textContent = latest === null ? "not a number" : shortNumber(latest);
    tile.append(name, value);
    tiles.append(tile);
  }
  at("tiles").replaceChildren(tiles);
}

function showModel({ step, prompt, sample, tokens, attention }: WatchedModel): void {
  const field = at("prompt") as HTMLInputElement;
  if (document.activeElement !== field) field.value = prompt;
  at("sample-step").textContent = `After step ${step}`;
  const beginning = document.createElement("b");
  beginning.textContent = sample.startsWith(prompt) ? prompt : "";
  at("sample").replaceChildren(beginning, sample.slice(beginning.textContent.length));
  for (const [layer, heads] of attention.entries()) {
    for (const [head, weights] of heads.entries()) {
      const title = `Layer ${layer + 1}, head ${head + 1}`;
      draw(at("attention"), `attention-${layer}-${head}`, title, "map", attentionMap(tokens, weights));
    }
  }
}

const source = new EventSource("/events");
function listen<Name extends keyof WatchEvents>(name: Name, handle: (data: WatchEvents[Name]) => void): void {
  source.addEventListener(name, (event) => handle(JSON.parse((event as MessageEvent<string>).data)));
}
listen("run", (data) => {
  run = data;
  showRun();
  if (run.model !== null) showModel(run.model);
});
listen("steps", (steps) => {
  run.steps.push(...steps);
  showRun();
});
listen("model", showModel);
source.addEventListener("error", () => {
  if (run.state === "training") at("state").textContent = "No connection to the training";
});

at("prompt-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const body = (at("prompt") as HTMLInputElement).value;
  const response = await fetch("/prompt", { method: "POST", body });
  at("problem").textContent = response.ok ? "" : await response.text();
});
