/**
 * `torch.profiler`: what libtorch does, when, for how long and with which shapes and memory.
 *
 * @module
 */

export { recordFunction } from "../autograd/profiler.js";
export { ExecutionTraceObserver } from "./execution_trace.js";
export {
  DeviceType,
  kinetoAvailable,
  Profile,
  ProfilerActivity,
  profile,
  supportedActivities,
} from "./profiler.js";
export { ProfilerAction, schedule } from "./schedule.js";
export { tensorboardTraceHandler } from "./trace_handler.js";
