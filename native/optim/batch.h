#pragma once
#include "optim/optimizer.h"

namespace ltn {

using Tensors = std::vector<at::Tensor>;

// The parameters of a group that lie on one device in one dtype, as lists, for operators that take all of them at once.
class Batch {
 public:
  // With `checked` Python's look at what a state may be; for a state that is as it was made there is no need.
  static std::vector<Batch> of(std::vector<Update>& updates, bool checked);

  std::vector<Update*> updates;
  Tensors parameters, gradients;

  void add(Update& update);

  // What the state of each has under that name.
  Tensors state(const char* name) const;
  // From here on everything complex is pairs of real numbers.
  void view_as_real();
  void advance_steps() const;
  // Where the kernel changed nothing, no step was taken.
  void take_back_steps(const GradScaling& scaling) const;
  // Calls `kernel` with a number, as a tensor where the kernel can read it.
  template <class F>
  void with_number(const Number& number, F&& kernel) const {
    if (!number.is_tensor()) return kernel(number.value());
    kernel(number.tensor().is_cpu() ? number.tensor() : number.tensor().to(parameters[0].device()));
  }
  // What numbers of the state say, such as the counters of steps.
  std::vector<double> numbers(const char* name) const;
  std::vector<double> steps() const { return numbers("step"); }

 private:
  bool is_real_ = false;
};

// As an optional argument of an operator.
inline std::optional<at::Tensor> given(const at::Tensor& tensor) {
  return tensor.defined() ? std::optional(tensor) : std::nullopt;
}

// A scalar for each tensor of a list.
template <class Numbers, class F>
std::vector<at::Scalar> scalars(const Numbers& numbers, F&& of) {
  std::vector<at::Scalar> result;
  result.reserve(numbers.size());
  for (const auto& number : numbers) result.emplace_back(of(number));
  return result;
}

// `_foreach_mul_` and its kind by one number, and by one for each tensor, in the overloads that Python takes.
void foreach_mul_(const Tensors& list, const Number& number);
void foreach_div_(const Tensors& list, const Number& number);
Tensors foreach_mul(const Tensors& list, const std::vector<Number>& numbers);
void foreach_mul_(const Tensors& list, const std::vector<Number>& numbers);
void foreach_div_(const Tensors& list, const std::vector<Number>& numbers);
void foreach_add_(const Tensors& list, const std::vector<Number>& numbers);

}  // namespace ltn
