#pragma once
#include <ATen/core/ivalue.h>

#include <vector>

namespace ltn {

// Values may hold others of any depth, and themselves. libtorch walks through them by recursion, to print, to copy, to
// save and to free them, and the stack ends before they do. Throws where a value is nested too deep for that.
void require_shallow(const c10::IValue& value);
// The same for what is only kept and freed, which one that contains itself never is.
void require_freeable(const c10::IValue& value);

// Whether a value holds others, and those of them that do too.
bool is_container(const c10::IValue& value);
void add_containers(const c10::IValue& value, std::vector<c10::IValue>& found);

}  // namespace ltn
