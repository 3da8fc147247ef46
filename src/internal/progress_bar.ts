import type { SingleBar } from "cli-progress";

const BAR_WIDTH = 40;
const LEAST_BAR_WIDTH = 8;
// A full block and a light one, by number: Node reads a file quicker whose characters take a byte each.
const FULL = String.fromCharCode(0x2588);
const EMPTY = String.fromCharCode(0x2591);

/**
 * A bar on the terminal that is as long as its line allows. It leaves the terminal's line wrap and cursor as they are, so that
 * nothing has to be put back, whatever ends the process.
 *
 * @param parts What stands behind the bar; of a line that is too short the first and the last stay longest.
 */
export async function makeBar<Payload extends object>(
  parts: (progress: { value: number; total: number; eta: string }, payload: Payload) => string[],
  { fps }: { fps?: number } = {},
): Promise<SingleBar> {
  const { SingleBar, Presets, Format } = (await import("cli-progress")).default;
  const { stderr } = process;
  const bar = new SingleBar(
    {
      ...{ stream: stderr, linewrap: true, hideCursor: false, fps },
      format(options, { progress, value, total, eta }, payload) {
        const left = Format.TimeFormat(eta, options, 5);
        const texts = [`${Math.floor(progress * 100)}%`, ...parts({ value, total, eta: left }, payload)];
        return barLine(progress, texts, stderr.columns || 80);
      },
    },
    Presets.shades_classic,
  );
  // At its end it would go back to the line where it began, over what was printed since.
  Object.assign((bar as unknown as { terminal: object }).terminal, { cursorSave() {}, cursorRestore() {} });
  return bar;
}

/** A bar and texts that together are shorter than a line of the terminal. */
export function barLine(progress: number, texts: readonly string[], columns: number): string {
  const shown = [...texts];
  const text = () => shown.join(" | ");
  // The last column stays free: some terminals begin a new line when it is filled.
  const room = () => columns - 1 - text().length;
  while (room() < 0 && shown.length > 2) shown.splice(-2, 1);
  const width = Math.min(BAR_WIDTH, room() - 1);
  if (width < LEAST_BAR_WIDTH) return text().slice(0, Math.max(0, columns - 1));
  const full = Math.round(progress * width);
  return `${FULL.repeat(full)}${EMPTY.repeat(width - full)} ${text()}`;
}
