/** What DistributedDataParallel takes. Follows torch/nn/parallel/distributed.py. */

import {
  between,
  boolean,
  integer,
  iterableOf,
  listOf,
  nullable,
  number,
  string,
  unchecked,
} from "../../../internal/kinds.js";
import { kind, type Options, signature } from "../../../internal/signature.js";
import { NotImplementedError, TypeError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import type { CudaDeviceLike } from "../../cuda/device.js";
import { deviceMesh } from "../../distributed/device_mesh.js";
import { groupOrDefault, processGroup } from "../../distributed/distributed_c10d/process_group.js";
import { module } from "../kinds.js";
import { Parameter } from "../parameter.js";

const parameter = kind<Parameter>((callee, name, value) => {
  if (value instanceof Parameter) return value;
  throw new TypeError(`${callee}: expected ${name} to be a Parameter, got ${shown(value)}`);
});

const named = kind<[string, Parameter], readonly [string, Parameter]>((callee, name, value) => {
  if (Array.isArray(value) && value.length === 2 && typeof value[0] === "string" && value[1] instanceof Parameter)
    return [value[0], value[1]];
  throw new TypeError(`${callee}: expected ${name} to be a name and a Parameter, got ${shown(value)}`);
});

/** A parameter of Python's that nothing can be given for here. */
const absent = nullable(
  kind<never>((callee, name, _value) => {
    throw new NotImplementedError(`${callee}: ${name} is not here; leave it out`);
  }),
)(null);

/** MiB, of which there are no more than bytes that a number counts. */
const megabytes = between(number, 0, Math.floor(Number.MAX_SAFE_INTEGER / 1024 ** 2));

/** The parameters of the constructor. */
export const ddpParameters = signature(
  "DistributedDataParallel",
  [
    ...(["module", "deviceIds", "outputDevice", "dim", "broadcastBuffers", "initSync", "processGroup"] as const),
    ...(["bucketCapMb", "findUnusedParameters", "checkReduction", "gradientAsBucketView", "staticGraph"] as const),
    ...(["delayAllReduceNamedParams", "paramToHookAllReduce", "mixedPrecision", "deviceMesh"] as const),
    ...(["skipAllReduceUnusedParams", "bucketCapMbList", "batchedGradCopy", "forwardSyncBuffers"] as const),
  ],
  {
    module,
    /** The one GPU of a module on one GPU; its inputs are brought to it. Default: null. */
    deviceIds: nullable(listOf(unchecked<CudaDeviceLike>()))(null),
    /** Where the outputs of such a module are. Default: null, where it is. */
    outputDevice: nullable(unchecked<CudaDeviceLike>())(null),
    /** Of no effect, as in Python. Default: 0. */
    dim: integer(0),
    /** Deprecated: {@link forwardSyncBuffers}, and whether buffers are synchronised at the start. Default: null. */
    broadcastBuffers: nullable(boolean)(null),
    /** Check that all ranks have the same parameters, and give them rank 0's values. Default: true. */
    initSync: boolean(true),
    /** Which ranks train together. Default: null, all. */
    processGroup: groupOrDefault,
    /** How many MiB of gradients are reduced at once. Default: null, 25, and 1 in the first bucket. */
    bucketCapMb: nullable(megabytes)(null),
    /** Search the graph of each forward pass for parameters that get no gradient. Default: false. */
    findUnusedParameters: boolean(false),
    /** Deprecated, of no effect. Default: false. */
    checkReduction: boolean(false),
    /** Have gradients be views of the buckets: less memory, no copies. Default: false. */
    gradientAsBucketView: boolean(false),
    /** Say that each pass goes the same way; what is unused is found in the first. Default: false. */
    staticGraph: boolean(false),
    /** Parameters whose gradients are reduced together, when that of `paramToHookAllReduce` comes. Default: null. */
    delayAllReduceNamedParams: nullable(listOf(named))(null),
    /** The parameter whose gradient starts the reduction of the delayed ones. Default: null. */
    paramToHookAllReduce: nullable(parameter)(null),
    /** Not here. */
    mixedPrecision: absent,
    /** A mesh of one dimension, in place of `processGroup`. Default: null. */
    deviceMesh: nullable(deviceMesh)(null),
    /** Do not reduce what is unused on all ranks; it has to be the same on all of them. Default: false. */
    skipAllReduceUnusedParams: boolean(false),
    /** Sizes of single buckets in MiB. Default: null. */
    bucketCapMbList: nullable(listOf(megabytes))(null),
    /** Copy the gradients of a bucket at once when the last is there. Default: false. */
    batchedGradCopy: boolean(false),
    /** Give all ranks rank 0's buffers before each forward pass. Default: null, true. */
    forwardSyncBuffers: nullable(boolean)(null),
  },
);

/** Options of `DistributedDataParallel`. */
export type DistributedDataParallelOptions = Options<typeof ddpParameters>;

/** The parameters of methods. */
export const ddpMethods = {
  sampleRate: signature("_setDdpRuntimeLoggingSampleRate", ["sampleRate"], { sampleRate: integer }),
  processGroup: signature("_updateProcessGroup", ["group"], { group: processGroup }),
  sinkClone: signature("_setDdpSinkClone", ["clone"], { clone: boolean }),
  ignored: signature("_setParamsAndBuffersToIgnoreForModel", ["module", "names"], {
    module,
    names: iterableOf(string),
  }),
} as const;
