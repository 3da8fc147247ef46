import { lineChart } from "./charts.js";
import type { Curve } from "./curves.js";
import { Html, html } from "./html.js";
import { STYLE } from "./style.js";
import { renderSvg } from "./svg.js";

const CHART_SIZE = { width: 520, height: 260 };

/** A whole page that asks for nothing: no script, no font, no picture from elsewhere. */
export function document(title: string, body: Html): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body><main>${body}</main></body>
</html>
`.text;
}

/** Figures that count most, as tiles. */
export function tiles(entries: Readonly<Record<string, string>>): Html {
  return html`<dl class="tiles">${Object.entries(entries).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** A table of names and values under a title of its own. */
export function table(title: string, entries: Readonly<Record<string, unknown>>): Html {
  const rows = Object.entries(entries).map(
    ([name, value]) => html`<tr><th scope="row">${name}</th><td>${value === null ? "–" : value}</td></tr>`,
  );
  return html`<section class="card"><h3>${title}</h3><table>${rows}</table></section>`;
}

/** Charts with their titles. */
export async function charts(curves: readonly Curve[]): Promise<Html> {
  const figures = await Promise.all(
    curves.map(async (curve) => {
      const svg = await renderSvg(lineChart(curve), CHART_SIZE);
      return html`<figure class="card" id="${curve.id}" role="img" aria-label="${curve.title} by step"><h3>${curve.title}</h3>${new Html(svg)}</figure>`;
    }),
  );
  return html`<div class="charts">${figures}</div>`;
}
