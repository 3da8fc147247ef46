#pragma once
#include <ATen/ATen.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "optim/hyperparameters.h"

namespace ltn {

using NamedTensors = std::vector<std::pair<std::string, at::Tensor>>;

// The state of one parameter, under Python's names.
class ParameterState {
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
  // With copies of the tensors.
  ParameterState copied() const;
  // Forgets all but the first `count` tensors.
  void truncate(size_t count) { tensors_.resize(count); }

  // Whether it came from outside and no step was taken with it.
  bool is_untried = false;
  // Whose it is. Weak, which keeps another tensor from coming to lie at its address.
  c10::weak_intrusive_ptr<at::TensorImpl, at::UndefinedTensorImpl> owner{
      c10::intrusive_ptr<at::TensorImpl, at::UndefinedTensorImpl>()};

 private:
  NamedTensors tensors_;
};

// A parameter that has a gradient, with its state.
struct Update {
  at::Tensor parameter;
  at::Tensor gradient;
  ParameterState& state;
  at::Tensor momentum = {};  // SGD's buffer as it is before the step, which may have the parameter twice
};

at::Tensor as_real(const at::Tensor& tensor);
at::Tensor zeros_for(const at::Tensor& parameter);
at::Tensor step_counter();
[[noreturn]] void refuse_sparse(const char* optimizer);

// Whether state of that name is one number, and not like the parameter.
bool is_counter(std::string_view name);
// Whether a tensor has this shape and the dtype, device and layout of the parameter.
bool is_like(const at::Tensor& tensor, at::IntArrayRef sizes, const at::Tensor& parameter);
// Throws for a parameter or state in which elements share memory, which no operator writes to.
void check_no_overlap(const Update& update);
// Throws unless PyTorch's fused kernels, which go over raw memory and check nothing, may be given this.
void check_for_fused(const Update& update);

// An optimizer as JavaScript holds it: the states of parameters. The parameters and hyperparameters come with each step,
// from the groups that JavaScript owns, and which a program may change. (Held here, too, the parameters would have a user
// that the collector can't see.)
class Optimizer {
 public:
  virtual ~Optimizer() = default;

  // Fills what state there is before the first step.
  virtual void add_group(const std::vector<at::Tensor>& /*parameters*/, const Hyperparameters& /*defaults*/) {}
  // A step of all groups, with the hyperparameters of each. An error changes nothing.
  virtual void step_groups(const std::vector<Hyperparameters>& groups) = 0;
  // Empty before the first step.
  NamedTensors state_of(const at::Tensor& parameter) const;
  // Tensors of any shape, as in Python: what does not fit is found by the next step. None: as before the first step.
  void set_state_of(const at::Tensor& parameter, NamedTensors tensors);

 protected:
  ParameterState& state_for(const at::Tensor& parameter);

 private:
  std::unordered_map<at::TensorImpl*, ParameterState> states_;
};

// An optimizer whose arithmetic is a Rule: made of the hyperparameters for each step of a group, it has
//   begin(update)               checks the gradient and fills a state that lacks something, at its end
//   apply(update)               changes one parameter, or takes it down for
//   finish()                    which, where there is one, changes all that were taken down
// and, where there is a fused kernel,
//   fused                       whether to take it
//   apply_fused(updates)        changes parameters of one device and dtype
// and, where state is there before the first step,
//   static begin_all(parameter, state, defaults)
// and, where state has a shape of its own,
//   static sizes_of(name, parameter)
template <class Rule>
class RuleOptimizer final : public Optimizer {
 public:
  void add_group(const std::vector<at::Tensor>& parameters, const Hyperparameters& defaults) override {
    if constexpr (requires(const at::Tensor& p, ParameterState& s) { Rule::begin_all(p, s, defaults); }) {
      for (const auto& parameter : parameters) Rule::begin_all(parameter, state_for(parameter), defaults);
    }
  }

  void step_groups(const std::vector<Hyperparameters>& groups) override {
    const at::NoGradGuard no_grad;
    std::vector<Rule> rules(groups.begin(), groups.end());
    std::vector<std::vector<at::Tensor>> parameters;
    for (const auto& group : groups) parameters.push_back(group.parameters());
    std::vector<std::vector<Update>> updates(groups.size());
    std::vector<std::pair<ParameterState*, size_t>> begun;
    try {
      for (size_t i = 0; i < rules.size(); ++i)
        for (const auto& parameter : parameters[i]) {
          const at::Tensor& gradient = parameter.grad();
          if (!gradient.defined()) continue;
          ParameterState& state = state_for(parameter);
          begun.emplace_back(&state, state.tensors().size());
          updates[i].push_back({parameter, gradient, state});
          rules[i].begin(updates[i].back());
          admit(rules[i], updates[i].back());
        }
    } catch (...) {
      for (auto it = begun.rbegin(); it != begun.rend(); ++it) it->first->truncate(it->second);
      throw;
    }
    for (size_t i = 0; i < rules.size(); ++i) take(rules[i], updates[i]);
  }

 private:
  static bool takes_fused(const Rule& rule) {
    if constexpr (requires { rule.fused; }) return rule.fused;
    return false;
  }

  static bool is_as_made(const Update& u) {
    if (!is_like(u.gradient, u.parameter.sizes(), u.parameter)) return false;
    for (const auto& [name, tensor] : u.state.tensors()) {
      if (is_counter(name)) {
        if (tensor.numel() != 1 || tensor.layout() != at::kStrided) return false;
        continue;
      }
      if constexpr (requires { Rule::sizes_of(name, u.parameter); }) {
        if (!is_like(tensor, Rule::sizes_of(name, u.parameter), u.parameter)) return false;
      } else if (!is_like(tensor, u.parameter.sizes(), u.parameter)) {
        return false;
      }
    }
    return true;
  }

  // The door of a step: state can be loaded from anywhere, and a parameter, its gradient and its state be given other
  // shapes and dtypes at any time. What is not as a rule makes it takes its step on copies first: that ends in an
  // error, with nothing changed, or shows that the step goes through, as it then does in Python.
  static void admit(const Rule& rule, const Update& u) {
    check_no_overlap(u);
    const bool as_made = is_as_made(u);
    if (takes_fused(rule)) check_for_fused(u);
    if (as_made && !u.state.is_untried) return;
    ParameterState copy = u.state.copied();
    std::vector<Update> trial;
    trial.push_back({u.parameter.detach().clone(), u.gradient, copy});
    Rule trial_rule = rule;
    trial_rule.begin(trial.back());
    take(trial_rule, trial);
    u.state.is_untried = false;
  }

  static void take(Rule& rule, std::vector<Update>& updates) {
    if constexpr (requires { rule.fused; }) {
      if (rule.fused) {
        std::map<std::pair<std::string, at::ScalarType>, std::vector<Update>> alike;
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
};

}  // namespace ltn
