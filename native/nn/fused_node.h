#pragma once
#include <ATen/autocast_mode.h>
#include <ATen/ops/empty.h>
#include <torch/csrc/autograd/functions/utils.h>
#include <torch/csrc/autograd/saved_variable.h>
#include <torch/torch.h>

#include <algorithm>
#include <mutex>
#include <optional>

#include "autograd/expandable_node.h"
#include "autograd/new_node.h"
#include "autograd/watched.h"
#include "tensor/plain_float.h"

namespace ltn {

// Whether a fused layer may compute with this tensor: as an array of floats that nothing unusual looks at.
inline bool is_plain_variable(const at::Tensor& tensor) {
  return is_plain_float(tensor) && !tensor.is_inference() && !tensor._fw_grad(0).defined();
}

// A node whose gradients are a few operators: they are recorded where a pass is, else computed below autograd.
class FewOperatorsNode : public ExpandableNode {
 protected:
  using Variables = torch::autograd::variable_list;

  // The gradients of its edges, for one that is defined.
  virtual Variables gradients_of(const at::Tensor& gradient, bool is_recorded) const = 0;

 private:
  Variables apply(Variables&& gradients) final {
    const std::lock_guard lock(mutex_);
    if (is_expanded()) return std::move(gradients);
    const at::Tensor& gradient = gradients[0];
    if (!gradient.defined()) return Variables(num_outputs());
    if (at::GradMode::is_enabled()) return gradients_of(gradient, true);
    const at::AutoDispatchBelowADInplaceOrView below_autograd;
    const c10::impl::ExcludeDispatchKeyGuard no_autocast(c10::autocast_dispatch_keyset);
    return gradients_of(gradient, false);
  }
};

// A whole layer as one node of the autograd graph, of a source that is used twice (before a residual connection and
// beside it) and of parameters. Pass holds what the forward pass kept, and has
//   Parameters                                   an array of tensors, undefined where the layer has none;
//   backward(gradient, parameters, src_wanted)   the gradients, as { residual, src, parameters }, below autograd, of a
//                                                contiguous gradient;
//   replay(residual, src, parameters)            the same forward pass by libtorch's differentiable operators;
//   uses_backward()                              residual, source and parameters (0, 1, 2 and on) in the order in which
//                                                Python's graph gives their gradients;
//   stage(input)                                 at which step of the forward pass an input is used (0 is the source);
//   is_kept(input, src_has_gradient)             whether Python's graph keeps that input for its backward pass;
//   source()                                     a copy of the source, to be asked for where it is not kept.
template <class Pass>
class FusedNode final : public ExpandableNode {
 public:
  using Parameters = typename Pass::Parameters;

  // `name` is what Python prints as grad_fn of the layer's output: its last operation.
  FusedNode(Pass&& pass, const at::Tensor& src, const Parameters& parameters, const char* name)
      : pass_(std::move(pass)), name_(name) {
    const auto save = [&](const at::Tensor& input) {
      saved_.emplace_back(input, false);
      inputs_.push_back(input);
      versions_.push_back(input.defined() ? input._version() : 0);
    };
    save(src);
    for (const auto& parameter : parameters) save(parameter);
    // Each use has an edge, in the order in which Python's graph comes to their gradients: the engine adds them one
    // after the other to what other uses of the same tensor have given, outside of the layer or in it.
    torch::autograd::edge_list edges;
    edge_of_.resize(inputs_.size() + 1);
    for (const size_t use : pass_->uses_backward()) {
      const at::Tensor& input = inputs_[use == kResidual ? 0 : use - 1];
      edge_of_[use] = edges.size();
      edges.push_back(input.defined() ? torch::autograd::impl::gradient_edge(input) : torch::autograd::Edge());
    }
    connect(std::move(edges));
    copy_biases();
  }

  std::string name() const override { return name_; }

  void release_variables() override {
    const std::lock_guard lock(mutex_);
    pass_.reset();
    inputs_.clear();
    biases_.reset();
    for (auto& variable : saved_) variable.reset_data();
  }

 private:
  using Variables = torch::autograd::variable_list;

  // A use is that of an input by its number plus one; the source has another, before a residual connection.
  static constexpr size_t kResidual = 0, kSource = 1, kParameters = 2;

  bool wants(size_t input) const { return task_should_compute_output(edge_of_[input + 1]); }

  // Throws Python's errors for a graph that was freed, and for an input that was changed in place. Steps of the forward
  // pass before any of which a gradient is wanted are not gone through again, and Python does not look at their inputs.
  void check_inputs() const {
    if (!pass_) saved_[0].unpack();
    const bool src_has_gradient = next_edge(edge_of_[kSource]).is_valid();
    size_t first = SIZE_MAX;
    for (size_t i = 0; i < inputs_.size(); ++i)
      if (wants(i)) first = std::min(first, pass_->stage(i));
    for (size_t i = 0; i < inputs_.size(); ++i)
      if (pass_->stage(i) >= first && pass_->is_kept(i, src_has_gradient)) saved_[i].unpack();
  }

  // Whether it is a bias that Python's graph does not keep. A replay needs it all the same, as it was.
  bool is_copied(size_t input) const {
    return input > 0 && inputs_[input].defined() && inputs_[input].dim() == 1 && !pass_->is_kept(input, true);
  }

  void copy_biases() {
    int64_t count = 0;
    for (size_t i = 0; i < inputs_.size(); ++i)
      if (is_copied(i)) count += inputs_[i].numel();
    if (count == 0) return;
    biases_ = at::empty({count}, at::kFloat);
    auto* to = biases_.mutable_data_ptr<float>();
    for (size_t i = 0; i < inputs_.size(); ++i) {
      if (!is_copied(i)) continue;
      to = std::copy_n(inputs_[i].const_data_ptr<float>(), inputs_[i].numel(), to);
    }
  }

