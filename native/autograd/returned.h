#pragma once
#include "napi/call.h"

namespace ltn {

// What a hook returned: a Tensor, a list of Tensors and nulls, or nothing (then false).
bool read_returned(Environment& environment, napi_value value, std::vector<at::Tensor>& tensors);

}  // namespace ltn
