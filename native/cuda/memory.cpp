#include <ATen/core/CachingHostAllocator.h>
#include <c10/core/CachingDeviceAllocator.h>

#include "cuda/device.h"
#include "cuda/init.h"

namespace ltn {

namespace {

using c10::CachingAllocator::DurationStat;
using c10::CachingAllocator::Stat;
using c10::CachingAllocator::StatArray;
using c10::CachingAllocator::StatType;

c10::DeviceAllocator& device_allocator() {
  lazy_init_cuda();
  return *c10::getDeviceAllocator(c10::DeviceType::CUDA);
}

// A flat JavaScript object under the names that torch.cuda.memory_stats has.
class FlatStatistics {
 public:
  explicit FlatStatistics(Napi::Env env) : object(Napi::Object::New(env)) {}

  void add(const std::string& name, int64_t value) { object.Set(name, js_integer(object.Env(), value)); }
  void add(const std::string& name, const Stat& stat) {
    add(name + ".current", stat.current);
    add(name + ".peak", stat.peak);
    add(name + ".allocated", stat.allocated);
    add(name + ".freed", stat.freed);
  }
  void add(const std::string& name, const DurationStat& duration) {
    add(name + ".total", duration.total);
    add(name + ".max", duration.max);
    add(name + ".min", duration.min);
    add(name + ".count", duration.count);
    add(name + ".avg", duration.count == 0 ? 0 : duration.total / duration.count);
  }
  void add(const std::string& name, const StatArray& pools) {
    add(name + ".all", pools[static_cast<size_t>(StatType::AGGREGATE)]);
    add(name + ".small_pool", pools[static_cast<size_t>(StatType::SMALL_POOL)]);
    add(name + ".large_pool", pools[static_cast<size_t>(StatType::LARGE_POOL)]);
  }

  Napi::Object object;
};

// Statistics that only some of the supported libtorch versions have.
template <class Statistics>
void add_newer(FlatStatistics& result, const Statistics& statistics) {
  if constexpr (requires { statistics.reserved_bytes_by_private_pools; }) {
    for (const auto& [id, pools] : statistics.reserved_bytes_by_private_pools)
      result.add(c10::str("reserved_bytes_by_private_pools.", id.first, "_", id.second), pools);
  }
  if constexpr (requires { statistics.num_oom_rejections; })
    result.add("num_oom_rejections", statistics.num_oom_rejections);
}

// cudaMemoryStats(device | null) -> { "allocated_bytes.all.current": n, ... }
napi_value cuda_memory_stats(const Call& call) {
  const auto device = cuda_device_argument(call, 0);
  const auto statistics = device_allocator().getDeviceStats(device.index());
  FlatStatistics result(call.env);
  result.add("num_alloc_retries", statistics.num_alloc_retries);
  result.add("num_ooms", statistics.num_ooms);
  result.add("max_split_size", statistics.max_split_size);
  result.add("num_sync_all_streams", statistics.num_sync_all_streams);
  result.add("num_device_alloc", statistics.num_device_alloc);
  result.add("num_device_free", statistics.num_device_free);
  result.add("allocation", statistics.allocation);
  result.add("segment", statistics.segment);
  result.add("active", statistics.active);
  result.add("inactive_split", statistics.inactive_split);
  result.add("allocated_bytes", statistics.allocated_bytes);
  result.add("reserved_bytes", statistics.reserved_bytes);
  result.add("active_bytes", statistics.active_bytes);
  result.add("inactive_split_bytes", statistics.inactive_split_bytes);
  result.add("requested_bytes", statistics.requested_bytes);
  result.add("oversize_allocations", statistics.oversize_allocations);
  result.add("oversize_segments", statistics.oversize_segments);
  add_newer(result, statistics);
  return result.object;
}

napi_value cuda_reset_peak_stats(const Call& call) {
  const auto device = cuda_device_argument(call, 0);
  device_allocator().resetPeakStats(device.index());
  return call.env.Undefined();
}

napi_value cuda_reset_accumulated_stats(const Call& call) {
  const auto device = cuda_device_argument(call, 0);
  device_allocator().resetAccumulatedStats(device.index());
  return call.env.Undefined();
}

at::HostAllocator& host_allocator() {
  if (!cuda_is_built()) throw Error("AssertionError", "Torch not compiled with CUDA enabled");
  return *at::getHostAllocator(at::kCUDA);
}

// cudaHostMemoryStats() -> of pinned memory: { "allocations.current": n, ... }
napi_value cuda_host_memory_stats(const Call& call) {
  const auto statistics = host_allocator().get_stats();
  FlatStatistics result(call.env);
  result.add("num_host_alloc", statistics.num_host_alloc);
  result.add("num_host_free", statistics.num_host_free);
  result.add("allocations", statistics.allocations);
  result.add("active_requests", statistics.active_requests);
  result.add("allocated_bytes", statistics.allocated_bytes);
  result.add("active_bytes", statistics.active_bytes);
  result.add("host_alloc_time", statistics.host_alloc_time);
  result.add("host_free_time", statistics.host_free_time);
  return result.object;
}

napi_value cuda_reset_peak_host_stats(const Call& call) {
  host_allocator().reset_peak_stats();
  return call.env.Undefined();
}

napi_value cuda_reset_accumulated_host_stats(const Call& call) {
  host_allocator().reset_accumulated_stats();
  return call.env.Undefined();
}

// cudaMemoryInfo(device | null) -> [free, total] in bytes, of the whole device and all processes
napi_value cuda_memory_info(const Call& call) {
  const auto device = cuda_device_argument(call, 0);
  const auto [free, total] = device_allocator().getMemoryInfo(device.index());
  return js_array(
      call.env, {js_integer(call.env, static_cast<int64_t>(free)), js_integer(call.env, static_cast<int64_t>(total))});
}

napi_value cuda_empty_cache(const Call& call) {
  if (cuda_is_initialized()) device_allocator().emptyCache();
  return call.env.Undefined();
}

// cudaEmptyHostCache(): gives pinned memory that nothing uses back to the system.
napi_value cuda_empty_host_cache(const Call& call) {
  if (cuda_is_initialized()) at::getHostAllocator(at::kCUDA)->empty_cache();
  return call.env.Undefined();
}

}  // namespace

void init_cuda_memory(Napi::Object exports) {
  define(exports, {{"cudaMemoryStats", cuda_memory_stats},
                   {"cudaResetPeakStats", cuda_reset_peak_stats},
                   {"cudaResetAccumulatedStats", cuda_reset_accumulated_stats},
                   {"cudaHostMemoryStats", cuda_host_memory_stats},
                   {"cudaResetPeakHostStats", cuda_reset_peak_host_stats},
                   {"cudaResetAccumulatedHostStats", cuda_reset_accumulated_host_stats},
                   {"cudaMemoryInfo", cuda_memory_info},
                   {"cudaEmptyCache", cuda_empty_cache},
                   {"cudaEmptyHostCache", cuda_empty_host_cache}});
}

}  // namespace ltn
