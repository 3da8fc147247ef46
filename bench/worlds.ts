/** Worlds of processes that are measured: each rank is a process that answers requests (bench/distributed_rank.ts and its twin). */
import { createServer } from "node:net";
import { join } from "node:path";
import { packageRoot } from "../src/internal/package_root.js";
import { compiled } from "./compiled.js";
import type { RankAnswer, RankRequest } from "./distributed_rank.js";
import { Side } from "./side.js";

const rank = compiled("distributed_rank");
const here = join(packageRoot(), "bench");

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The ranks of a world, as processes that answer requests. */
async function world(size: number, program: string, args: string[]): Promise<Side[]> {
  const shared = {
    WORLD_SIZE: `${size}`,
    MASTER_ADDR: "127.0.0.1",
    MASTER_PORT: `${await freePort()}`,
    OMP_NUM_THREADS: "1",
  };
  return Array.from({ length: size }, (_, rank) => new Side(program, args, here, { ...shared, RANK: `${rank}` }));
}

/** A world of this library's ranks. */
export const ours = async (size: number) => world(size, process.execPath, await rank);
/** A world of Python's ranks. */
export const theirs = (size: number, python: string) => world(size, python, ["distributed_rank.py"]);

/** One turn: the longest wall time of a rank, what all ranks computed together, and rank 0's loss. */
export async function turn(ranks: Side[], request: RankRequest): Promise<RankAnswer> {
  const answers = await Promise.all(ranks.map((rank) => rank.ask<RankAnswer>(request)));
  return {
    seconds: Math.max(...answers.map(({ seconds }) => seconds)),
    computed: answers.reduce((sum, { computed }) => sum + computed, 0),
    loss: (answers[0] as RankAnswer).loss,
  };
}

export function median(values: number[]): number {
  return [...values].sort((x, y) => x - y)[values.length >> 1] as number;
}
