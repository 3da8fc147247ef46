/** What torchrun's variables say, and what they may not say. */

import { afterEach, describe, expect, test, vi } from "vitest";
import { launchedPlace } from "../../../src/transformers/trainer/launched_place.js";

const NAMES = ["RANK", "WORLD_SIZE", "LOCAL_RANK"] as const;
type Variables = Partial<Record<(typeof NAMES)[number], string>>;

function placeWith(variables: Variables) {
  for (const name of NAMES) vi.stubEnv(name, variables[name]);
  return launchedPlace();
}

afterEach(() => vi.unstubAllEnvs());

describe("the place of a process that was launched", () => {
  test.each<[Variables, [number, number, number]]>([
    [{}, [1, 0, 0]],
    [{ WORLD_SIZE: "1" }, [1, 0, 0]],
    [{ RANK: "1", WORLD_SIZE: "3" }, [3, 1, 1]],
    [{ RANK: "2", WORLD_SIZE: "3", LOCAL_RANK: "0" }, [3, 2, 0]],
  ])("%o", (variables, [worldSize, processIndex, localProcessIndex]) => {
    expect(placeWith(variables)).toEqual({ worldSize, processIndex, localProcessIndex });
  });

  test.each<[Variables, string]>([
    [{ WORLD_SIZE: "abc" }, 'expected the variable WORLD_SIZE to be a whole number, as torchrun sets it, got "abc"'],
    [{ WORLD_SIZE: "2" }, "expected the variable RANK, for WORLD_SIZE is 2"],
    [{ RANK: "0" }, "expected the variable WORLD_SIZE, for RANK is 0"],
    [{ RANK: "5", WORLD_SIZE: "2" }, "expected the variable RANK to be from 0 to 1 (WORLD_SIZE is 2), got 5"],
    [{ RANK: "0", WORLD_SIZE: "0" }, "expected the variable WORLD_SIZE to be one or more, got 0"],
    [{ RANK: "0", WORLD_SIZE: "2", LOCAL_RANK: "-1" }, "expected the variable LOCAL_RANK to be a whole number"],
  ])("%o is an error that names the variable", (variables, message) => {
    expect(() => placeWith(variables)).toThrow(message);
  });
});
