#include "nn/fused_encoder_layer.h"

#include <torch/csrc/autograd/functions/utils.h>
#include <torch/csrc/autograd/saved_variable.h>

#include "autograd/new_node.h"
#include "nn/encoder_layer_pass.h"
#include "tensor/plain_float.h"

namespace ltn {

namespace {

namespace autograd = torch::autograd;

bool is_plain_variable(const at::Tensor& tensor) {
  return is_plain_float(tensor) && !tensor.is_inference() && !tensor._fw_grad(0).defined();
}

class EncoderLayerBackward : public autograd::Node {
 public:
  EncoderLayerBackward(EncoderLayerPass&& pass, const at::Tensor& src, const EncoderLayerParameters& parameters,
                       bool norm_first)
      : pass_(std::move(pass)), norm_first_(norm_first) {
    autograd::edge_list edges = {autograd::impl::gradient_edge(src)};
    saved_.emplace_back(src, false);
    for (const auto& parameter : parameters) {
      edges.push_back(autograd::impl::gradient_edge(parameter));
      saved_.emplace_back(parameter, false);
    }
    set_next_edges(std::move(edges));
  }

  // What Python prints as grad_fn of a layer's output: its last operation.
  std::string name() const override { return norm_first_ ? "AddBackward0" : "NativeLayerNormBackward0"; }

  void release_variables() override {
    const std::lock_guard lock(mutex_);
    pass_.reset();
    for (auto& variable : saved_) variable.reset_data();
  }

 private:
  autograd::variable_list apply(autograd::variable_list&& gradients) override {
    const std::lock_guard lock(mutex_);
    autograd::variable_list result(saved_.size());
    const at::Tensor& gradient = gradients[0];
    if (!gradient.defined()) return result;
    const at::Tensor src = saved_[0].unpack();
    EncoderLayerParameters parameters;
    for (size_t i = 0; i < parameters.size(); ++i) parameters[i] = saved_[i + 1].unpack();
    const bool plain = is_plain_float(gradient) && !gradient.requires_grad();
    if (at::GradMode::is_enabled() || !plain) return replay(gradient, src, parameters);

    const at::AutoDispatchBelowADInplaceOrView below_autograd;
    auto computed = pass_->backward(gradient, parameters, task_should_compute_output(0));
    if (task_should_compute_output(0)) result[0] = std::move(computed.src);
    for (size_t i = 0; i < parameters.size(); ++i)
      if (task_should_compute_output(i + 1)) result[i + 1] = std::move(computed.parameters[i]);
    return result;
  }

  // A gradient that is to be differentiated itself, or that comes in an unusual layout: the graph that Python has is
  // built after all, with the dropout that was drawn, and asked.
  autograd::variable_list replay(const at::Tensor& gradient, const at::Tensor& src,
                                 const EncoderLayerParameters& parameters) const {
    const bool create_graph = at::GradMode::is_enabled();
    const at::AutoGradMode recording(true);
    autograd::variable_list inputs, result(saved_.size());
    std::vector<size_t> places;
    for (size_t i = 0; i < result.size(); ++i) {
      if (!task_should_compute_output(i)) continue;
      inputs.push_back(i == 0 ? src : parameters[i - 1]);
      places.push_back(i);
    }
    auto found = autograd::grad({pass_->replay(src, parameters)}, inputs, {gradient}, create_graph, create_graph);
    for (size_t i = 0; i < places.size(); ++i) result[places[i]] = std::move(found[i]);
    return result;
  }

  std::optional<EncoderLayerPass> pass_;
  std::vector<autograd::SavedVariable> saved_;  // the source, then the parameters
  const bool norm_first_;
};

}  // namespace

bool can_fuse_encoder_layer(const FusedEncoderLayerOptions& options, const at::Tensor& src,
                            const EncoderLayerParameters& parameters, const at::Tensor& mask, bool is_causal) {
  if (!at::GradMode::is_enabled() || !is_plain_variable(src) || src.dim() != 3 || src.numel() == 0) return false;
  // at::dropout has a case of its own for 1; products with a dimension of 1 take other strides.
  if (options.dropout >= 1 || src.size(2) == 1 || (is_causal && mask.defined())) return false;
  if (mask.defined() && (mask.requires_grad() || !mask.is_cpu() || mask.scalar_type() != at::kFloat)) return false;
  for (const auto& parameter : parameters)
    if (!is_plain_variable(parameter) || !parameter.requires_grad()) return false;
  return parameters[kInProjection].size(1) == src.size(2) && parameters[kLinear1].size(0) > 1;
}

at::Tensor fused_encoder_layer(const FusedEncoderLayerOptions& options, const at::Tensor& src,
                               const EncoderLayerParameters& parameters, const at::Tensor& mask, bool is_causal,
                               const at::Generator& generator) {
  EncoderLayerPass pass(options, mask, is_causal);
  at::Tensor output;
  {
    const at::AutoDispatchBelowADInplaceOrView below_autograd;
    output = pass.forward(src, parameters, generator);
  }
  const NodePointer made = new_node<EncoderLayerBackward>(std::move(pass), src, parameters, options.norm_first);
  autograd::set_history(output, made);
  return output;
}

}  // namespace ltn
