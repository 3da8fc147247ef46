#pragma once
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/stack.h>

#include <string>
#include <unordered_map>

namespace ltn {

// What an operator is called with, in its schema's order.
using Arguments = c10::ArrayRef<c10::IValue>;

// Throws where libtorch itself would end the process for these arguments.
using Guard = void (*)(Arguments stack);

// The guard of an operator ("aten::linalg_eigvals"), or of one of its overloads ("aten::view.dtype"); null for those,
// nearly all, that libtorch checks itself.
Guard find_guard(const c10::FunctionSchema& schema);
const std::unordered_map<std::string, Guard>& all_guards();

// Throws where a MKL-DNN tensor would reach a kernel that is not made for one: those that libtorch derives from an
// operator's dense kernels read its memory as if it were dense.
void refuse_mkldnn(const c10::OperatorHandle& op, Arguments stack);
bool reads_mkldnn_as_dense(const c10::OperatorHandle& op);
// The same as a kernel.
[[noreturn]] void refuse_mkldnn_call(const c10::OperatorHandle& op, c10::Stack* stack);

}  // namespace ltn
