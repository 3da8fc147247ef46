#pragma once
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>

#include "napi/options.h"
#include "optim/python_numbers.h"

namespace ltn {

// A learning rate. Python computes with the tensor where it was given one, and so rounds as the tensor's dtype does.
class Rate {
 public:
  explicit Rate(double number) : number_(number) {}
  explicit Rate(at::Tensor tensor) : tensor_(std::move(tensor)) {}

  operator double() const { return tensor_.defined() ? tensor_.item<double>() : number_; }
  operator at::Scalar() const { return static_cast<double>(*this); }

  Rate operator-() const { return tensor_.defined() ? Rate(tensor_.neg()) : Rate(-number_); }
  Rate plus(double other) const { return tensor_.defined() ? Rate(tensor_.add(other)) : Rate(number_ + other); }
  Rate times(double other) const { return tensor_.defined() ? Rate(scaled(tensor_, other)) : Rate(number_ * other); }
  Rate over(double other) const {
    return tensor_.defined() ? Rate(tensor_.div(other)) : Rate(quotient(number_, other));
  }
  Rate over(const Rate& other) const {
    return tensor_.defined() ? Rate(tensor_.div(other.tensor_)) : Rate(quotient(number_, other.number_));
  }
  Rate from(double other) const { return tensor_.defined() ? Rate(at::rsub(tensor_, other)) : Rate(other - number_); }
  Rate to_the(double exponent) const {
    return tensor_.defined() ? Rate(tensor_.pow(exponent)) : Rate(ltn::power(number_, exponent));
  }

  // Products with a tensor; a scalar tensor takes part in the promotion of types among scalars, a number does not.
  at::Tensor of(const at::Tensor& value) const {
    return tensor_.defined() ? value.mul(tensor_) : scaled(value, number_);
  }
  void scale(const at::Tensor& value) const { tensor_.defined() ? value.mul_(tensor_) : ltn::scale(value, number_); }
  bool is_tensor() const { return tensor_.defined(); }

 private:
  double number_ = 0;
  at::Tensor tensor_;
};

// Templates, so that they win over the built-in operators on what a Rate converts to.
template <class T>
concept Arithmetic = std::is_arithmetic_v<T>;
template <Arithmetic T>
Rate operator*(const Rate& rate, T other) {
  return rate.times(other);
}
template <Arithmetic T>
Rate operator*(T other, const Rate& rate) {
  return rate.times(other);
}
template <Arithmetic T>
Rate operator/(const Rate& rate, T other) {
  return rate.over(other);
}
template <Arithmetic T>
Rate operator-(T other, const Rate& rate) {
  return rate.from(other);
}

// What a parameter group says for one step: the JavaScript object that holds the hyperparameters.
class Hyperparameters : public Options {
 public:
  using Options::Options;
  // Those of each object in a list.
  static std::vector<Hyperparameters> of_each(const Call& call, size_t argument);

  Rate rate(const char* name) const;
  std::optional<Rate> optional_rate(const char* name) const;
  // The parameters of the group, as it has them now.
  std::vector<at::Tensor> parameters() const;
};

}  // namespace ltn
