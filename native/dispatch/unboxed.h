#pragma once
#include <memory>

#include "dispatch/operands.h"
#include "dispatch/registry.h"

namespace ltn {

// An overload as the C++ function that the dispatcher has of it: it takes its arguments from where they are, where a
// boxed call makes a list of sizes of its own, puts defaults onto the stack and takes all of it off again.
class Unboxed {
 public:
  virtual ~Unboxed() = default;
  // With what was given: what is missing has its default, and more than there are arguments are a list of integers.
  // Runs nothing of what run_boxed() asks before.
  virtual at::Tensor call(const Operands& given) const = 0;
};

// Null where the overload has a guard, or arguments or results of other types than most have.
std::shared_ptr<const Unboxed> find_unboxed(const Overload& overload);

}  // namespace ltn
