#pragma once
#include <ATen/ATen.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "optim/forms.h"

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
  Number advance_step(bool as_tensor);
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
[[noreturn]] void refuse_sparse(const char* optimizer);

// Whether state of that name is one number, and not like the parameter.
bool is_counter(std::string_view name);
// Whether a tensor may be such a number, on the device where operators take it beside the parameter.
bool is_like_counter(std::string_view name, const at::Tensor& tensor, const at::Tensor& parameter);
// Whether a tensor has this shape and the dtype, device and layout of the parameter.
bool is_like(const at::Tensor& tensor, at::IntArrayRef sizes, const at::Tensor& parameter);
// Throws for a parameter or state, or a gradient that the step writes to, which no operator writes to: where elements
// share memory, and where gradients are recorded and it is a leaf.
void check_writable(const Update& update, bool writes_gradient);
// Throws unless PyTorch's fused kernels, which go over raw memory and check nothing, may be given this.
void check_for_fused(const Update& update);

// An optimizer as JavaScript holds it: the states of parameters. The parameters and hyperparameters come with each
// step, from the groups that JavaScript owns, and which a program may change. (Held here, too, the parameters would
// have a user that the collector can't see.)
class Optimizer {
 public:
  virtual ~Optimizer() = default;

  // Fills what state there is before the first step.
  virtual void add_group(const std::vector<at::Tensor>& /*parameters*/, const Hyperparameters& /*defaults*/) {}
  // A step of all groups, with the hyperparameters of each. An error changes nothing.
  virtual void step_groups(const std::vector<Hyperparameters>& groups, const StepOptions& options) = 0;
  // Empty before the first step.
  NamedTensors state_of(const at::Tensor& parameter) const;
  // Tensors of any shape, as in Python: what does not fit is found by the next step. None: as before the first step.
  void set_state_of(const at::Tensor& parameter, NamedTensors tensors);

 protected:
  ParameterState& state_for(const at::Tensor& parameter);

 private:
  std::unordered_map<at::TensorImpl*, ParameterState> states_;
};

}  // namespace ltn
