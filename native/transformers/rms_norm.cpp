#include "transformers/rms_norm.h"

#include <ATen/ExpandUtils.h>
#include <ATen/ScalarOps.h>
#include <ATen/TensorIteratorInternal.h>

#include <cmath>

#include "nn/fused_node.h"
#include "vector_clones.h"

namespace ltn {

namespace {

// One over the root of the mean square.
at::Tensor inverse_root(const at::Tensor& x, double eps) {
  return x.pow(2).mean(-1, /*keepdim=*/true).add(at::native::wrapped_scalar_tensor(eps)).rsqrt();
}

at::Tensor compose(const at::Tensor& x, const at::Tensor& weight, double eps) {
  const at::Tensor wide = x.to(at::kFloat);
  return weight.mul(wide.mul(inverse_root(wide, eps)).to(x.scalar_type()));
}

// The same by loops, where libtorch's operators would not divide the work among threads. Only the sums are libtorch's
// own: the order in which they add is its secret.

// Rows of numbers, side by side.
struct Rows {
  int64_t count, width;
};

LTN_VECTOR_CLONES void square(const float* __restrict x, float* __restrict out, int64_t count) {
  for (int64_t i = 0; i < count; ++i) out[i] = x[i] * x[i];
}

LTN_VECTOR_CLONES void roots_of(float* __restrict sums, Rows rows, float eps) {
  const auto width = static_cast<float>(rows.width);
  for (int64_t r = 0; r < rows.count; ++r) sums[r] = 1.0F / std::sqrt(sums[r] / width + eps);
}

LTN_VECTOR_CLONES void scale_row(const float* __restrict x, const float* __restrict weight, float root,
                                 float* __restrict out, int64_t width) {
  for (int64_t i = 0; i < width; ++i) out[i] = weight[i] * (x[i] * root);
}

// What is added up for the gradient of the root.
LTN_VECTOR_CLONES void terms_of_row(const float* __restrict gradient, const float* __restrict weight,
                                    const float* __restrict x, float* __restrict out, int64_t width) {
  for (int64_t i = 0; i < width; ++i) out[i] = gradient[i] * weight[i] * x[i];
}

// The gradients of the mean squares, in the place of those sums.
LTN_VECTOR_CLONES void through_roots(float* __restrict sums, const float* __restrict roots, Rows rows) {
  const auto width = static_cast<float>(rows.width);
  for (int64_t r = 0; r < rows.count; ++r) sums[r] = sums[r] * -0.5F * (roots[r] * roots[r] * roots[r]) / width;
}

struct RowGradient {
  float root, of_mean;
};

// The gradient of a row in its two parts: by what it is scaled with, and by its mean square.
LTN_VECTOR_CLONES void back_through_row(const float* __restrict gradient, const float* __restrict weight,
                                        const float* __restrict x, RowGradient row, float* __restrict scaled,
                                        float* __restrict squared, int64_t width) {
  for (int64_t i = 0; i < width; ++i) {
    scaled[i] = gradient[i] * weight[i] * row.root;
    squared[i] = row.of_mean * (x[i] * 2.0F);
  }
}

Rows extent_of(const at::Tensor& x) { return {x.numel() / x.size(-1), x.size(-1)}; }

bool is_small(const at::Tensor& x) { return x.numel() < at::internal::GRAIN_SIZE; }

// Of contiguous floats, below autograd.
at::Tensor inverse_root_by_loops(const at::Tensor& x, double eps) {
  const at::Tensor squares = at::empty(x.sizes(), x.options());
  square(x.const_data_ptr<float>(), squares.mutable_data_ptr<float>(), x.numel());
  at::Tensor root = at::sum(squares, -1, /*keepdim=*/true);
  roots_of(root.mutable_data_ptr<float>(), extent_of(x), static_cast<float>(eps));
  return root;
}

at::Tensor scale_by_loops(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& root) {
  at::Tensor output = at::empty(x.sizes(), x.options());
  const auto [count, width] = extent_of(x);
  const float* roots = root.const_data_ptr<float>();
  for (int64_t r = 0; r < count; ++r)
    scale_row(x.const_data_ptr<float>() + r * width, weight.const_data_ptr<float>(), roots[r],
              output.mutable_data_ptr<float>() + r * width, width);
  return output;
}

// The two parts of the gradient of x.
std::array<at::Tensor, 2> back_by_loops(const at::Tensor& gradient, const at::Tensor& x, const at::Tensor& weight,
                                        const at::Tensor& root) {
  at::Tensor scaled = at::empty(x.sizes(), x.options());
  at::Tensor squared = at::empty(x.sizes(), x.options());
  const Rows rows = extent_of(x);
  const auto* g = gradient.const_data_ptr<float>();
  const auto* values = x.const_data_ptr<float>();
  const auto* weights = weight.const_data_ptr<float>();
  const auto* roots = root.const_data_ptr<float>();
  auto* first = scaled.mutable_data_ptr<float>();
  auto* second = squared.mutable_data_ptr<float>();
  for (int64_t at = 0; at < x.numel(); at += rows.width)
    terms_of_row(g + at, weights, values + at, second + at, rows.width);
  const at::Tensor of_mean = at::sum(squared, -1, /*keepdim=*/true);
  auto* of_means = of_mean.mutable_data_ptr<float>();
  through_roots(of_means, roots, rows);
  for (int64_t r = 0; r < rows.count; ++r) {
    const int64_t at = r * rows.width;
    back_through_row(g + at, weights, values + at, {roots[r], of_means[r]}, first + at, second + at, rows.width);
  }
  return {scaled, squared};
}

// The whole norm as one node, with Python's bits: the gradient of x comes in two parts, which the engine adds one after
// the other to what other uses of x have given.
class RmsNormNode final : public FewOperatorsNode {
 public:
  RmsNormNode(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& root, double eps)
      : x_(x, false), weight_(weight, false), root_(root), eps_(eps) {
    const auto edge = torch::autograd::impl::gradient_edge(x);
    connect({torch::autograd::impl::gradient_edge(weight), edge, edge});
  }

