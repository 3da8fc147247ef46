/** What processes that train together tell each other. Follows accelerate/accelerator.py and accelerate/utils/operations.py. */

import { isSystemError } from "../../internal/files/system_error.js";
import { RuntimeError, ValueError } from "../../python/exceptions.js";
import { tensor } from "../../torch/creation.js";
import { setDevice } from "../../torch/cuda/device.js";
import { Device } from "../../torch/device.js";
import { isNcclAvailable } from "../../torch/distributed/distributed_c10d/backend.js";
import { allGather } from "../../torch/distributed/distributed_c10d/collectives.js";
import { initProcessGroup } from "../../torch/distributed/distributed_c10d/init_process_group.js";
import { checkNodeAlone } from "../../torch/distributed/distributed_c10d/node_ranks.js";
import { isInitialized } from "../../torch/distributed/distributed_c10d/world.js";
import { rendezvous } from "../../torch/distributed/rendezvous.js";
import { PrefixStore } from "../../torch/distributed/store.js";
import { aten } from "../../torch/ops/index.js";
import { dumps, loads } from "../../torch/serialization/objects.js";
import type { Tensor } from "../../torch/tensor.js";
import { processPlace } from "./process_place.js";
import type { Gathered } from "./trainer_pt_utils.js";

/** The group of all that is being made; a second Trainer waits for it too. */
let joining: Promise<void> | undefined;

/** Through what processes find each other, and for how many seconds they wait. */
interface JoinOptions {
  device: Device;
  ddpBackend?: string | null;
  ddpTimeout?: number;
  /** Begins the keys of this world, in a store that may have those of one that is over. Default: none. */
  prefix?: string;
}

/** This process with those that train with it, which it finds first where torchrun started it and nobody has found them yet. */
export async function joinWorld({ device, ddpBackend = null, ddpTimeout, prefix }: JoinOptions): Promise<ProcessWorld> {
  if (processPlace().worldSize > 1 && !isInitialized()) {
    if (device.type === "cuda") setDevice(device);
    const backend = ddpBackend ?? (device.type === "cuda" && isNcclAvailable() ? "nccl" : "gloo");
    joining ??= find({ backend, timeout: ddpTimeout }, prefix).finally(() => {
      joining = undefined;
    });
    await joining;
  }
  checkNodeAlone("Trainer", "let all processes of a training be Node's, or all Python's");
  return new ProcessWorld(processPlace(), device);
}

async function find(options: { backend: string; timeout?: number }, prefix: string | undefined): Promise<void> {
  if (prefix === undefined) return initProcessGroup(options);
  const [store, rank, worldSize] = await rendezvous("env://", -1, -1, { timeout: options.timeout });
  await initProcessGroup({ ...options, store: new PrefixStore(prefix, store), rank, worldSize });
}

/** The processes that train together, as one of them sees them. Of one alone nothing is asked, and everything is its own. */
export class ProcessWorld {
  /** How many there are. */
  readonly size: number;
  /** Which of them this is. */
  readonly rank: number;
  readonly #device: Device;

  /** One process by itself. */
  static get alone(): ProcessWorld {
    return new ProcessWorld({ worldSize: 1, processIndex: 0 }, new Device("cpu"));
  }

  constructor({ worldSize, processIndex }: { worldSize: number; processIndex: number }, device: Device) {
    this.size = worldSize;
    this.rank = processIndex;
    this.#device = device;
  }

  /** The tensors of all, one behind the other along the first dimension; a scalar counts as one row. */
  async gather(own: Tensor): Promise<Tensor> {
    if (this.size === 1) return own;
    const { row, rows } = this.#room(own);
    await allGather(rows, row);
    return aten.cat(rows);
  }

  /** As {@link gather}, for what cannot wait for a promise: it blocks. */
  gatherNow(own: Tensor): Tensor {
    if (this.size === 1) return own;
    const { row, rows } = this.#room(own);
    allGather(rows, row).wait();
    return aten.cat(rows);
  }

