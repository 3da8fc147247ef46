#pragma once
#include <utility>

#include "optim/python_numbers.h"

namespace ltn {

// A number as Python computes with it: a float, or a tensor of one element, whose results are tensors again. They round
// as its dtype does, stay on its device and carry a gradient.
class Number {
 public:
  Number(double number) : number_(number) {}
  explicit Number(at::Tensor tensor) : tensor_(std::move(tensor)) {}

  bool is_tensor() const { return tensor_.defined(); }
  bool requires_grad() const { return is_tensor() && tensor_.requires_grad(); }
  const at::Tensor& tensor() const { return tensor_; }
  // The number itself; of a tensor its `item()`.
  double value() const { return is_tensor() ? tensor_.item<double>() : number_; }
  // As an argument of an operator that takes no tensor there.
  at::Scalar scalar() const {
    if (requires_grad())
      type_error("expected a number, got a Tensor that requires grad, to which no gradient flows here");
    return value();
  }
  // Whether every operator takes it beside that tensor.
  bool goes_with(const at::Tensor& other) const {
    return !is_tensor() || (tensor_.layout() == at::kStrided && at::isFloatingType(tensor_.scalar_type()) &&
                            (tensor_.is_cpu() || tensor_.device() == other.device()));
  }

 private:
  double number_ = 0;
  at::Tensor tensor_;
};

inline Number operator-(const Number& a) { return a.is_tensor() ? Number(a.tensor().neg()) : Number(-a.value()); }

inline Number operator+(const Number& a, const Number& b) {
  if (a.is_tensor()) return Number(b.is_tensor() ? a.tensor().add(b.tensor()) : a.tensor().add(b.value()));
  return b.is_tensor() ? Number(b.tensor().add(a.value())) : Number(a.value() + b.value());
}

inline Number operator-(const Number& a, const Number& b) {
  if (a.is_tensor()) return Number(b.is_tensor() ? a.tensor().sub(b.tensor()) : a.tensor().sub(b.value()));
  return b.is_tensor() ? Number(at::rsub(b.tensor(), a.value())) : Number(a.value() - b.value());
}

inline Number operator*(const Number& a, const Number& b) {
  if (a.is_tensor()) return Number(b.is_tensor() ? a.tensor().mul(b.tensor()) : scaled(a.tensor(), b.value()));
  return b.is_tensor() ? Number(scaled(b.tensor(), a.value())) : Number(a.value() * b.value());
}

// A number divided by a tensor is in Python a product with its reciprocal.
inline Number operator/(const Number& a, const Number& b) {
  if (a.is_tensor()) return Number(b.is_tensor() ? a.tensor().div(b.tensor()) : a.tensor().div(b.value()));
  return b.is_tensor() ? Number(scaled(b.tensor().reciprocal(), a.value())) : Number(quotient(a.value(), b.value()));
}

inline Number power(const Number& a, const Number& b) {
  if (a.is_tensor()) return Number(b.is_tensor() ? a.tensor().pow(b.tensor()) : a.tensor().pow(b.value()));
  return b.is_tensor() ? Number(at::pow(a.value(), b.tensor())) : Number(power(a.value(), b.value()));
}

inline at::Tensor scaled(const at::Tensor& tensor, const Number& number) {
  return number.is_tensor() ? tensor.mul(number.tensor()) : scaled(tensor, number.value());
}
inline const at::Tensor& scale(const at::Tensor& tensor, const Number& number) {
  return number.is_tensor() ? tensor.mul_(number.tensor()) : scale(tensor, number.value());
}
inline at::Tensor divided(const at::Tensor& tensor, const Number& number) {
  return number.is_tensor() ? tensor.div(number.tensor()) : tensor.div(number.value());
}

}  // namespace ltn
