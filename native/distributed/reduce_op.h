#pragma once
#include <torch/csrc/distributed/c10d/Types.hpp>

#include "napi/call.h"

namespace ltn {

// How elements of several ranks become one: the name of an operation as Python has it, or { PREMUL_SUM: factor }, where
// the factor is a number or a tensor of one element.
c10d::ReduceOp reduce_op_argument(const Call& call, size_t i);

}  // namespace ltn
