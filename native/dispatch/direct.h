#pragma once
#include "dispatch/binder.h"

namespace ltn {

// The commonest calls, made quicker: tensors, numbers, booleans and null by position, in an order that was bound
// before, go onto the operator's stack as they are read, and one tensor comes back. No value for all other calls, of
// which nothing was done yet.
napi_value call_directly(const Call& call, Environment::KnownOperator& known);

// Whether calls with such arguments, which were bound to that overload, may be made so.
bool can_be_direct(const Overload& overload, const GivenArguments& given);

}  // namespace ltn
