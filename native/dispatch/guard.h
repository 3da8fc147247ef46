#pragma once
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/stack.h>

#include <string>

namespace ltn {

// Throws where libtorch itself would end the process for these arguments.
using Guard = void (*)(const c10::Stack& stack);

// The guard of an operator ("aten::linalg_eigvals"); null for those, nearly all, that libtorch checks itself.
Guard find_guard(const std::string& name);

// Throws where a MKL-DNN tensor would reach a kernel that is not made for one: those that libtorch derives from an
// operator's dense kernels read its memory as if it were dense.
void refuse_mkldnn(const c10::OperatorHandle& op, const c10::Stack& stack);

}  // namespace ltn