  // What Python prints as grad_fn: the last of its operators.
  std::string name() const override { return "MulBackward0"; }

  void release_variables() override {
    const std::lock_guard lock(mutex_);
    x_.reset_data();
    weight_.reset_data();
    root_.reset();
  }

 private:
  // The formulas of libtorch's derivatives.yaml for these operators.
  Variables gradients_of(const at::Tensor& gradient, bool is_recorded) const override {
    const at::Tensor x = x_.unpack(), weight = weight_.unpack();
    const at::Tensor root = is_recorded ? inverse_root(x, eps_) : root_;
    Variables result(3);
    if (task_should_compute_output(0)) result[0] = at::sum_to(gradient.mul(x.mul(root)), weight.sizes());
    if (!task_should_compute_output(1)) return result;
    if (is_plain_float(gradient) && is_small(x) && !is_recorded) {
      std::tie(result[1], result[2]) = std::tuple_cat(back_by_loops(gradient, x, weight, root));
      return result;
    }
    const at::Tensor scaled = gradient.mul(weight);
    const at::Tensor of_root = at::sum_to(scaled.mul(x), root.sizes());
    const at::Tensor of_mean = of_root.mul(-0.5).mul(root.pow(3)).div(x.size(-1));
    result[1] = scaled.mul(root);
    result[2] = of_mean.mul(x.mul(2));
    return result;
  }

  torch::autograd::Edge expansion() override {
    const at::AutoGradMode recording(true);
    return torch::autograd::impl::gradient_edge(compose(x_.unpack(), weight_.unpack(), eps_));
  }

  torch::autograd::SavedVariable x_, weight_;
  at::Tensor root_;
  const double eps_;
};

bool can_fuse(const at::Tensor& x, const at::Tensor& weight) {
  return is_plain_variable(x) && is_plain_variable(weight) && x.dim() > 0 && x.numel() > 0 && weight.dim() == 1 &&
         weight.size(0) == x.size(-1) && !is_watched() && !at::autocast::is_autocast_enabled(at::kCPU);
}

}  // namespace

at::Tensor rms_norm(const at::Tensor& x, const at::Tensor& weight, double eps) {
  const bool records = torch::autograd::compute_requires_grad(x, weight);
  // libtorch has the same steps as one operator, whose gradient has other bits.
  if (!records && x.scalar_type() == at::kFloat && weight.scalar_type() == at::kFloat)
    return at::rms_norm(x, weight.sizes(), weight, eps);
  if (!records || !can_fuse(x, weight)) return compose(x, weight, eps);
  at::Tensor output, root;
  {
    const at::AutoDispatchBelowADInplaceOrView below_autograd;
    root = is_small(x) ? inverse_root_by_loops(x, eps) : inverse_root(x, eps);
    output = is_small(x) ? scale_by_loops(x, weight, root) : weight.mul(x.mul(root));
  }
  const NodePointer node = new_node<RmsNormNode>(x, weight, root, eps);
  torch::autograd::set_history(output, node);
  return output;
}

}  // namespace ltn
