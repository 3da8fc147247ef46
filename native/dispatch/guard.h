#pragma once
#include <ATen/core/stack.h>

#include <string>

namespace ltn {

// Throws where libtorch itself would end the process for these arguments.
using Guard = void (*)(const c10::Stack& stack);

// The guard of an operator ("aten::linalg_eigvals"); null for those, nearly all, that libtorch checks itself.
Guard find_guard(const std::string& name);

}  // namespace ltn
