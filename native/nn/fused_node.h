#pragma once
#include <torch/csrc/autograd/functions/utils.h>
#include <torch/csrc/autograd/saved_variable.h>
#include <torch/torch.h>

#include <mutex>
#include <optional>

#include "autograd/new_node.h"
#include "tensor/plain_float.h"

namespace ltn {

// Whether a fused layer may compute with this tensor: as an array of floats that nothing unusual looks at.
inline bool is_plain_variable(const at::Tensor& tensor) {
  return is_plain_float(tensor) && !tensor.is_inference() && !tensor._fw_grad(0).defined();
}

// A whole layer as one node of the autograd graph. Pass holds what the forward pass kept, and has
//   Parameters                                   an array of tensors, undefined where the layer has none;
//   backward(gradient, parameters, src_wanted)   the gradients, as { src, parameters }, below autograd, of a contiguous
//                                                gradient;
//   replay(src, parameters)                      the same forward pass by libtorch's differentiable operators.
template <class Pass>
class FusedNode : public torch::autograd::Node {
 public:
  using Parameters = typename Pass::Parameters;

  // `name` is what Python prints as grad_fn of the layer's output: its last operation.
  FusedNode(Pass&& pass, const at::Tensor& src, const Parameters& parameters, const char* name)
      : pass_(std::move(pass)), name_(name) {
    torch::autograd::edge_list edges;
    const auto save = [&](const at::Tensor& input) {
      edges.push_back(input.defined() ? torch::autograd::impl::gradient_edge(input) : torch::autograd::Edge());
      saved_.emplace_back(input, false);
    };
    save(src);
    for (const auto& parameter : parameters) save(parameter);
    set_next_edges(std::move(edges));
  }

  std::string name() const override { return name_; }

  void release_variables() override {
    const std::lock_guard lock(mutex_);
    pass_.reset();
    for (auto& variable : saved_) variable.reset_data();
  }

 private:
  using Variables = torch::autograd::variable_list;

  Variables apply(Variables&& gradients) override {
    const std::lock_guard lock(mutex_);
    Variables result(saved_.size());
    const at::Tensor& gradient = gradients[0];
    if (!gradient.defined()) return result;
    const at::Tensor src = saved_[0].unpack();
    Parameters parameters;
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
  Variables replay(const at::Tensor& gradient, const at::Tensor& src, const Parameters& parameters) const {
    const bool create_graph = at::GradMode::is_enabled();
    const at::AutoGradMode recording(true);
    Variables inputs, result(saved_.size());
    std::vector<size_t> places;
    for (size_t i = 0; i < result.size(); ++i) {
      if (!task_should_compute_output(i)) continue;
      inputs.push_back(i == 0 ? src : parameters[i - 1]);
      places.push_back(i);
    }
    auto found =
        torch::autograd::grad({pass_->replay(src, parameters)}, inputs, {gradient}, create_graph, create_graph);
    for (size_t i = 0; i < places.size(); ++i) result[places[i]] = std::move(found[i]);
    return result;
  }

  std::optional<Pass> pass_;
  std::vector<torch::autograd::SavedVariable> saved_;  // the source, then the parameters
  const char* const name_;
};

// Puts the output of a layer, computed below autograd, into the graph.
template <class Pass>
void set_fused_history(const at::Tensor& output, Pass pass, const at::Tensor& src,
                       const typename Pass::Parameters& parameters, const char* name) {
  const NodePointer made = new_node<FusedNode<Pass>>(std::move(pass), src, parameters, name);
  torch::autograd::set_history(output, made);
}

}  // namespace ltn
