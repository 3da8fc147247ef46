#include "transformers/gated_mlp.h"

#include <ATen/ops/linear.h>
#include <ATen/ops/silu.h>
#include <ATen/ops/silu_backward.h>

#include "nn/fused_node.h"
#include "nn/layer_parts.h"

namespace ltn {

namespace {

// By libtorch's differentiable operators; x is given once for each use.
at::Tensor compose(const at::Tensor& x_of_up, const at::Tensor& x_of_gate, const GatedMlpWeights& weights) {
  const at::Tensor active = at::silu(at::linear(x_of_gate, weights[kGate]));
  return at::linear(active.mul(at::linear(x_of_up, weights[kUp])), weights[kDown]);
}

// The same, on plain tensors below autograd.
class GatedMlpPass {
 public:
  using Parameters = GatedMlpWeights;

  at::Tensor forward(const at::Tensor& x, const Parameters& weights) {
    for (size_t i = 0; i < weights.size(); ++i) is_trained_[i] = weights[i].requires_grad();
    x_ = x.view({-1, x.size(-1)});
    gate_ = linear_rows(x_, weights[kGate], {});
    active_ = at::silu(gate_);
    up_ = linear_rows(x_, weights[kUp], {});
    product_ = active_.mul(up_);
    return linear_rows(product_, weights[kDown], {}).view(x.sizes());
  }

  struct Gradients {
    at::Tensor residual, src;
    Parameters parameters;
  };
  Gradients backward(const at::Tensor& gradient, const Parameters& weights, bool src_wanted) const {
    Gradients result;
    const auto through = [&](size_t weight, const at::Tensor& of_rows, const at::Tensor& rows, bool rows_wanted) {
      if (is_trained_[weight]) result.parameters[weight] = at::mm(of_rows.t(), rows);
      return rows_wanted ? at::mm(of_rows, weights[weight]) : at::Tensor();
    };
    const at::Tensor product = through(kDown, gradient.view({-1, gradient.size(-1)}), product_, true);
    const at::Tensor up = through(kUp, product.mul(active_), x_, src_wanted);
    const at::Tensor gate = through(kGate, at::silu_backward(product.mul(up_), gate_), x_, src_wanted);
    if (src_wanted) {
      result.residual = up.view(gradient.sizes());
      result.src = gate.view(gradient.sizes());
    }
    return result;
  }

  at::Tensor replay(const at::Tensor& residual, const at::Tensor& src, const Parameters& weights) const {
    return compose(residual, src, weights);
  }

  // What is used as a residual is what `up` is given: the weights' numbers are two more than their places.
  std::vector<size_t> uses_backward() const { return {kDown + 2, kUp + 2, 0, kGate + 2, 1}; }
  size_t stage(size_t input) const { return input == kDown + 1 ? 1 : 0; }
  bool is_kept(size_t /*input*/, bool /*src_has_gradient*/) const { return true; }
  at::Tensor source() const { return {}; }

 private:
  std::array<bool, 3> is_trained_{};
  at::Tensor x_, gate_, active_, up_, product_;  // as rows
};

bool can_fuse(const at::Tensor& x, const GatedMlpWeights& weights) {
  if (!is_plain_variable(x) || x.dim() < 2) return false;
  for (const at::Tensor& weight : weights)
    if (!is_plain_variable(weight) || weight.dim() != 2) return false;
  const int64_t width = x.size(-1), inner = weights[kGate].size(0);
  // Where a dimension is 1 its stride says nothing, and products may take their operands another way.
  if (width <= 1 || inner <= 1 || x.numel() <= width) return false;
  return is_linear(weights[kGate], {}, inner, width) && is_linear(weights[kUp], {}, inner, width) &&
         is_linear(weights[kDown], {}, width, inner) && !is_watched() && !at::autocast::is_autocast_enabled(at::kCPU);
}

}  // namespace

at::Tensor gated_mlp(const at::Tensor& x, const GatedMlpWeights& weights) {
  const bool records = torch::autograd::compute_requires_grad(x, weights[kGate], weights[kUp], weights[kDown]);
  if (!records || !can_fuse(x, weights)) return compose(x, x, weights);
  GatedMlpPass pass;
  at::Tensor output;
  {
    const at::AutoDispatchBelowADInplaceOrView below_autograd;
    output = pass.forward(x, weights);
  }
  set_fused_history(output, std::move(pass), x, weights, "UnsafeViewBackward0");
  return output;
}

}  // namespace ltn
