#include "transformers/rms_norm.h"

#include <ATen/ExpandUtils.h>
#include <ATen/ScalarOps.h>

#include "nn/fused_node.h"

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

// The whole norm as one node, with Python's bits: the gradient of x comes in two parts, which the engine adds one after
// the other to what other uses of x have given.
class RmsNormNode final : public ExpandableNode {
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
  using Variables = torch::autograd::variable_list;

  Variables apply(Variables&& gradients) override {
    const std::lock_guard lock(mutex_);
    if (is_expanded()) return std::move(gradients);
    const at::Tensor& gradient = gradients[0];
    if (!gradient.defined()) return Variables(3);
    const at::Tensor x = x_.unpack(), weight = weight_.unpack();
    if (at::GradMode::is_enabled()) return backward(gradient, x, weight, inverse_root(x, eps_));
    const at::AutoDispatchBelowADInplaceOrView below_autograd;
    const c10::impl::ExcludeDispatchKeyGuard no_autocast(c10::autocast_dispatch_keyset);
    return backward(gradient, x, weight, root_);
  }

  // The formulas of libtorch's derivatives.yaml for these operators.
  Variables backward(const at::Tensor& gradient, const at::Tensor& x, const at::Tensor& weight,
                     const at::Tensor& root) const {
    Variables result(3);
    if (task_should_compute_output(0)) result[0] = at::sum_to(gradient.mul(x.mul(root)), weight.sizes());
    if (!task_should_compute_output(1)) return result;
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
    root = inverse_root(x, eps);
    output = weight.mul(x.mul(root));
  }
  const NodePointer node = new_node<RmsNormNode>(x, weight, root, eps);
  torch::autograd::set_history(output, node);
  return output;
}

}  // namespace ltn
