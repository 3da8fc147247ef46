#pragma once
#include <ATen/core/boxing/KernelFunction.h>
#include <ATen/core/function_schema.h>
#include <c10/util/FunctionRef.h>

#include "dispatch/value.h"

namespace ltn {

// The JavaScript object of an argument that is this tensor; null where none is.
using FindGiven = c10::function_ref<napi_value(const at::Tensor&)>;

// The same for arguments that were read.
napi_value js_of(c10::ArrayRef<const Value*> arguments, const at::Tensor& tensor);

// A result on its way back. A tensor that is one of the arguments comes back as the same JavaScript object.
napi_value to_js(Environment& environment, const c10::IValue& value, const c10::Type& type, FindGiven given = {});

// What an operator returned: its result, or a list of them.
napi_value results_to_js(Environment& environment, const c10::FunctionSchema& schema, const c10::Stack& results,
                         FindGiven given);

}  // namespace ltn
