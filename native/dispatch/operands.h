#pragma once
#include <ATen/core/ivalue.h>
#include <c10/util/SmallVector.h>

#include <vector>

#include "napi/environment.h"

namespace ltn {

// An argument as a direct call (direct.h) reads it: a tensor, or else the value.
//
// A tensor that was given is borrowed: JavaScript holds its handle for as long as the call lasts. To count its users up
// and down took a fiftieth of the time of `add`.
struct Operand {
  c10::MaybeOwned<at::Tensor> tensor;
  c10::IValue value;
  explicit Operand(const at::Tensor& given) : tensor(c10::MaybeOwned<at::Tensor>::borrowed(given)) {}
  explicit Operand(c10::IValue given) : value(std::move(given)) {}
  bool is_tensor() const { return tensor->defined(); }
  bool is_given(const at::Tensor& other) const { return tensor.unsafeIsBorrowed() && tensor->is_same(other); }
};

// All of a call, which the environment knows until it ends.
class Operands {
 public:
  explicit Operands(Environment& environment) : environment_(environment), outer_(environment.operands) {
    environment.operands = this;
  }
  ~Operands() { environment_.operands = outer_; }
  Operands(const Operands&) = delete;
  Operands& operator=(const Operands&) = delete;

  template <class Given>
  void add(Given&& given) {
    list_.emplace_back(std::forward<Given>(given));
  }
  size_t size() const { return list_.size(); }
  Operand& operator[](size_t i) { return list_[i]; }
  const Operand& operator[](size_t i) const { return list_[i]; }

  // JavaScript that an operator called disposes of the tensor: it stays until those calls that work on it have ended.
  void keep(const at::Tensor& tensor) {
    for (Operands* call = this; call; call = call->outer_)
      for (const Operand& operand : call->list_)
        if (operand.is_given(tensor)) call->kept_.push_back(tensor);
  }

 private:
  Environment& environment_;
  Operands* const outer_;
  c10::SmallVector<Operand, 4> list_;
  std::vector<at::Tensor> kept_;
};

}  // namespace ltn
