#include "dispatch/results.h"

#include <ATen/core/jit_type.h>

#include "napi/call.h"

namespace ltn {

namespace {

napi_value tensor_to_js(Environment& environment, const at::Tensor& tensor, FindGiven given) {
  if (!tensor.defined()) return environment.env.Null();
  const napi_value argument = given ? given(tensor) : nullptr;
  return argument ? argument : environment.wrap(tensor);
}

napi_value list_to_js(Environment& environment, c10::ArrayRef<c10::IValue> items, const c10::Type& type,
                      FindGiven given) {
  std::vector<napi_value> values;
  values.reserve(items.size());
  for (const auto& item : items) values.push_back(to_js(environment, item, type, given));
  return js_array(environment.env, values);
}

}  // namespace

napi_value js_of(c10::ArrayRef<const Value*> arguments, const at::Tensor& tensor) {
  for (const Value* argument : arguments)
    if (argument && (argument->tag == Tag::Tensor || argument->tag == Tag::ScalarTensor) &&
        argument->ivalue.toTensor().is_same(tensor))
      return argument->js;
  return nullptr;
}

napi_value to_js(Environment& environment, const c10::IValue& value, const c10::Type& type, FindGiven given) {
  Napi::Env env = environment.env;
  if (value.isTensor()) return tensor_to_js(environment, value.toTensor(), given);
  if (value.isNone()) return env.Null();
  if (value.isBool()) return Napi::Boolean::New(env, value.toBool());
  if (value.isInt()) {
    if (type.kind() == c10::TypeKind::ScalarTypeType)
      if (const napi_value dtype = environment.dtype_object(static_cast<at::ScalarType>(value.toInt()))) return dtype;
    return js_integer(env, value.toInt());
  }
  if (value.isUnsigned()) return Napi::BigInt::New(env, value.toUInt());
  if (value.isDouble()) return Napi::Number::New(env, value.toDouble());
  if (value.isComplexDouble()) {
    const auto number = value.toComplexDouble();
    return js_object(env,
                     {{"re", Napi::Number::New(env, number.real())}, {"im", Napi::Number::New(env, number.imag())}});
  }
  if (value.isString()) return Napi::String::New(env, value.toStringRef());
  if (value.isDevice()) return Napi::String::New(env, value.toDevice().str());
  if (value.isSymInt()) return js_integer(env, value.toSymInt().guard_int(__FILE__, __LINE__));
  const c10::Type& element =
      type.kind() == c10::TypeKind::ListType ? *type.expectRef<c10::ListType>().getElementType() : type;
  if (value.isList()) return list_to_js(environment, value.toListRef(), element, given);
  if (value.isTensorList()) {
    const auto list = value.toTensorVector();
    return list_to_js(environment, std::vector<c10::IValue>(list.begin(), list.end()), element, given);
  }
  if (value.isIntList()) return js_integers(env, value.toIntVector());
  if (value.isTuple()) return list_to_js(environment, value.toTupleRef().elements(), type, given);
  throw Error("NotImplementedError",
              c10::str("this operator returns a ", value.tagKind(), ", which has no form in JavaScript yet"));
}

napi_value results_to_js(Environment& environment, const c10::FunctionSchema& schema, const c10::Stack& results,
                         FindGiven given) {
  const auto& returns = schema.returns();
  if (returns.empty()) return environment.env.Undefined();
  if (results.size() == 1) return to_js(environment, results[0], *returns[0].real_type(), given);
  std::vector<napi_value> values;
  values.reserve(results.size());
  for (size_t i = 0; i < results.size(); ++i)
    values.push_back(to_js(environment, results[i], *returns[i].real_type(), given));
  return js_array(environment.env, values);
}

}  // namespace ltn
