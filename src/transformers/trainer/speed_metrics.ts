import type { LogRow } from "./trainer_state.js";

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/**
 * How long something took, and how much of it was done in a second; names begin with `split`. Follows
 * transformers/trainer_utils.py (`speed_metrics`).
 *
 * @param startTime When it began, by `performance.now()`.
 */
export function speedMetrics(
  split: string,
  startTime: number,
  { samples, steps, tokens }: { samples?: number; steps?: number; tokens?: number },
): LogRow {
  const seconds = (performance.now() - startTime) / 1000;
  const metrics: LogRow = { [`${split}_runtime`]: rounded(seconds, 4) };
  for (const [name, count] of Object.entries({ samples, steps, tokens })) {
    if (count !== undefined && seconds > 0) metrics[`${split}_${name}_per_second`] = rounded(count / seconds, 3);
  }
  return metrics;
}
