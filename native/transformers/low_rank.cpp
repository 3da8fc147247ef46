#include "transformers/low_rank.h"

#include <ATen/ScalarOps.h>
#include <ATen/TensorIteratorInternal.h>
#include <ATen/ops/linear.h>

#include "nn/fused_node.h"
#include "nn/layer_parts.h"
#include "vector_clones.h"

namespace ltn {

namespace {

at::Tensor number(double value) { return at::native::wrapped_scalar_tensor(value); }

at::Tensor rows_of(const at::Tensor& x) { return x.reshape({-1, x.size(-1)}); }

at::Tensor compose(const at::Tensor& result, const at::Tensor& x, const LowRank& adapter) {
  const auto bias = adapter.bias.defined() ? std::make_optional(adapter.bias) : std::nullopt;
  const at::Tensor delta = at::linear(at::linear(x, adapter.down), adapter.up, bias);
  return result.add(delta.mul(number(adapter.scaling)));
}

LTN_VECTOR_CLONES void add_scaled(const float* __restrict result, float* __restrict delta, float scaling,
                                  int64_t count) {
  for (int64_t i = 0; i < count; ++i) delta[i] = result[i] + delta[i] * scaling;
}

// The same as one node. Its edges lead to the layer's result, to `up`, `down` and x: Python's graph comes to them so.
class LowRankNode final : public FewOperatorsNode {
 public:
  LowRankNode(const at::Tensor& result, const at::Tensor& x, const LowRank& adapter, at::Tensor inner)
      : x_(x, false),
        down_(adapter.down, false),
        up_(adapter.up, false),
        inner_(std::move(inner)),
        scaling_(adapter.scaling) {
    using torch::autograd::impl::gradient_edge;
    connect({gradient_edge(result), gradient_edge(adapter.up), gradient_edge(adapter.down), gradient_edge(x)});
  }

  // What Python prints as grad_fn: the last of its operators.
  std::string name() const override { return "AddBackward0"; }

  void release_variables() override {
    const std::lock_guard lock(mutex_);
    for (auto* saved : {&x_, &down_, &up_}) saved->reset_data();
    inner_.reset();
  }

 private:
  Variables gradients_of(const at::Tensor& gradient, bool is_recorded) const override {
    const at::Tensor x = x_.unpack(), down = down_.unpack(), up = up_.unpack();
    const at::Tensor inner = is_recorded ? linear_rows(rows_of(x), down, {}) : inner_;
    Variables result(4);
    if (task_should_compute_output(0)) result[0] = gradient;
    const bool wants_up = task_should_compute_output(1), wants_down = task_should_compute_output(2),
               wants_x = task_should_compute_output(3);
    if (!wants_up && !wants_down && !wants_x) return result;
    const at::Tensor outer = rows_of(gradient.mul(number(scaling_)));
    if (wants_up) result[1] = at::mm(outer.t(), inner);
    if (!wants_down && !wants_x) return result;
    const at::Tensor middle = at::mm(outer, up);
    if (wants_down) result[2] = at::mm(middle.t(), rows_of(x));
    if (wants_x) result[3] = at::mm(middle, down).view(x.sizes());
    return result;
  }

  torch::autograd::Edge expansion() override {
    const at::AutoGradMode recording(true);
    const at::Tensor x = x_.unpack(), up = up_.unpack();
    auto sizes = x.sizes().vec();
    sizes.back() = up.size(0);
    // Of the layer's result a sum needs no more than where it came from.
    const at::Tensor result = at::empty({1}, x.options()).expand(sizes);
    if (next_edge(0).is_valid()) torch::autograd::impl::set_gradient_edge(result, next_edge(0));
    return torch::autograd::impl::gradient_edge(compose(result, x, {down_.unpack(), up, {}, scaling_}));
  }

  torch::autograd::SavedVariable x_, down_, up_;
  at::Tensor inner_;
  const double scaling_;
};

bool can_fuse(const at::Tensor& result, const at::Tensor& x, const LowRank& adapter) {
  const auto& [down, up, bias, _] = adapter;
  if (bias.defined() || x.dim() < 2 || result.dim() != x.dim()) return false;
  for (const at::Tensor& tensor : {result, x, down, up})
    if (!is_plain_variable(tensor)) return false;
  // Of a single row the operators have the gradients in another order of memory.
  if (x.numel() <= x.size(-1) || x.sizes().slice(0, x.dim() - 1) != result.sizes().slice(0, x.dim() - 1)) return false;
  return down.dim() == 2 && up.dim() == 2 && is_linear(down, {}, up.size(1), x.size(-1)) &&
         is_linear(up, {}, result.size(-1), down.size(0)) && result.numel() > 0 && down.numel() > 0 && !is_watched() &&
         !at::autocast::is_autocast_enabled(at::kCPU);
}

}  // namespace

at::Tensor add_low_rank(const at::Tensor& result, const at::Tensor& x, const LowRank& adapter) {
  const bool records = torch::autograd::compute_requires_grad(result, x, adapter.down, adapter.up);
  if (!records || !can_fuse(result, x, adapter)) return compose(result, x, adapter);
  at::Tensor inner, output;
  {
    const at::AutoDispatchBelowADInplaceOrView below_autograd;
    inner = linear_rows(rows_of(x), adapter.down, {});
    output = linear_rows(inner, adapter.up, {}).view(result.sizes());
    if (output.numel() < at::internal::GRAIN_SIZE)
      add_scaled(result.const_data_ptr<float>(), output.mutable_data_ptr<float>(), static_cast<float>(adapter.scaling),
                 output.numel());
    else
      output = result.add(output.mul(number(adapter.scaling)));
  }
  torch::autograd::set_history(output, new_node<LowRankNode>(result, x, adapter, inner));
  return output;
}

}  // namespace ltn
