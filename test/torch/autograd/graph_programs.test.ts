/** See graph_programs.ts; `npm run fuzz:graph` runs more of them. */
import { describe, expect, test } from "vitest";
import { noPython } from "../../python.js";
import { difference, drawPrograms, runHere, runInPython } from "./graph_programs.js";

describe.skipIf(noPython)("drawn programs of layers, views and losses", () => {
  test("have Python's values and gradients, first and second order", async () => {
    const programs = drawPrograms(7, 100);
    const expected = await runInPython(programs);
    const differing = programs.flatMap((program, i) => {
      const found = difference(runHere(program), expected[i]!);
      return found === undefined ? [] : [`${found}\n${JSON.stringify(program)}`];
    });
    expect(differing).toEqual([]);
    expect(expected.flatMap(({ passes }) => passes).filter((pass) => typeof pass !== "string").length).toBeGreaterThan(
      50,
    );
  });
});
