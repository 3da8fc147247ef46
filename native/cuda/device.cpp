#include "cuda/device.h"

#include <ATen/Context.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <c10/util/ScopeExit.h>

#include <mutex>

#include "cuda/init.h"

namespace ltn {

namespace {

std::atomic<bool> cuda_initialized{false};
// What is to be done once CUDA is set up. Setting it up may be asked for by what is done then.
std::recursive_mutex initialization;
std::vector<std::function<void()>> waiting_actions;

c10::impl::VirtualGuardImpl cuda_guard() {
  lazy_init_cuda();
  return c10::impl::VirtualGuardImpl(c10::DeviceType::CUDA);
}

napi_value js_cuda_is_built(const Call& call) { return Napi::Boolean::New(call.env, cuda_is_built()); }
napi_value js_cuda_is_initialized(const Call& call) { return Napi::Boolean::New(call.env, cuda_is_initialized()); }

napi_value js_cuda_init(const Call& call) {
  lazy_init_cuda();
  return call.env.Undefined();
}

// cudaDeviceCount() -> 0 where there is no GPU, no driver or no CUDA build; never an error.
napi_value cuda_device_count(const Call& call) {
  return Napi::Number::New(call.env, at::detail::getCUDAHooks().getNumGPUs());
}

napi_value cuda_current_device(const Call& call) {
  return Napi::Number::New(call.env, cuda_guard().getDevice().index());
}

// cudaExchangeDevice(index) -> the index of the device that was current
napi_value cuda_exchange_device(const Call& call) {
  return Napi::Number::New(call.env, cuda_guard().exchangeDevice(cuda_device_argument(call, 0)).index());
}

// cudaSynchronize(device): waits for everything that was queued on all its streams.
napi_value cuda_synchronize(const Call& call) {
  const auto device = cuda_device_argument(call, 0);
  const auto guard = cuda_guard();
  const auto before = guard.exchangeDevice(device);
  const auto restore = c10::make_scope_exit([&] { guard.uncheckedSetDevice(before); });
  guard.synchronizeDevice(device.index());
  return call.env.Undefined();
}

// cudaGenerator(device) -> the generator that random operators on this device draw from
napi_value cuda_generator(const Call& call) {
  const auto device = cuda_device_argument(call, 0);
  return call.environment.adopt(
      std::make_unique<GeneratorHandle>(at::detail::getCUDAHooks().getDefaultGenerator(device.index())));
}

// cudaVersions() -> { runtime, cudnn }: as CUDA writes them, 13000 for 13.0; null where the build has none
napi_value cuda_versions(const Call& call) {
  const auto& hooks = at::detail::getCUDAHooks();
  const auto number = [&](bool there, auto read) {
    return there ? Napi::Number::New(call.env, static_cast<double>(read())) : call.env.Null();
  };
  return js_object(call.env, {{"runtime", number(cuda_is_built(), [&] { return hooks.versionCUDART(); })},
                              {"cudnn", number(hooks.compiledWithCuDNN(), [&] { return hooks.versionCuDNN(); })}});
}

napi_value cuda_has_magma(const Call& call) { return Napi::Boolean::New(call.env, at::hasMAGMA()); }

// cudaConfiguration() -> what the build says of itself; "" where it is none for CUDA
napi_value cuda_configuration(const Call& call) {
  return Napi::String::New(call.env, cuda_is_built() ? at::detail::getCUDAHooks().showConfig() : "");
}

}  // namespace

bool cuda_is_built() { return at::detail::getCUDAHooks().hasCUDART(); }

bool cuda_is_initialized() { return cuda_initialized.load(std::memory_order_relaxed); }

void lazy_init_cuda() {
  if (cuda_is_initialized()) return;
  if (!cuda_is_built()) throw Error("AssertionError", "Torch not compiled with CUDA enabled");
  const std::lock_guard lock(initialization);
  if (cuda_is_initialized()) return;
  at::globalContext().lazyInitDevice(c10::DeviceType::CUDA);
  cuda_initialized.store(true, std::memory_order_relaxed);
  for (const auto& action : std::exchange(waiting_actions, {})) action();
}

void when_cuda_is_initialized(std::function<void()> action) {
  if (!cuda_is_built()) return;
  const std::lock_guard lock(initialization);
  if (cuda_is_initialized())
    action();
  else
    waiting_actions.push_back(std::move(action));
}

c10::Device cuda_device_argument(const Call& call, size_t position) {
  const auto guard = cuda_guard();
  if (call.is_nullish(position)) return guard.getDevice();
  const int64_t index = call.integer(position, "device");
  if (index < 0 || index >= guard.deviceCount())
    throw Error("AssertionError",
                c10::str("Invalid device id: expected 0 to ", guard.deviceCount() - 1, ", got ", index));
  return {c10::DeviceType::CUDA, static_cast<c10::DeviceIndex>(index)};
}

void init_cuda(Napi::Object exports) {
  define(exports, {{"cudaIsBuilt", js_cuda_is_built},
                   {"cudaIsInitialized", js_cuda_is_initialized},
                   {"cudaInit", js_cuda_init},
                   {"cudaDeviceCount", cuda_device_count},
                   {"cudaCurrentDevice", cuda_current_device},
                   {"cudaExchangeDevice", cuda_exchange_device},
                   {"cudaSynchronize", cuda_synchronize},
                   {"cudaGenerator", cuda_generator},
                   {"cudaVersions", cuda_versions},
                   {"cudaHasMagma", cuda_has_magma},
                   {"cudaConfiguration", cuda_configuration}});
  init_streams(exports);
  init_cuda_memory(exports);
  init_cuda_random(exports);
  init_cuda_library(exports);
}

}  // namespace ltn
