/** A trainer_state.json is data, whatever is written in it. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pythonLoads } from "../../../src/python/json.js";
import { restoreState, TrainerState } from "../../../src/transformers/trainer/trainer_state.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-state-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function loaded(text: string): Promise<TrainerState> {
  const path = join(folder, "trainer_state.json");
  await writeFile(path, text);
  return TrainerState.loadFromJson(path);
}
const withMore = (more: string) => loaded(`{"global_step":7,"log_history":[],${more}}`);

describe("a state that is read from a file", () => {
  test.each([
    ["a prototype", '"__proto__":{"saveToJson":null}'],
    ["a method", '"save_to_json":1,"compute_steps":2'],
    ["what every object inherits", '"constructor":1,"toString":2,"has_own_property":3'],
    ["what is not known", '"of_a_newer_release":{"a":1}'],
  ])("is not changed by %s in it", async (_what, more) => {
    const state = await withMore(more);
    expect(Object.getPrototypeOf(state)).toBe(TrainerState.prototype);
    expect(state.saveToJson).toBe(TrainerState.prototype.saveToJson);
    expect({ ...state }).toEqual({ ...new TrainerState(), globalStep: 7 });
  });

  test.each([
    ["epoch", '"epoch":"one"', "its epoch is of type string"],
    ["callbacks", '"stateful_callbacks":[]', "its stateful_callbacks is an array"],
    ["flags", '"is_local_process_zero":1', "its is_local_process_zero is of type number"],
  ])("is refused when it holds no %s", async (_what, more, message) => {
    await expect(withMore(more)).rejects.toThrow(message);
  });

  test("may have null where Python has None", async () => {
    const { epoch, bestMetric, statefulCallbacks } = await withMore(
      '"epoch":null,"best_metric":null,"stateful_callbacks":null',
    );
    expect({ epoch, bestMetric, statefulCallbacks }).toEqual({ epoch: 0, bestMetric: null, statefulCallbacks: {} });
  });
});

test("the saved state of a callback is its fields, neither its prototype nor its methods", () => {
  class Callback {
    patience = 1;
    onLog(): number {
      return this.patience;
    }
  }
  const callback = new Callback();
  restoreState(callback, {
    args: JSON.parse('{"patience":5,"__proto__":{"onLog":null},"on_log":1,"to_string":2}'),
    attributes: { counter: 3 },
  });
  expect(Object.getPrototypeOf(callback)).toBe(Callback.prototype);
  expect([callback.onLog(), { ...callback }]).toEqual([5, { patience: 5, counter: 3 }]);
});

// The limit is there to notice a time that goes with the square of the length.
test.each([
  ["quotes that never end", '"\\'.repeat(300_000)],
  ["a text that never ends", `"${"a".repeat(3_000_000)}`],
])(
  "%s are no JSON at once",
  (_what, text) => {
    expect(() => pythonLoads(text)).toThrow(SyntaxError);
  },
  10_000,
);

test("numbers that are none are read as Python writes them, but not inside texts", () => {
  expect(pythonLoads('{"a":[NaN,-Infinity,Infinity],"NaN":"a \\" NaN \\\\"}')).toEqual({
    a: [Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    NaN: 'a " NaN \\',
  });
});
