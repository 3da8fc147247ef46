#pragma once
#include <torch/torch.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "optim/hyperparameters.h"

namespace ltn {

using NamedTensors = std::vector<std::pair<std::string, at::Tensor>>;

// The state of one parameter, under Python's names.
class ParameterState final : public torch::optim::OptimizerCloneableParamState<ParameterState> {
 public:
  ParameterState() = default;
  explicit ParameterState(NamedTensors tensors) : tensors_(std::move(tensors)) {}

  bool empty() const { return tensors_.empty(); }
  const NamedTensors& tensors() const { return tensors_; }
  at::Tensor find(std::string_view name) const;  // undefined when there is none
  at::Tensor at(std::string_view name) const;    // throws when there is none
  void set(std::string_view name, at::Tensor value);
  // `step += 1`: the new value.
  double advance_step();

 private:
  NamedTensors tensors_;
};

inline NamedTensors named_tensors(const ParameterState& state) { return state.tensors(); }

// A parameter that has a gradient, with its state.
template <class State>
struct Update {
  at::Tensor parameter;
  at::Tensor gradient;
  State& state;
};

at::Tensor as_real(const at::Tensor& tensor);
at::Tensor zeros_for(const at::Tensor& parameter);
at::Tensor step_counter();
[[noreturn]] void refuse_sparse(const char* optimizer);

// An optimizer as JavaScript holds it: parameters, groups and state are libtorch's; hyperparameters come with each
// step, from the group that JavaScript owns. The arithmetic is that of Python's torch/optim: libtorch's own step()
// computes another way and so gives other bits.
class Optimizer : public torch::optim::Optimizer {
 public:
  Optimizer();

  virtual void add_group(std::vector<at::Tensor> parameters, const Hyperparameters& defaults);
  virtual void step_group(size_t group, const Hyperparameters& hyperparameters) = 0;
  // Empty before the first step.
  virtual NamedTensors state_of(const at::Tensor& parameter) = 0;
  virtual void set_state_of(const at::Tensor& parameter, NamedTensors tensors) = 0;

  torch::Tensor step(LossClosure closure) override;

 protected:
  const std::vector<at::Tensor>& parameters_of(size_t group);
};

// An optimizer whose arithmetic is a Rule: made of the hyperparameters for each step of a group, it has
//   State                       what it keeps for a parameter
//   begin(update)               checks the gradient and fills a state that lacks something
//   apply(update)               changes one parameter, or takes it down for
//   finish()                    which, where there is one, changes all that were taken down
// and, where there is a fused kernel,
//   fused                       whether to take it
//   apply_fused(updates)        changes parameters of one device and dtype
// and, where state is there before the first step,
//   static begin_all(parameter, state, defaults)
template <class Rule>
class RuleOptimizer final : public Optimizer {
  using State = typename Rule::State;

 public:
  void add_group(std::vector<at::Tensor> parameters, const Hyperparameters& defaults) override {
    Optimizer::add_group(parameters, defaults);
    if constexpr (requires(const at::Tensor& p, State& s) { Rule::begin_all(p, s, defaults); }) {
      for (const auto& parameter : parameters) Rule::begin_all(parameter, state_for(parameter), defaults);
    }
  }

  void step_group(size_t group, const Hyperparameters& hyperparameters) override {
    const at::NoGradGuard no_grad;
    Rule rule(hyperparameters);
    std::vector<Update<State>> updates;
    for (const auto& parameter : parameters_of(group)) {
      const at::Tensor& gradient = parameter.grad();
      if (!gradient.defined()) continue;
      updates.push_back({parameter, gradient, state_for(parameter)});
      rule.begin(updates.back());
    }
    if constexpr (requires { rule.fused; }) {
      if (rule.fused) {
        std::map<std::pair<std::string, at::ScalarType>, std::vector<Update<State>>> alike;
        for (auto& update : updates)
          alike[{update.parameter.device().str(), update.parameter.scalar_type()}].push_back(update);
        for (auto& [_, some] : alike) rule.apply_fused(some);
        return;
      }
    }
    // Nothing here is recorded: straight to the kernels, past what autograd would look at for each of them. Only the
    // version of a parameter, by which autograd notices that it was written, is kept up.
    const at::AutoDispatchBelowADInplaceOrView kernels_only;
    for (auto& update : updates) {
      rule.apply(update);
      update.parameter.unsafeGetTensorImpl()->bump_version();
    }
    if constexpr (requires { rule.finish(); }) rule.finish();
  }

  NamedTensors state_of(const at::Tensor& parameter) override {
    const auto found = state().find(parameter.unsafeGetTensorImpl());
    if (found == state().end()) return {};
    return named_tensors(static_cast<const State&>(*found->second));
  }

  void set_state_of(const at::Tensor& parameter, NamedTensors tensors) override {
    state()[parameter.unsafeGetTensorImpl()] = std::make_unique<State>(std::move(tensors));
  }

 private:
  State& state_for(const at::Tensor& parameter) {
    auto& state = this->state()[parameter.unsafeGetTensorImpl()];
    if (!state) state = std::make_unique<State>();
    return static_cast<State&>(*state);
  }
};

}  // namespace ltn
