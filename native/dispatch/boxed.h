#pragma once
#include "dispatch/registry.h"

namespace ltn {

// Calls an overload whose arguments are on the stack, all of them; its results are there afterwards.
void run_boxed(const Overload& overload, c10::Stack& stack);

// For argument `i` of a call that failed. libtorch gives an `out` its new sizes before it asks for the memory. Where
// that could not be had, whoever reads the tensor next would read nothing at all: it becomes empty.
void empty_unfinished(const Overload& overload, size_t i, const at::Tensor& tensor);

}  // namespace ltn
