#include <ATen/Context.h>

#include "cuda/device.h"
#include "cuda/init.h"
#include "random/seed.h"

// Seeds of CUDA's default generators. They belong to the process, not to a JavaScript environment. As in Python they
// may be set before CUDA is touched, and on a machine that has none: then they wait.
namespace ltn {

namespace {

at::Generator cuda_default_generator(c10::DeviceIndex device) {
  return at::detail::getCUDAHooks().getDefaultGenerator(device);
}

void seed_device(c10::DeviceIndex device, uint64_t seed) {
  auto generator = cuda_default_generator(device);
  const std::lock_guard lock(generator.mutex());
  generator.set_current_seed(seed);
}

// cudaManualSeed(seed, all): the current device, or all of them
napi_value cuda_manual_seed(const Call& call) {
  const uint64_t seed = seed_argument(call, 0);
  const bool all = call.boolean(1, "all");
  when_cuda_is_initialized([seed, all] {
    if (!all) return seed_device(-1, seed);
    const int count = at::detail::getCUDAHooks().getNumGPUs();
    for (int i = 0; i < count; ++i) seed_device(static_cast<c10::DeviceIndex>(i), seed);
  });
  return call.env.Undefined();
}

// cudaSetState(state, device | null): a device's index, or the current one
napi_value cuda_set_state(const Call& call) {
  const int64_t device = call.is_nullish(1) ? -1 : call.integer(1, "device");
  if (device < -1 || device > 127) value_error("expected a device index, got ", device);
  when_cuda_is_initialized([state = call.tensor(0, "state").clone(), device] {
    auto generator = cuda_default_generator(static_cast<c10::DeviceIndex>(device));
    const std::lock_guard lock(generator.mutex());
    generator.set_state(state);
  });
  return call.env.Undefined();
}

}  // namespace

void init_cuda_random(Napi::Object exports) {
  define(exports, {{"cudaManualSeed", cuda_manual_seed}, {"cudaSetState", cuda_set_state}});
}

}  // namespace ltn
