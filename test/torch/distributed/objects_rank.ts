/** One rank of the world of objects.test.ts; its twin in Python is objects_rank.py. */

import torch from "libtorch-node";
import { emit, initWorld, rank, worldSize } from "./rank.js";

const { distributed: dist } = torch;

/** The value as JSON has it, the same for what is the same in Python. */
function shown(value: unknown): unknown {
  if (value instanceof torch.Tensor) return { tensor: value.dtype.name, values: value.tolist() };
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString("base64") };
  if (value instanceof Set) return { set: [...value].sort() };
  if (value instanceof Map) return shown(Object.fromEntries(value));
  if (Array.isArray(value)) return Array.from(value, shown);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null) return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shown(item)]));
}

const own = (place = 0) => ({
  rank,
  place,
  text: "über \u{1f600}",
  list: [1, 2.5, null, true, -(2 ** 40)],
  big: 2n ** 60n + BigInt(rank),
  tensor: torch.arange(3, { dtype: "float32" }).add(rank),
  view: torch.arange(6).reshape(2, 3).t().narrow(0, 1, 2),
  half: torch.ones([2], { dtype: "bfloat16" }),
  bytes: Uint8Array.of(0, 255, rank),
  set: new Set([1, 2]),
  map: new Map([["a", rank]]),
  numbered: new Map([[3, "three"]]),
  mixed: new Map<unknown, unknown>([
    ["a", 1],
    [2.5, undefined],
  ]),
  nothing: undefined,
  long: "x".repeat(300 * (rank + 1)),
});

const tell = (call: string, value: unknown) => emit({ call, value: shown(value) });
const blanks = (count: number): unknown[] => Array(count).fill(null);

await initWorld();
const all = blanks(worldSize);
await dist.allGatherObject(all, own());
tell("all_gather", all);
const gathered = rank === 1 ? blanks(worldSize) : null;
await dist.gatherObject(own(), gathered, { dst: 1 });
tell("gather", gathered);
for (let source = 0; source < worldSize; source++) {
  const got = rank === source ? [own(0), own(1)] : blanks(2);
  await dist.broadcastObjectList(got, source);
  tell(`broadcast ${source}`, got);
  const one = blanks(1);
  const given = rank === source ? Array.from({ length: worldSize }, (_, i) => own(i)) : null;
  await dist.scatterObjectList(one, given, source);
  tell(`scatter ${source}`, one);
}
const got = blanks(2);
if (rank === 0) await dist.sendObjectList([own(0), own(1)], 1);
else {
  await dist.recvObjectList(got, rank - 1);
  if (rank === 1) await dist.sendObjectList(got, 2);
}
tell("send", got);
await dist.barrier();
await dist.destroyProcessGroup();
