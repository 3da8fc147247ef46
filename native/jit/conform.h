#pragma once
#include <ATen/core/ivalue.h>

#include <string>

namespace ltn {

// Throws where a value that was read is not of the type under which a program will use it: libtorch takes the program's
// word for it. Lists and dicts from old archives learn their elements' type here.
void conform(const c10::IValue& value, const c10::TypePtr& type, const std::string& name);

}  // namespace ltn
