import type { ParamState } from "../../optim/optimizer.js";

/** The state of an optimizer by the names of its parameters. */
export interface NamedOptimizerState {
  state: Record<string, ParamState>;
  param_groups: (Record<string, unknown> & { params: string[] })[];
}
