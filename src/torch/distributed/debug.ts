/** How closely calls between processes are watched. Follows torch/csrc/distributed/c10d/debug.cpp. */

import { withoutSurplus } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { ValueError } from "../../python/exceptions.js";

/** What `TORCH_DISTRIBUTED_DEBUG` may say. */
export const DebugLevel = { OFF: 0, INFO: 1, DETAIL: 2 } as const;

/** One of the values of {@link DebugLevel}. */
export type DebugLevel = (typeof DebugLevel)[keyof typeof DebugLevel];

let current: DebugLevel | undefined;

/**
 * The level: at first what the variable `TORCH_DISTRIBUTED_DEBUG` says. With `DETAIL`, groups compare each call between
 * their ranks before it is made, and calls that differ in kind, shape or type are an error that says how. All ranks, Python's
 * too, have to have the same level.
 */
export const getDebugLevel = withoutSurplus("getDebugLevel", 0, function getDebugLevel(): DebugLevel {
  if (current === undefined) setDebugLevelFromEnv();
  return current as DebugLevel;
});

/** Sets the level, for groups that are made after it. */
export const setDebugLevel = withoutSurplus("setDebugLevel", 1, function setDebugLevel(level: DebugLevel): void {
  if (!Object.values(DebugLevel).includes(level)) {
    throw new ValueError(`expected level to be one of DebugLevel.OFF, INFO and DETAIL, got ${String(level)}`);
  }
  native.setDistributedDebugLevel(level);
  current = level;
});

/** Sets the level that `TORCH_DISTRIBUTED_DEBUG` says. */
export const setDebugLevelFromEnv = withoutSurplus("setDebugLevelFromEnv", 0, function setDebugLevelFromEnv(): void {
  const name = process.env.TORCH_DISTRIBUTED_DEBUG ?? "OFF";
  const level = DebugLevel[name.toUpperCase() as keyof typeof DebugLevel];
  if (level === undefined) {
    throw new ValueError(
      `The value of TORCH_DISTRIBUTED_DEBUG must be OFF, INFO, or DETAIL, but was ${JSON.stringify(name)}`,
    );
  }
  setDebugLevel(level);
});
