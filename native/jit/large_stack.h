#pragma once
#include <functional>

namespace ltn {

// libtorch's compiler and its passes call themselves for each level of a program's blocks and expressions and for each
// step of what is computed from what. The stacks of JavaScript's threads, 4 MB in a worker, end before the programs
// that people have do. Runs `body`, which must not touch JavaScript, in a thread with a stack of its own, as if it were
// this one; what it throws is thrown here.
void with_large_stack(const std::function<void()>& body);

}  // namespace ltn
