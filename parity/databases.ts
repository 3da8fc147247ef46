/** PyTorch's test databases that are replayed. */
import type { Part } from "./format.js";

/** One of them. */
export interface Database {
  name: "op_db" | "module_db" | "optim_db";
  /** Which script of reference/ writes it. */
  script: string;
  /** What its cases show, in the order of the report. */
  parts: readonly Part[];
  /** At most so many samples of an entry and dtype where there are very many: see the script. */
  maxFurther: number;
  /** How many entries it has in torch 2.13, for a part of it to be read as one. */
  entries: number;
}

/** All of them. */
export const DATABASES: readonly Database[] = [
  { name: "op_db", script: "op_db.py", parts: ["forward", "backward", "errors"], maxFurther: 24, entries: 702 },
  { name: "module_db", script: "module_db.py", parts: ["module", "errors"], maxFurther: 100, entries: 114 },
  { name: "optim_db", script: "optim_db.py", parts: ["optimizer", "errors"], maxFurther: 0, entries: 15 },
];
