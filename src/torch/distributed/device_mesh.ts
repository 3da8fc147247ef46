/** Processes as the points of a grid. Follows torch/distributed/device_mesh.py. */

import { integer, listOf, nullable, string } from "../../internal/kinds.js";
import { form, kind, signature } from "../../internal/signature.js";
import { checkNoMore, limitArguments } from "../../internal/surplus.js";
import { IndexError, KeyError, RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown, tupleRepr } from "../../python/repr.js";
import { deviceCount, isAvailable, isInitialized as isCudaInitialized, setDevice } from "../cuda/device.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { DebugLevel, getDebugLevel } from "./debug.js";
import { Backend } from "./distributed_c10d/backend.js";
import { initProcessGroup } from "./distributed_c10d/init_process_group.js";
import { newGroup } from "./distributed_c10d/new_group.js";
import type { ProcessGroup } from "./distributed_c10d/process_group.js";
import { getBackend, getNodeLocalRank, getRank, getWorldSize } from "./distributed_c10d/ranks.js";
import { defaultGroup, isInitialized } from "./distributed_c10d/world.js";

/** What a mesh is made of. */
interface Layout {
  readonly deviceType: string;
  readonly shape: readonly number[];
  /** Along each dimension, how far the ranks of neighbours lie apart. */
  readonly strides: readonly number[];
  readonly names: readonly string[] | null;
  /** The ranks in the world, row by row. */
  readonly ranks: readonly number[];
  /** Of each dimension, where this process is in it; empty where it is not. */
  readonly groups: readonly ProcessGroup[];
}

/**
 * Processes as the points of a grid, with a group for each of its lines: what {@link initDeviceMesh} makes. Python's `mesh["dp"]` is
 * `mesh.get("dp")`.
 */
export class DeviceMesh {
  readonly #layout: Layout;

  /** @internal */
  constructor(layout: Layout, ...none: []) {
    checkNoMore("DeviceMesh", none);
    this.#layout = layout;
  }

  /** `"cpu"` or `"cuda"`. */
  get deviceType(): string {
    return this.#layout.deviceType;
  }

  /** The ranks in the world, as a tensor of the mesh's shape. */
  get mesh(): Tensor {
    const { ranks, shape } = this.#layout;
    const found = aten.zeros([ranks.length], { dtype: "int32" });
    for (const [i, rank] of ranks.entries()) found.narrow(0, i, 1).fill_(rank);
    return found.view(shape);
  }

  /** The names of the dimensions; null where they have none. */
  get meshDimNames(): readonly string[] | null {
    return this.#layout.names;
  }

  /** How many dimensions it has. */
  get ndim(): number {
    return this.#layout.shape.length;
  }

