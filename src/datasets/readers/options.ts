/** Options of every reader. */
export interface ReadOptions {
  /** Ends the reading. */
  signal?: AbortSignal;
}
