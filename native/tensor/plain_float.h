#pragma once
#include <ATen/core/Tensor.h>
#include <c10/core/DispatchKeySet.h>

namespace ltn {

// Whether a CPU tensor is nothing but its memory: not a zero, negative or conjugate view, not one that stands for
// another (a transform's, a functional one, a subclass), not quantized, sparse, nested or MKL-DNN's.
inline bool is_plain_cpu(const at::Tensor& tensor) {
  constexpr c10::DispatchKeySet plain{c10::DispatchKey::CPU, c10::DispatchKey::AutogradCPU,
                                      c10::DispatchKey::AutocastCPU, c10::DispatchKey::ADInplaceOrView};
  const c10::DispatchKeySet others = tensor.key_set() - plain;  // the backend's bit stays, which alone names no key
  return tensor.key_set().has(c10::DispatchKey::CPU) && others.begin() == others.end() && tensor.has_storage() &&
         (tensor.numel() == 0 || tensor.const_data_ptr());
}

// A tensor that a loop over its memory may read as an array of floats.
inline bool is_plain_float(const at::Tensor& tensor) {
  return tensor.defined() && tensor.scalar_type() == at::kFloat && is_plain_cpu(tensor) && tensor.is_contiguous();
}

}  // namespace ltn
