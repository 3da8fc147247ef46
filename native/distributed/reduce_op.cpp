#include "distributed/reduce_op.h"

#include <torch/version.h>

#include "napi/options.h"

namespace ltn {

namespace {

constexpr std::pair<std::string_view, c10d::ReduceOp::RedOpType> kReduceOps[] = {
    {"SUM", c10d::ReduceOp::SUM}, {"AVG", c10d::ReduceOp::AVG},  {"PRODUCT", c10d::ReduceOp::PRODUCT},
    {"MIN", c10d::ReduceOp::MIN}, {"MAX", c10d::ReduceOp::MAX},  {"BAND", c10d::ReduceOp::BAND},
    {"BOR", c10d::ReduceOp::BOR}, {"BXOR", c10d::ReduceOp::BXOR}};

// Named after its first backend before 2.13.
template <class T>
c10d::ReduceOp pre_mul_sum(const T& factor) {
#if TORCH_VERSION_MAJOR > 2 || TORCH_VERSION_MINOR >= 13
  return c10d::makePreMulSum(factor);
#else
  return c10d::makeNCCLPreMulSum(factor);
#endif
}

}  // namespace

c10d::ReduceOp reduce_op_argument(const Call& call, size_t i) {
  napi_valuetype type;
  check(call.env, napi_typeof(call.env, call[i], &type));
  if (type == napi_object) {
    const Napi::Value factor = Options(call, i).get("PREMUL_SUM");
    Handle* handle = find_handle(call.environment, factor, factor.Type());
    if (handle && handle->kind == Kind::Tensor)
      return pre_mul_sum(unwrap(call.environment, *static_cast<TensorHandle*>(handle)));
    if (!factor.IsNumber())
      type_error("argument 'factor' must be float or Tensor, not ", describe(call.environment, factor));
    return pre_mul_sum(factor.As<Napi::Number>().DoubleValue());
  }
  const std::string given = call.string(i, "op");
  for (const auto& [name, op] : kReduceOps)
    if (given == name) return op;
  value_error("argument 'op' must be a ReduceOp, not ", given);
}

}  // namespace ltn
