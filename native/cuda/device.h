#pragma once
#include <c10/core/Device.h>

#include <functional>

#include "napi/call.h"

// CUDA as the core libraries show it, without CUDA's headers: one addon serves the CPU build of libtorch and the CUDA
// build. What needs CUDA's own library is in native/cuda_addon/ and is reached through cuda/library.h.
namespace ltn {

// Whether the loaded libtorch is a CUDA build, with or without a GPU beside it.
bool cuda_is_built();
// Whether CUDA was set up in this process; until then nothing has touched the driver.
bool cuda_is_initialized();
// Sets CUDA up at its first call. Throws what Python's torch.cuda._lazy_init throws where there is none.
void lazy_init_cuda();

// Does it now when CUDA is set up, else as soon as it is; never on a CPU build.
void when_cuda_is_initialized(std::function<void()> action);

// A device from JavaScript: null or undefined is the current one, a number is an index. Sets CUDA up.
c10::Device cuda_device_argument(const Call& call, size_t position);

// The device itself, once it is certain that tensors can be made there.
inline c10::Device usable(c10::Device device) {
  if (device.is_cuda()) [[unlikely]]
    lazy_init_cuda();
  return device;
}

}  // namespace ltn