  // The inputs as they were in the forward pass, with their edges. Throws Python's error for a change in place.
  Variables inputs_of_forward() const {
    Variables result = inputs_;
    const auto as_it_was = [&](size_t input, const at::Tensor& copy) {
      if (result[input]._version() == versions_[input]) return;
      result[input] = copy.clone(at::MemoryFormat::Contiguous);
      torch::autograd::impl::set_gradient_edge(result[input], next_edge(edge_of_[input + 1]));
    };
    int64_t offset = 0;
    for (size_t i = 0; i < result.size(); ++i) {
      if (is_copied(i)) {
        const int64_t count = result[i].numel();
        as_it_was(i, biases_.narrow(0, offset, count));
        offset += count;
      } else if (i == 0 && !pass_->is_kept(0, true)) {
        as_it_was(0, pass_->source());
      } else {
        saved_[i].unpack();
      }
    }
    return result;
  }

  // Nothing where it can't be replayed, because of an input in which this pass is not interested.
  std::optional<Variables> inputs_for_replay() const {
    try {
      return inputs_of_forward();
    } catch (const c10::Error&) {
      if (at::GradMode::is_enabled()) throw;
      return std::nullopt;
    }
  }

  Parameters parameters(const Variables& inputs) const {
    Parameters result;
    std::copy(inputs.begin() + 1, inputs.end(), result.begin());
    return result;
  }

  Variables apply(Variables&& gradients) override {
    const std::lock_guard lock(mutex_);
    if (is_expanded()) return std::move(gradients);
    Variables result(num_outputs());
    const at::Tensor& gradient = gradients[0];
    if (!gradient.defined()) return result;
    check_inputs();
    // Under autocast, and for a gradient in an unusual layout, Python's own nodes take other kernels.
    const bool plain = is_plain_float(gradient) && !at::autocast::is_autocast_enabled(at::kCPU);
    if (!plain || at::GradMode::is_enabled())
      if (const auto inputs = inputs_for_replay()) return replay(gradient, *inputs);

    const at::AutoDispatchBelowADInplaceOrView below_autograd;
    const c10::impl::ExcludeDispatchKeyGuard no_autocast(c10::autocast_dispatch_keyset);
    auto computed =
        pass_->backward(plain ? gradient : gradient.resolve_neg().contiguous(), parameters(inputs_), wants(0));
    if (wants(0)) {
      result[edge_of_[kResidual]] = std::move(computed.residual);
      result[edge_of_[kSource]] = std::move(computed.src);
    }
    for (size_t i = 0; i < computed.parameters.size(); ++i)
      if (wants(i + 1)) result[edge_of_[i + kParameters]] = std::move(computed.parameters[i]);
    return result;
  }

  // The forward pass in a graph of its own, from which the gradients are asked. It begins at stand-ins for the inputs,
  // so that nothing is gone through that lies before them: the inputs may depend on each other, as in a layer applied
  // twice.
  Variables replay(const at::Tensor& gradient, const Variables& inputs) const {
    const bool create_graph = at::GradMode::is_enabled();
    Variables stand_ins, asked, result(num_outputs());
    std::vector<size_t> places;
    {
      const at::AutoGradMode recording(true);
      const auto stand_in = [&](const at::Tensor& input, size_t use) {
        const size_t edge = edge_of_[use];
        stand_ins.push_back(!input.defined() ? input
                            : create_graph   ? input.view_as(input)
                                             : input.detach().requires_grad_(input.requires_grad()));
        if (!task_should_compute_output(edge)) return;
        asked.push_back(stand_ins.back());
        places.push_back(edge);
      };
      stand_in(inputs[0], kResidual);
      stand_in(inputs[0], kSource);
      for (size_t i = 1; i < inputs.size(); ++i) stand_in(inputs[i], i - 1 + kParameters);
    }
    const at::Tensor output = replay_on(stand_ins[0], {stand_ins.begin() + 1, stand_ins.end()});
    auto found = torch::autograd::grad({output}, asked, {gradient}, create_graph, create_graph);
    for (size_t i = 0; i < places.size(); ++i) result[places[i]] = std::move(found[i]);
    return result;
  }

  // `inputs`: the source, then the parameters.
  at::Tensor replay_on(const at::Tensor& residual, const Variables& inputs) const {
    const at::AutoGradMode recording(true);
    const c10::impl::ExcludeDispatchKeyGuard no_autocast(c10::autocast_dispatch_keyset);
    return pass_->replay(residual, inputs[0], parameters(inputs));
  }

  // Replays on the inputs themselves, with the dropout that was drawn. Nothing when one of them was changed in place or
  // the graph was freed: that is an error only if a pass comes here.
  torch::autograd::Edge expansion() override {
    if (!pass_) return {};
    const at::AutoGradMode not_recording(false);
    const auto inputs = inputs_for_replay();
    if (!inputs) return {};
    auto edge = torch::autograd::impl::gradient_edge(replay_on(inputs->front(), *inputs));
    release_variables();
    return edge;
  }

  std::optional<Pass> pass_;
  std::vector<torch::autograd::SavedVariable> saved_;  // the source, then the parameters
  std::vector<at::Tensor> inputs_;                     // the same, whatever became of their versions
  std::vector<int64_t> versions_;                      // which they were
  at::Tensor biases_;                                  // those that are copied, one after the other
  std::vector<size_t> edge_of_;                        // of each use
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
