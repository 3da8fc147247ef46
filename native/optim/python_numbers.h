#pragma once
#include <ATen/ScalarOps.h>
#include <ATen/core/Tensor.h>

#include <cmath>

#include "napi/errors.h"

// What Python's own arithmetic does where C++'s goes another way.
namespace ltn {

// `base ** exponent` of two floats. Where Python goes on with a complex number, which no operator of an optimizer
// takes, this throws as well.
inline double power(double base, double exponent) {
  if (base == 0 && exponent < 0) throw Error("RuntimeError", "zero cannot be raised to a negative power");
  const double result = std::pow(base, exponent);
  if (std::isnan(result) && !std::isnan(base) && !std::isnan(exponent))
    throw Error("RuntimeError", c10::str("expected a real number, got ", base, " ** ", exponent, ", which is complex"));
  if (std::isinf(result) && std::isfinite(base) && std::isfinite(exponent))
    throw Error("RuntimeError", c10::str("Numerical result out of range: ", base, " ** ", exponent));
  return result;
}

// `dividend / divisor` of two floats.
inline double quotient(double dividend, double divisor) {
  if (divisor == 0) throw Error("RuntimeError", "float division by zero");
  return dividend / divisor;
}

// `math.sqrt`.
inline double square_root(double number) {
  if (number < 0) throw Error("RuntimeError", c10::str("expected a nonnegative input, got ", number));
  return std::sqrt(number);
}

// `tensor * number` and `tensor *= number`. C++'s forms for numbers multiply the other way round, which rounds
// otherwise in half precision.
inline at::Tensor scaled(const at::Tensor& tensor, double number) {
  return tensor.mul(at::native::wrapped_scalar_tensor(number));
}
inline const at::Tensor& scale(const at::Tensor& tensor, double number) {
  return tensor.mul_(at::native::wrapped_scalar_tensor(number));
}

}  // namespace ltn
