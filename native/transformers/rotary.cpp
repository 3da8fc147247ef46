#include "transformers/rotary.h"

#include <ATen/TensorIteratorInternal.h>
#include <torch/csrc/autograd/function.h>

#include "nn/fused_node.h"
#include "vector_clones.h"

namespace ltn {

namespace {

struct Angles {
  const float *cos, *sin;
};

LTN_VECTOR_CLONES void turn_row(const float* __restrict x, const Angles& angles, float* __restrict out, int64_t width) {
  const int64_t half = width / 2, rest = width - half;
  const float* __restrict c = angles.cos;
  const float* __restrict s = angles.sin;
  for (int64_t i = 0; i < rest; ++i) out[i] = x[i] * c[i] + -x[half + i] * s[i];
  for (int64_t i = rest; i < width; ++i) out[i] = x[i] * c[i] + x[i - rest] * s[i];
}

// The gradient of x. Autograd adds up the two halves, each among zeros, and -0 + 0 is 0.
LTN_VECTOR_CLONES void turn_back_row(const float* __restrict g, const Angles& angles, float* __restrict out,
                                     int64_t width) {
  const int64_t half = width / 2, rest = width - half;
  const float* __restrict c = angles.cos;
  const float* __restrict s = angles.sin;
  for (int64_t i = 0; i < half; ++i) out[i] = (g[rest + i] * s[rest + i] + 0.0F) + g[i] * c[i];
  for (int64_t i = half; i < width; ++i) out[i] = (-(g[i - half] * s[i - half]) + 0.0F) + g[i] * c[i];
}

template <class Row>
at::Tensor each_row(const at::Tensor& x, const at::Tensor& cos, const at::Tensor& sin, const Row& turn,
                    at::Tensor out) {
  const int64_t width = x.size(3), length = x.size(2);
  const int64_t per_text = cos.size(0) == 1 ? 0 : length * width;
  for (int64_t b = 0; b < x.size(0); ++b)
    for (int64_t h = 0; h < x.size(1); ++h)
      for (int64_t t = 0; t < length; ++t) {
        const int64_t at = b * per_text + t * width;
        const Angles angles = {cos.const_data_ptr<float>() + at, sin.const_data_ptr<float>() + at};
        float* row = out.mutable_data_ptr<float>() + b * out.stride(0) + h * out.stride(1) + t * out.stride(2);
        turn(x.const_data_ptr<float>() + b * x.stride(0) + h * x.stride(1) + t * x.stride(2), angles, row, width);
      }
  return out;
}

// Whether a loop over rows may take the place of the operators, which divide large ones among threads.
bool is_rows(const at::Tensor& x) {
  return x.defined() && x.scalar_type() == at::kFloat && is_plain_cpu(x) && x.dim() == 4 && x.stride(3) == 1 &&
         x.is_non_overlapping_and_dense() && x.numel() < at::internal::GRAIN_SIZE && !x._fw_grad(0).defined();
}

bool are_angles(const at::Tensor& angles, const at::Tensor& x) {
  return is_plain_float(angles) && angles.dim() == 3 && (angles.size(0) == 1 || angles.size(0) == x.size(0)) &&
         angles.size(1) == x.size(2) && angles.size(2) == x.size(3) && !angles._fw_grad(0).defined();
}

bool can_loop(const at::Tensor& x, const at::Tensor& cos, const at::Tensor& sin) {
  return is_rows(x) && are_angles(cos, x) && are_angles(sin, x) && cos.size(0) == sin.size(0) && !is_watched() &&
         !at::autocast::is_autocast_enabled(at::kCPU);
}

// Each pair of features in the other order, one of them negative.
at::Tensor rotate_half(const at::Tensor& x) {
  const int64_t width = x.size(-1), half = width / 2;
  const at::Tensor first = x.narrow(-1, 0, half), second = x.narrow(-1, half, width - half);
  return at::cat({second.neg(), first}, -1);
}

at::Tensor rotate_half_back(const at::Tensor& x) {
  const int64_t width = x.size(-1), half = width / 2;
  return at::cat({x.narrow(-1, width - half, half), x.narrow(-1, 0, width - half).neg()}, -1);
}

class RotaryNode final : public torch::autograd::Node {
 public:
  RotaryNode(const at::Tensor& x, const at::Tensor& cos, const at::Tensor& sin)
      : Node(torch::autograd::collect_next_edges(x)), cos_(cos, false), sin_(sin, false) {}

  // What Python prints as grad_fn: the last of its operators.
  std::string name() const override { return "AddBackward0"; }

  void release_variables() override {
    const std::lock_guard lock(mutex_);
    cos_.reset_data();
    sin_.reset_data();
  }

 private:
  torch::autograd::variable_list apply(torch::autograd::variable_list&& gradients) override {
    const std::lock_guard lock(mutex_);
    const at::Tensor& gradient = gradients[0];
    if (!gradient.defined()) return {at::Tensor()};
    const at::Tensor cos = cos_.unpack(), sin = sin_.unpack();
    if (can_loop(gradient, cos, sin) && !at::GradMode::is_enabled()) {
      const at::AutoDispatchBelowADInplaceOrView below_autograd;
      // In the order in which autograd's sum lies in memory, by which others are added up.
      return {each_row(gradient, cos, sin, turn_back_row, at::empty(gradient.sizes(), gradient.options()))};
    }
    return {rotate_half_back(gradient.mul(sin.unsqueeze(1))).add(gradient.mul(cos.unsqueeze(1)))};
  }

  torch::autograd::SavedVariable cos_, sin_;
};

}  // namespace

at::Tensor rotate(const at::Tensor& x, const at::Tensor& cos, const at::Tensor& sin) {
  using torch::autograd::compute_requires_grad;
  const bool records = compute_requires_grad(x, cos, sin);
  const bool fits =
      !records || !(x.is_inference() || cos.is_inference() || sin.is_inference() || compute_requires_grad(cos, sin));
  if (!fits || !can_loop(x, cos, sin)) {
    // The first of the products is the first operator, as in Python: gradients are summed in the order of the
    // operators.
    const at::Tensor straight = x.mul(cos.unsqueeze(1));
    return straight.add(rotate_half(x).mul(sin.unsqueeze(1)));
  }
  at::Tensor output;
  {
    const at::AutoDispatchBelowADInplaceOrView below_autograd;
    // In the order in which x lies in memory, as the operators have it.
    output = each_row(x, cos, sin, turn_row, at::empty_like(x));
  }
  if (records) {
    const NodePointer node = new_node<RotaryNode>(x, cos, sin);
    torch::autograd::set_history(output, node);
  }
  return output;
}

}  // namespace ltn
