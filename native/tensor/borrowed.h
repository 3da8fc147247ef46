#pragma once
#include "napi/environment.h"

namespace ltn {

// A tensor over `bytes` of a JavaScript ArrayBuffer, which it keeps alive.
at::Tensor borrow_memory(Environment& environment, napi_value array_buffer, void* data, int64_t elements,
                         at::ScalarType dtype);

// Throws when the tensor's memory belonged to an ArrayBuffer that was detached (transferred, grown) since.
void check_borrowed_memory(Environment& environment, const at::Tensor& tensor);

}  // namespace ltn
