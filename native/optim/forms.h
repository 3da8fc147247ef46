#pragma once
#include <functional>
#include <string>
#include <vector>

#include "optim/hyperparameters.h"

namespace ltn {

struct Update;

// What a GradScaler leaves to a fused step, so that the host need not wait for it: by what the kernel divides the
// gradients, and whether it changes nothing since one is not finite. Undefined where nothing is left to it.
struct GradScaling {
  at::Tensor scale, found_inf;

  bool is_given() const { return scale.defined() || found_inf.defined(); }
  GradScaling to(at::Device device) const;
};

// What of a step all groups of an optimizer share.
struct StepOptions {
  bool differentiable;  // the optimizer's, in whose step gradients are recorded
  GradScaling scaling;
  // The types of device that `capturable` may be used on.
  std::function<std::vector<std::string>()> capturable_devices;
  std::function<std::string()> class_name;
};

enum class Form { kSingle, kForeach, kFused };

// Which devices an optimizer's class takes with `capturable`, and what must lie there, in Python's words.
struct CapturableRule {
  const char* subjects = "params and state_steps";
  std::vector<const char*> counters = {"step"};
  bool single_on_xla = true, foreach_on_xla = false;
};

// A group's options `foreach`, `fused`, `capturable` and `differentiable`: in which form the step is taken, and where
// it counts.
struct Forms {
  std::optional<bool> foreach, fused;
  bool capturable = false, differentiable = false;
  bool has_capturable = false;  // whether there is such an option
  Form form = Form::kSingle;

  Forms() = default;
  explicit Forms(const Hyperparameters& h);

  // Python's choice: foreach is the default where all parameters lie on an accelerator, unless `single` says otherwise.
  void choose(const std::vector<Update>& updates, bool foreach_by_default);
  // Throws where Python's form refuses the group.
  void check(const std::vector<Update>& updates, const StepOptions& options) const;
  // Throws where `capturable` is not supported.
  void check_capturable(const std::vector<Update>& updates, const CapturableRule& rule,
                        const StepOptions& options) const;
  // A number of the state, such as the counter of steps.
  at::Tensor counter(const at::Tensor& parameter, double value = 0) const;
  // Whether the step computes with its counters as tensors.
  bool counts_in_tensors() const { return capturable || differentiable; }
};

}  // namespace ltn
