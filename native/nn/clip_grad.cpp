#include "nn/clip_grad.h"

#include <ATen/native/ForeachUtils.h>

#include "optim/python_numbers.h"

// torch/nn/utils/clip_grad.py

namespace ltn {

namespace {

std::vector<at::Tensor> gradients_of(const std::vector<at::Tensor>& parameters) {
  std::vector<at::Tensor> gradients;
  for (const auto& parameter : parameters)
    if (parameter.defined() && parameter.grad().defined()) gradients.push_back(parameter.grad());
  return gradients;
}

// Calls `body(tensors, whether to take the foreach form)` for tensors of one device and dtype, in Python's order.
template <class Body>
void for_alike(const std::vector<at::Tensor>& tensors, const std::optional<bool>& foreach, Body&& body) {
  const at::native::nested_optional_tensorvec_t lists = {{tensors.begin(), tensors.end()}};
  for (const auto& [_, grouped] : at::native::_group_tensors_by_first_tensors_device_and_dtype(lists, false)) {
    std::vector<at::Tensor> alike;
    for (const auto& tensor : grouped.first[0]) alike.push_back(*tensor);
    // On the CPU and on CUDA Python takes foreach wherever tensors are plain ones.
    body(alike, foreach.value_or(true));
  }
}

at::Tensor norm_over(const std::vector<at::Tensor>& tensors, double norm_type, bool error_if_nonfinite,
                     const std::optional<bool>& foreach) {
  if (tensors.empty()) return at::scalar_tensor(0.0, at::kFloat);
  std::vector<at::Tensor> norms;
  const auto device = tensors[0].device();
  for_alike(tensors, foreach, [&](const std::vector<at::Tensor>& alike, bool together) {
    if (together) {
      for (const auto& norm : at::_foreach_norm(alike, norm_type)) norms.push_back(norm.to(device));
    } else {
      for (const auto& tensor : alike) norms.push_back(at::linalg_vector_norm(tensor, norm_type).to(device));
    }
  });
  const at::Tensor total = at::linalg_vector_norm(at::stack(norms), norm_type);
  if (error_if_nonfinite && !std::isfinite(total.item<double>()))
    throw Error("RuntimeError",
                c10::str("The total norm of order ", at::Scalar(norm_type), " for gradients from `parameters` is ",
                         "non-finite, so it cannot be clipped. To disable this error and scale the gradients by the ",
                         "non-finite norm anyway, set `errorIfNonfinite: false`"));
  return total;
}

void scale_gradients(const std::vector<at::Tensor>& gradients, double max_norm, const at::Tensor& total,
                     const std::optional<bool>& foreach) {
  if (gradients.empty()) return;
  // Python divides a number by a tensor as a reciprocal and a product. Clamped rather than compared with 1, so that
  // nothing waits for a GPU.
  const at::Tensor coefficient = scaled((total + 1e-6).reciprocal(), max_norm).clamp(std::nullopt, 1.0);
  for_alike(gradients, foreach, [&](const std::vector<at::Tensor>& alike, bool together) {
    const at::Tensor here = coefficient.to(alike[0].device());
    if (together)
      at::_foreach_mul_(alike, here);
    else
      for (const auto& gradient : alike) gradient.mul_(here);
  });
}

}  // namespace

napi_value clip_grad_norm(const Call& call) {
  const at::NoGradGuard no_grad;
  const auto gradients = gradients_of(call.tensors(0, "parameters"));
  const auto foreach = call.optional_boolean(4, "foreach");
  const at::Tensor total =
      norm_over(gradients, call.number(2, "normType"), call.boolean(3, "errorIfNonfinite"), foreach);
  scale_gradients(gradients, call.number(1, "maxNorm"), total, foreach);
  return call.environment.wrap(total);
}

napi_value total_norm(const Call& call) {
  const at::NoGradGuard no_grad;
  const auto tensors = call.tensors(0, "tensors");
  for (const auto& tensor : tensors)
    if (!tensor.defined()) type_error("expected a list of Tensors, but an element is None");
  return call.environment.wrap(norm_over(tensors, call.number(1, "normType"), call.boolean(2, "errorIfNonfinite"),
                                         call.optional_boolean(3, "foreach")));
}

napi_value clip_grads_with_norm(const Call& call) {
  const at::NoGradGuard no_grad;
  scale_gradients(gradients_of(call.tensors(0, "parameters")), call.number(1, "maxNorm"), call.tensor(2, "totalNorm"),
                  call.optional_boolean(3, "foreach"));
  return call.env.Undefined();
}

napi_value clip_grad_value(const Call& call) {
  const at::NoGradGuard no_grad;
  const auto gradients = gradients_of(call.tensors(0, "parameters"));
  const double limit = call.number(1, "clipValue");
  const auto foreach = call.optional_boolean(2, "foreach");
  if (gradients.empty()) return call.env.Undefined();
  for_alike(gradients, foreach, [&](const std::vector<at::Tensor>& alike, bool together) {
    if (together) {
      at::_foreach_clamp_min_(alike, -limit);
      at::_foreach_clamp_max_(alike, limit);
    } else {
      for (const auto& gradient : alike) gradient.clamp_(-limit, limit);
    }
  });
  return call.env.Undefined();
}

}  // namespace ltn
