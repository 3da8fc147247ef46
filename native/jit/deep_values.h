#pragma once
#include <ATen/core/ivalue.h>

namespace ltn {

// Values may hold others of any depth, and themselves. libtorch walks through them by recursion, to print, to copy, to
// save and to free them, and the stack ends before they do. Throws where a value is nested too deep for that.
void require_shallow(const c10::IValue& value);

}  // namespace ltn