  #room(own: Tensor): { row: Tensor; rows: Tensor[] } {
    const row = (own.dim() === 0 ? own.detach().unsqueeze(0) : own.detach()).contiguous();
    return { row, rows: Array.from({ length: this.size }, () => row.clone()) };
  }

  /** As {@link gather}, for each tensor of nested lists. */
  async gatherEach(own: Gathered): Promise<Gathered> {
    return this.size === 1 ? own : eachOf(own, (one) => this.gather(one));
  }

  /** Nested lists of tensors with rows as long as the longest of all ranks: filled up with -100. */
  async padEach(own: Gathered): Promise<Gathered> {
    return this.size === 1 ? own : eachOf(own, (one) => this.#asLongAsOthers(one));
  }

  async #asLongAsOthers(own: Tensor): Promise<Tensor> {
    if (own.dim() < 2) return own;
    const length = own.size(1);
    const longest = Math.max(...(await this.gatherNumbers(length)));
    if (length === longest) return own;
    const shape = own.shape.map((size, dim) => (dim === 1 ? longest - length : size));
    return aten.cat([own, own.newFull(shape, -100)], 1);
  }

  /** (ranks): the numbers of all, in float32. */
  gatherFloats(own: number): Promise<Tensor> {
    return this.gather(tensor([own], { device: this.#device }));
  }

  /** The whole numbers of all, in the order of the ranks. */
  async gatherNumbers(own: number): Promise<number[]> {
    if (this.size === 1) return [own];
    const all = await this.gather(tensor([own], { dtype: "int64", device: this.#device }));
    return Array.from(all.cpu().toTypedArray() as BigInt64Array, Number);
  }

  /** The values of all, in the order of the ranks: numbers, texts, tensors on the CPU and what `torch.save` takes. */
  async gatherObjects<T>(own: T): Promise<T[]> {
    if (this.size === 1) return [own];
    const bytes = dumps(own);
    const lengths = await this.gatherNumbers(bytes.length);
    const longest = Math.max(...lengths);
    const padded = new Uint8Array(longest);
    padded.set(bytes);
    const all = (await this.gather(tensor(padded).to(this.#device))).cpu().toTypedArray() as Uint8Array;
    return lengths.map((length, rank) => loads(all.slice(rank * longest, rank * longest + length)) as T);
  }

  /**
   * Does something that may fail on some of them alone, such as writing a file. All wait until all have done it; where one of
   * them failed, all throw, so that none waits for who is gone.
   */
  async together<T>(what: string, work: () => Promise<T>): Promise<T> {
    if (this.size === 1) return work();
    const outcome = await work().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    const failed = (await this.gatherNumbers("error" in outcome ? 1 : 0)).indexOf(1);
    if (failed < 0 && "value" in outcome) return outcome.value;
    const reasons = await this.gatherObjects("error" in outcome ? reasonOf(outcome.error) : null);
    if ("error" in outcome) throw outcome.error;
    const { message, ...system } = reasons[failed] as Reason;
    const text = `rank ${this.rank} stops, as ${what} failed on rank ${failed}: ${message}`;
    throw Object.assign(new RuntimeError(text), system);
  }

  /** Whether it is so in all of them; it blocks. */
  allNow(own: boolean): boolean {
    if (this.size === 1) return own;
    const all = this.gatherNow(tensor([own ? 1 : 0], { dtype: "int64", device: this.#device }));
    return Number(all.sum().item()) === this.size;
  }

  /** @throws ValueError where others have another number. */
  async checkSame(what: string, own: number, advice: string): Promise<void> {
    const all = await this.gatherNumbers(own);
    const other = all.findIndex((number) => number !== own);
    if (other < 0) return;
    throw new ValueError(
      `Expected all ranks to have the same ${what}, but it is ${own} on rank ${this.rank} and ${all[other]} on rank ${other}: ${advice}`,
    );
  }
}

/** Why something failed: what others say of it, and what they know a refusal of the system by. */
type Reason = { message: string; code?: string; syscall?: string };

function reasonOf(error: unknown): Reason {
  const message = error instanceof Error ? error.message : String(error);
  return isSystemError(error) ? { message, code: error.code, syscall: error.syscall } : { message };
}

async function eachOf(value: Gathered, of: (tensor: Tensor) => Promise<Tensor>): Promise<Gathered> {
  if (!Array.isArray(value)) return of(value);
  const done: Gathered[] = [];
  for (const part of value) done.push(await eachOf(part, of));
  return done;
}