  /** How many processes lie along each dimension. */
  get shape(): number[] {
    return [...this.#layout.shape];
  }

  /** How many processes lie along a dimension; without one, all of them. */
  size(meshDim: number | null = null): number {
    const { shape } = this.#layout;
    return meshDim === null ? shape.reduce((a, b) => a * b, 1) : (shape[this.#dim("size", meshDim)] as number);
  }

  /**
   * The group of the processes along a dimension, named or counted, that this one is among. Default: null, the only dimension.
   * @throws RuntimeError for null where there are several, and where this process is not in the mesh
   */
  getGroup(meshDim: number | string | null = null): ProcessGroup {
    const group = this.#layout.groups[this.#dim("getGroup", meshDim)];
    if (group === undefined) throw new RuntimeError("this process is not in the mesh");
    return group;
  }

  /** The groups of all dimensions. */
  getAllGroups(): ProcessGroup[] {
    return this.#layout.shape.map((_, dim) => this.getGroup(dim));
  }

  /** The rank of this process in the world. */
  getRank(): number {
    return getRank();
  }

  /** The rank of this process among those along a dimension: see {@link getGroup}. */
  getLocalRank(meshDim: number | string | null = null): number {
    return this.getGroup(this.#dim("getLocalRank", meshDim)).rank();
  }

  /** Where this process is in the mesh, dimension by dimension; null where it is not. */
  getCoordinate(): number[] | null {
    const { groups } = this.#layout;
    return groups.length === 0 ? null : groups.map((group) => group.rank());
  }

  /**
   * The mesh of the processes that differ from this one in these dimensions alone.
   * @throws RuntimeError for a mesh without names; KeyError for one that it has not, or in another order
   */
  get(...meshDimNames: string[]): DeviceMesh {
    const { names, deviceType, shape, strides, groups } = this.#layout;
    if (names === null) throw new RuntimeError("cannot slice a DeviceMesh without meshDimNames");
    const dims = meshDimNames.map((name) => names.indexOf(name));
    if (dims.length === 0 || dims.some((dim, i) => dim < 0 || dims.indexOf(dim) !== i)) {
      throw new KeyError(`expected names among [${names.join(", ")}], each once, got [${meshDimNames.join(", ")}]`);
    }
    const at = this.getCoordinate();
    if (at === null) throw new RuntimeError("this process is not in the mesh");
    const own = dims.map((dim) => shape[dim] as number);
    const ranks = points(own).map((point) => {
      const full = [...at];
      for (const [i, dim] of dims.entries()) full[dim] = point[i] as number;
      return this.#layout.ranks[place(full, shape)] as number;
    });
    const layout = {
      deviceType,
      shape: own,
      strides: dims.map((dim) => strides[dim] as number),
      names: meshDimNames,
      ranks,
    };
    return new DeviceMesh({ ...layout, groups: dims.map((dim) => groups[dim] as ProcessGroup) });
  }

  #dim(callee: string, given: number | string | null): number {
    const { names, shape } = this.#layout;
    if (given === null) {
      if (shape.length === 1) return 0;
      throw new RuntimeError(
        `${callee}: expected a dimension, as the mesh has ${shape.length}: its name or its number`,
      );
    }
    const found = typeof given === "number" ? given : (names?.indexOf(given) ?? -1);
    const dim = typeof given === "number" && given < 0 ? found + shape.length : found;
    if (shape[dim] !== undefined) return dim;
    const known = names === null ? `0 to ${shape.length - 1}` : names.join(", ");
    const message = `${callee}: expected a dimension of the mesh (${known}), got ${shown(given)}`;
    throw typeof given === "number" ? new IndexError(message) : new KeyError(message);
  }

  /** As Python's: `DeviceMesh((dp=2, tp=4), 'cpu', stride=(4, 1))`. */
  toString(): string {
    const { names, shape, strides, deviceType } = this.#layout;
    const dims = names === null ? tupleRepr(shape) : `(${shape.map((size, i) => `${names[i]}=${size}`).join(", ")})`;
    // Along a dimension of one there is no next one.
    const steps = strides.map((stride, i) => (shape[i] === 1 ? "()" : stride)).join(", ");
    const stride = shape.length === 1 ? `(${steps},)` : `(${steps})`;
    const ranks = getDebugLevel() === DebugLevel.DETAIL ? `, Mesh: ${listRepr(this.mesh.tolist())}` : "";
    return `DeviceMesh(${dims}, '${deviceType}', stride=${stride}${ranks})`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

const listRepr = (list: unknown): string => JSON.stringify(list).replaceAll(",", ", ");

limitArguments(DeviceMesh.prototype, {
  size: 1,
  getGroup: 1,
  getAllGroups: 0,
  getRank: 0,
  getLocalRank: 1,
  getCoordinate: 0,
});

/** @internal A mesh. */
export const deviceMesh = kind<DeviceMesh>((callee, name, value) => {
  if (value instanceof DeviceMesh) return value;
  throw new TypeError(`${callee}: expected ${name} to be a DeviceMesh, got ${shown(value)}`);
});

/**
 * Arranges the processes of the world as a grid, row by row, and makes a group for each of its lines. All processes call it, with the
 * same shape; without a process group it makes that of all first. For `"cuda"` a process that has used no GPU yet takes that of its
 * LOCAL_RANK, or of its rank. Follows torch.distributed.device_mesh.init_device_mesh.
 *
 * ```ts
 * const mesh = await initDeviceMesh("cpu", [2, 4], { meshDimNames: ["replicate", "shard"] });
 * mesh.get("shard").getGroup(); // of 4
 * ```
 *
 * @throws RuntimeError for more points than there are processes, and for names that are not one for each dimension
 */
export const initDeviceMesh = form(
  signature("initDeviceMesh", ["deviceType", "meshShape"], {
    deviceType: string,
    /** How many processes lie along each dimension. */
    meshShape: listOf(integer),
    /** A name for each dimension. Default: null. */
    meshDimNames: nullable(listOf(string))(null),
  }),
  async ({ deviceType, meshShape: shape, meshDimNames: names }): Promise<DeviceMesh> => {
    checkShape(shape, names);
    if (!/^[a-z]+$/i.test(deviceType)) {
      throw new RuntimeError(
        `initDeviceMesh: expected the type of a device without an index, got ${shown(deviceType)}`,
      );
    }
    if (!isInitialized()) await initProcessGroup();
    const size = shape.reduce((a, b) => a * b, 1);
    const world = getWorldSize();
    if (size > world) {
      throw new RuntimeError(`Mesh should not be bigger than default world size ${world}, but found ${size} ranks!`);
    }
    if (deviceType === "cuda") chooseDevice();
    const groups: ProcessGroup[] = [];
    for (const [dim, length] of shape.entries()) {
      if (length === world) groups.push(await groupOfAll());
      else groups.push(...(await groupAlong(shape, dim, names?.[dim] ?? `dim_${dim}`)));
    }
    const strides = shape.map((_, dim) => shape.slice(dim + 1).reduce((a, b) => a * b, 1));
    const ranks = Array.from({ length: size }, (_, i) => i);
    return new DeviceMesh({ deviceType, shape, strides, names, groups, ranks });
  },
);

/** Takes a GPU for each process of a machine, where this one has taken none. */
function chooseDevice(): void {
  if (isCudaInitialized()) return;
  const count = deviceCount();
  if (process.env.LOCAL_RANK !== undefined) setDevice(getNodeLocalRank());
  // Without a GPU Python makes the mesh all the same, where no launcher said which one it is to be.
  else if (count > 0) setDevice(getRank() % count);
}

/** That of all processes; where there are GPUs that the default group has nothing for, one more, as in Python. */
async function groupOfAll(): Promise<ProcessGroup> {
  const all = defaultGroup();
  return isAvailable() && getBackend() === Backend.GLOO ? newGroup({ groupDesc: "mesh_default" }) : all;
}

function checkShape(shape: readonly number[], names: readonly string[] | null): void {
  if (shape.length === 0 || shape.some((size) => size < 1)) {
    throw new ValueError(`initDeviceMesh: expected meshShape to have positive sizes, got [${shape.join(", ")}]`);
  }
  if (names === null) return;
  if (new Set(names).size !== names.length) {
    throw new RuntimeError(
      `Each meshDimName must be unique. Found repeated ones in meshDimNames [${names.join(", ")}]`,
    );
  }
  if (names.length !== shape.length) {
    throw new RuntimeError(
      `meshShape and meshDimNames should have same length! Found ${names.length} names and ${shape.length} sizes.`,
    );
  }
}

/** Makes the groups along a dimension, in Python's order; gives that of this process, if there is one. */
async function groupAlong(shape: readonly number[], dim: number, name: string): Promise<ProcessGroup[]> {
  const own: ProcessGroup[] = [];
  for (const start of points(shape.with(dim, 1))) {
    const ranks = Array.from({ length: shape[dim] as number }, (_, i) => place(start.with(dim, i), shape));
    const made = await newGroup({ ranks, groupDesc: `mesh_${name}` });
    if (ranks.includes(getRank())) own.push(made);
  }
  return own;
}

/** All points of a grid, row by row. */
const points = (shape: readonly number[]): number[][] =>
  shape.reduce<number[][]>(
    (all, size) => all.flatMap((point) => Array.from({ length: size }, (_, i) => [...point, i])),
    [[]],
  );

const place = (point: readonly number[], shape: readonly number[]): number =>
  point.reduce((at, i, dim) => at * (shape[dim] as number) + i, 0);
