#pragma once
#include <ATen/core/grad_mode.h>

#include "optim/batch.h"

namespace ltn {

// An optimizer whose arithmetic is a Rule: made of the hyperparameters for each step of a group, it has
//   begin(update)               checks the gradient and fills a state that lacks something, at its end
//   apply(update)               changes one parameter, or takes it down for
//   finish()                    which, where there is one, changes all that were taken down
// and, where it has Python's other forms,
//   forms                       the group's options
//   apply(batch)                the foreach form: changes parameters of one device and dtype
//   apply_fused(batch, scaling) the same by a fused kernel, where there is one
//   foreach_by_default()        whether Python may choose the foreach form here; without it, yes
//   capturable_rule()           on what `capturable` depends
//   goes_with(parameter)        whether its hyperparameters fit beside it
//   writes_gradients()          whether a step may write to gradients
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

  void step_groups(const std::vector<Hyperparameters>& groups, const StepOptions& options) override {
    const at::AutoGradMode recording(options.differentiable);
    std::vector<Rule> rules(groups.begin(), groups.end());
    std::vector<std::vector<at::Tensor>> parameters;
    for (const auto& group : groups) parameters.push_back(group.parameters());
    std::vector<std::vector<Update>> updates(groups.size());
    std::vector<std::vector<Batch>> batches(groups.size());
    std::vector<std::pair<ParameterState*, size_t>> begun;
    try {
      for (size_t i = 0; i < rules.size(); ++i) {
        for (const auto& parameter : parameters[i]) {
          // Past Tensor::grad(), which warns of a parameter that is no leaf.
          const at::Tensor& gradient = parameter.unsafeGetTensorImpl()->grad();
          if (!gradient.defined()) continue;
          ParameterState& state = state_for(parameter);
          begun.emplace_back(&state, state.tensors().size());
          updates[i].push_back({parameter, gradient, state});
        }
        begin(rules[i], updates[i], options);
        for (auto& update : updates[i]) admit(rules[i], update, options);
        batches[i] = batches_of(rules[i], updates[i]);
      }
    } catch (...) {
      for (auto it = begun.rbegin(); it != begun.rend(); ++it) it->first->truncate(it->second);
      throw;
    }
    for (size_t i = 0; i < rules.size(); ++i) take(rules[i], updates[i], batches[i], options);
  }

 private:
  static Form form_of(const Rule& rule) {
    if constexpr (requires { rule.forms; }) return rule.forms.form;
    return Form::kSingle;
  }

  static constexpr bool has_fused =
      requires(Rule& rule, Batch& batch, const GradScaling& scaling) { rule.apply_fused(batch, scaling); };

  static bool writes_gradients(const Rule& rule, const StepOptions& options) {
    if (has_fused && options.scaling.scale.defined()) return true;
    if constexpr (requires { rule.writes_gradients(); }) return rule.writes_gradients();
    return false;
  }

  static void begin(Rule& rule, std::vector<Update>& updates, const StepOptions& options) {
    if constexpr (requires { rule.forms; }) {
      bool foreach_by_default = true;
      if constexpr (requires { rule.foreach_by_default(); }) foreach_by_default = rule.foreach_by_default();
      rule.forms.choose(updates, foreach_by_default);
      rule.forms.check(updates, options);
    }
    if constexpr (has_fused) {
      if (options.scaling.is_given() && form_of(rule) != Form::kFused)
        throw Error("AssertionError", "Expected grad_scale and found_inf to be None");
    }
    for (auto& update : updates) rule.begin(update);
    if constexpr (requires { rule.forms; }) {
      if (!rule.forms.capturable || rule.forms.form == Form::kFused) return;
      CapturableRule wanted;
      if constexpr (requires { rule.capturable_rule(); }) wanted = rule.capturable_rule();
      rule.forms.check_capturable(updates, wanted, options);
    }
  }

  static bool is_as_made(const Rule& rule, const Update& u) {
    if (!is_like(u.gradient, u.parameter.sizes(), u.parameter)) return false;
    if constexpr (requires { rule.goes_with(u.parameter); }) {
      if (!rule.goes_with(u.parameter)) return false;
    }
    for (const auto& [name, tensor] : u.state.tensors()) {
      if (is_counter(name)) {
        if (!is_like_counter(name, tensor, u.parameter)) return false;
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
  // error, with nothing changed, or shows that the step goes through, as it then does in Python. So does a step that
  // records gradients.
  static void admit(const Rule& rule, const Update& u, const StepOptions& options) {
    check_writable(u, writes_gradients(rule, options));
    const bool as_made = is_as_made(rule, u) && !options.differentiable;
    if (form_of(rule) == Form::kFused) check_for_fused(u);
    if (as_made && !u.state.is_untried) return;
    ParameterState copy = u.state.copied();
    std::vector<Update> trial;
    trial.push_back(
        {u.parameter.detach().clone(), writes_gradients(rule, options) ? u.gradient.clone() : u.gradient, copy});
    Rule trial_rule = rule;
    trial_rule.begin(trial.back());
    auto batches = batches_of(trial_rule, trial, true);
    take(trial_rule, trial, batches, options);
    u.state.is_untried = false;
  }

  static std::vector<Batch> batches_of(const Rule& rule, std::vector<Update>& updates, bool is_trial = false) {
    return form_of(rule) == Form::kSingle ? std::vector<Batch>() : Batch::of(updates, is_trial);
  }

  static void take(Rule& rule, std::vector<Update>& updates, std::vector<Batch>& batches, const StepOptions& options) {
    if (options.differentiable) return apply(rule, updates, batches, options.scaling);
    // Nothing here is recorded: straight to the kernels, past what autograd would look at for each of them. Only the
    // version of a parameter, by which autograd notices that it was written, is kept up.
    const at::AutoDispatchBelowADInplaceOrView kernels_only;
    apply(rule, updates, batches, options.scaling);
    for (auto& update : updates) update.parameter.unsafeGetTensorImpl()->bump_version();
  }

  static void apply(Rule& rule, std::vector<Update>& updates, std::vector<Batch>& batches, const GradScaling& scaling) {
    if constexpr (requires(Batch& batch) { rule.apply(batch); }) {
      for (auto& batch : batches) {
        if constexpr (has_fused) {
          if (rule.forms.form == Form::kFused) {
            rule.apply_fused(batch, scaling.to(batch.parameters[0].device()));
            continue;
          }
        }
        rule.apply(batch);
      }
    }
    if (form_of(rule) != Form::kSingle) return;
    for (auto& update : updates) rule.apply(update);
    if constexpr (requires { rule.finish(); }) rule.finish();
  }
};

}  // namespace ltn
