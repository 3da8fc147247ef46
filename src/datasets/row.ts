/** An example: its values by column. */
export type Row = Record<string, unknown>;

/** Several examples: their values by column, each column as long as the others. */
export type Columns = Record<string, unknown[]>;

/** Row `i` of some columns. */
export function rowAt(columns: Columns, i: number): Row {
  return Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[i]]));
}

/** Rows as columns, in the order in which the columns first appear; what a row lacks is null. */
export function toColumns(rows: readonly Row[]): Columns {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return Object.fromEntries([...names].map((name) => [name, rows.map((row) => valueOf(row, name))]));
}

/** What an example has in a column, null when nothing. A column may be called `constructor`, which every object inherits. */
export function valueOf(row: Row, name: string): unknown {
  return Object.hasOwn(row, name) ? (row[name] ?? null) : null;
}
