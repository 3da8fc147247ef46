import type { SystemComparison } from "../compare/compare.js";
import { systems } from "../recipes/index.js";
import { shortNumber } from "./charts.js";
import type { Curve } from "./curves.js";
import { charts, document, table, tiles } from "./document.js";
import { type Html, html } from "./html.js";

/** What both sides recorded: name by name, a list of numbers for each side. */
export type ComparedSeries = Readonly<Record<"losses" | "grad_norms", { ours: number[]; python: number[] }>>;

const TITLES = { losses: "Loss", grad_norms: "Gradient norm" } as const;

/** A comparison with Python as one HTML page that needs nothing else: both curves, their differences, the times. */
export async function compareReport(result: SystemComparison, series: ComparedSeries): Promise<string> {
  const { model, steps, seed, threads, device, seconds, ratio, repeat, maxAbsDiff, versions } = result;
  const title = `${systems[model].title}, here and in Python`;
  const names = Object.keys(TITLES) as (keyof typeof TITLES)[];
  const body = html`
<h1>${title}</h1>
<p class="under">${steps} steps, seed ${seed}</p>
${verdict(result)}
${tiles({
  "Loop, ours / Python's": shortNumber(ratio.loop),
  "Process, ours / Python's": shortNumber(ratio.process),
  "Largest difference of losses": shortNumber(maxAbsDiff.loss),
  "Largest difference of weights": shortNumber(maxAbsDiff.weights),
})}
<h2>Curves</h2>
${await charts(names.flatMap((name) => [curve(name, series[name]), difference(name, series[name])]))}
<h2>Times</h2>
${times({ seconds, ratio, repeat })}
<h2>Details</h2>
<div class="tables">
${table("What was compared", { model, device, seed, threads, steps, "validation loss": result.validationLoss })}
${table("Versions", versions)}
</div>`;
  return document(title, body);
}

function verdict({ identical, firstDifference: first }: SystemComparison): Html {
  if (identical || first === null) {
    return html`<p class="good"><strong>Identical</strong>: every loss, gradient norm, final weight and generated id, to the last bit.</p>`;
  }
  const where = first.name ?? `of step ${first.step}`;
  return html`<p class="bad"><strong>Different</strong>: first ${first.what} ${where}: ours ${first.ours}, Python's ${first.python}.</p>`;
}

function curve(name: keyof typeof TITLES, { ours, python }: { ours: number[]; python: number[] }): Curve {
  const lines = [
    { name: "ours", points: points(ours), pale: true },
    { name: "Python's", points: points(python) },
  ];
  return { id: name, title: TITLES[name], lines };
}

function difference(name: keyof typeof TITLES, { ours, python }: { ours: number[]; python: number[] }): Curve {
  const differences = ours.map((value, index) => value - (python[index] ?? Number.NaN));
  const lines = [{ name: "ours minus Python's", points: points(differences) }];
  return { id: `${name}-difference`, title: `${TITLES[name]}: ours minus Python's`, lines };
}

function points(values: readonly number[]) {
  return values.map((value, index) => [index + 1, Number.isFinite(value) ? value : null] as const);
}

function times({ seconds, ratio, repeat }: Pick<SystemComparison, "seconds" | "ratio" | "repeat">): Html {
  const rows = (["process", "loop"] as const).map(
    (what) => html`<tr><th scope="row">${what}</th>
<td class="number">${seconds.ours[what].toFixed(3)} s</td>
<td class="number">${seconds.python[what].toFixed(3)} s</td>
<td class="number">${ratio[what].toFixed(3)}</td></tr>`,
  );
  const runs = repeat === 1 ? "One run of each side" : `Medians of ${repeat} runs of each side, taking turns`;
  return html`<section class="card"><h3>${runs}</h3><table>
<tr><th></th><th class="number">ours</th><th class="number">Python's</th><th class="number">ratio</th></tr>${rows}</table></section>`;
}
