import { systems } from "../recipes/index.js";
import type { RunRecord } from "../training/run_record.js";
import { shortNumber } from "./charts.js";
import { curvesOf } from "./curves.js";
import { charts, document, table, tiles } from "./document.js";
import { type Html, html } from "./html.js";

/** A finished run as one HTML page that needs nothing else: curves, samples, configuration, environment. */
export async function runReport(record: RunRecord): Promise<string> {
  const { model, history, evaluations, settings, corpus, samples } = record;
  const title = `Training of ${systems[model].title}`;
  const curves = curvesOf(
    { ...history, step: history.loss.map((_, index) => index + 1) },
    { step: evaluations.map(({ step }) => step), validation: evaluations.map(({ validation }) => validation) },
  );
  const body = html`
<h1>${title}</h1>
<p class="under">${history.loss.length} steps, finished ${record.finished.slice(0, 16).replace("T", " ")} UTC</p>
${tiles(figures(record))}
<h2>Curves</h2>
${await charts(curves)}
<h2>Samples</h2>
<div class="samples">${samples.map(sample)}</div>
<h2>Details</h2>
<div class="tables">
${table("Configuration", { corpus: corpus ?? systems[model].withoutCorpus, ...settings })}
${table("Environment", { ...record.environment, threads: record.threads })}
</div>`;
  return document(title, body);
}

function figures({ history, evaluations, parameterCount }: RunRecord): Record<string, string> {
  const [seconds, tokens] = [history.seconds.at(-1) ?? 0, history.tokens.at(-1) ?? 0];
  const heldBack = evaluations.at(-1)?.validation;
  return {
    "Last loss": number(history.loss.at(-1)),
    ...(heldBack === undefined ? {} : { "Validation loss": number(heldBack) }),
    Parameters: parameterCount.toLocaleString("en-US"),
    Time: seconds < 120 ? `${seconds.toFixed(1)} s` : `${(seconds / 60).toFixed(1)} min`,
    "Tokens per second": number(tokens / seconds),
  };
}

function number(value: number | null | undefined): string {
  return value === null || value === undefined ? "not a number" : shortNumber(value);
}

function sample({ prompt, text, temperature }: RunRecord["samples"][number]): Html {
  const how = temperature === 0 ? "The most likely token each time" : `Sampled, temperature ${temperature}`;
  const rest = text.startsWith(prompt) ? html`<b>${prompt}</b>${text.slice(prompt.length)}` : html`${text}`;
  return html`<section class="card"><h3>${how}</h3><pre>${rest}</pre></section>`;
}
