#include "dispatch/value.h"

#include <ATen/core/jit_type.h>

#include <algorithm>
#include <cmath>

namespace ltn {

namespace {

constexpr int kMaxDepth = 64;  // a list inside itself ends here instead of on the stack

Value read_number(Napi::Env env, napi_value js) {
  double number;
  check(env, napi_get_value_double(env, js, &number));
  if (is_integer(number)) return {.tag = Tag::Int, .ivalue = static_cast<int64_t>(number)};
  return {.tag = Tag::Float, .ivalue = number};
}

Value read_bigint(Napi::Env env, napi_value js) {
  int64_t integer;
  uint64_t natural;
  bool lossless;
  check(env, napi_get_value_bigint_int64(env, js, &integer, &lossless));
  if (lossless) return {.tag = Tag::Int, .ivalue = integer};
  check(env, napi_get_value_bigint_uint64(env, js, &natural, &lossless));
  if (!lossless) value_error("expected an integer of 64 bits, got a BigInt that needs more");
  // Only uint64 has it: good where a number is, not where a size or an index is.
  return {.tag = Tag::Scalar, .ivalue = at::Scalar(natural)};
}

Tag list_tag(const std::vector<Value>& items) {
  if (items.empty()) return Tag::EmptyList;
  bool all_bool = true, all_int = true, all_number = true, all_tensor = true;
  for (const auto& item : items) {
    all_bool &= item.tag == Tag::Bool;
    all_int &= item.tag == Tag::Int;
    all_number &= item.tag == Tag::Int || item.tag == Tag::Float;
    all_tensor &= item.tag == Tag::Tensor || item.tag == Tag::ScalarTensor;
  }
  if (all_bool) return Tag::BoolList;
  if (all_int) return Tag::IntList;
  if (all_number) return Tag::FloatList;
  if (all_tensor) return Tag::TensorList;
  return Tag::MixedList;
}

Value read_list(Environment& environment, napi_value js, int depth) {
  if (depth >= kMaxDepth)
    value_error("expected a list nested at most ", kMaxDepth, " deep; this one is deeper, or contains itself");
  Napi::Env env = environment.env;
  const uint32_t length = list_length(env, js);
  Value value;
  value.items.reserve(std::min<uint32_t>(length, 4096));
  for (uint32_t i = 0; i < length; ++i) {
    napi_value item;
    check(env, napi_get_element(env, js, i, &item));
    value.items.push_back(read_value(environment, item, depth + 1));
  }
  value.tag = list_tag(value.items);
  return value;
}

// { re, im } is how JavaScript writes a complex number.
bool read_complex(Napi::Env env, napi_value js, Value& value) {
  double parts[2];
  for (int i = 0; i < 2; ++i) {
    napi_value part;
    napi_valuetype type;
    check(env, napi_get_named_property(env, js, i == 0 ? "re" : "im", &part));
    check(env, napi_typeof(env, part, &type));
    if (type != napi_number) return false;
    check(env, napi_get_value_double(env, part, &parts[i]));
  }
  value.tag = Tag::Scalar;
  value.ivalue = c10::complex<double>(parts[0], parts[1]);
  return true;
}

// Made by {} or without a prototype. A Map or an instance of a class has nothing to say by name.
bool is_plain_object(Napi::Env env, napi_value js) {
  napi_value prototype;
  napi_valuetype type;
  check(env, napi_get_prototype(env, js, &prototype));
  check(env, napi_typeof(env, prototype, &type));
  if (type != napi_object) return type == napi_null;
  check(env, napi_get_prototype(env, prototype, &prototype));
  check(env, napi_typeof(env, prototype, &type));
  return type == napi_null;
}

Value read_object(Environment& environment, napi_value js, napi_valuetype type, int depth) {
  Napi::Env env = environment.env;
  if (Handle* handle = find_handle(environment, js, type)) {
    Value value = read_handle(environment, handle);
    value.handle = handle;
    return value;
  }
  if (type != napi_object) return {.tag = Tag::Other};
  bool is = false;
  check(env, napi_is_array(env, js, &is));
  if (is) return read_list(environment, js, depth);
  Value complex;
  if (read_complex(env, js, complex)) return complex;
  return {.tag = is_plain_object(env, js) ? Tag::Options : Tag::Other};
}

}  // namespace

Value read_handle(Environment& environment, Handle* handle) {
  switch (handle->kind) {
    case Kind::Tensor: {
      const auto& tensor = unwrap(environment, *static_cast<TensorHandle*>(handle));
      return {.tag = tensor.dim() == 0 ? Tag::ScalarTensor : Tag::Tensor, .ivalue = tensor};
    }
    case Kind::Scalar: return {.tag = Tag::Scalar, .ivalue = static_cast<ScalarHandle*>(handle)->value};
    case Kind::Generator: return {.tag = Tag::Generator, .ivalue = static_cast<GeneratorHandle*>(handle)->value};
    case Kind::DType:
      return {.tag = Tag::DType, .ivalue = static_cast<int64_t>(static_cast<DTypeHandle*>(handle)->value)};
    case Kind::Layout:
      return {.tag = Tag::Layout, .ivalue = static_cast<int64_t>(static_cast<LayoutHandle*>(handle)->value)};
    case Kind::MemoryFormat:
      return {.tag = Tag::MemoryFormat,
              .ivalue = static_cast<int64_t>(static_cast<MemoryFormatHandle*>(handle)->value)};
    case Kind::Device: return {.tag = Tag::Device, .ivalue = static_cast<DeviceHandle*>(handle)->value};
    default: return {.tag = Tag::Other};
  }
}

bool is_integer(double number) {
  return std::trunc(number) == number && std::abs(number) <= kMaxSafeInteger && !(number == 0 && std::signbit(number));
}

Value read_value(Environment& environment, napi_value js, int depth) {
  Napi::Env env = environment.env;
  napi_valuetype type;
  check(env, napi_typeof(env, js, &type));
  Value value;
  switch (type) {
    case napi_undefined:
    case napi_null: value.tag = Tag::None; break;
    case napi_boolean: {
      bool flag;
      check(env, napi_get_value_bool(env, js, &flag));
      value.tag = Tag::Bool;
      value.ivalue = flag;
      break;
    }
    case napi_number: value = read_number(env, js); break;
    case napi_bigint: {
      value = read_bigint(env, js);
      break;
    }
    case napi_string:
      value.tag = Tag::String;
      value.ivalue = to_string(env, js);
      break;
    case napi_object:
    case napi_function:
    case napi_external: value = read_object(environment, js, type, depth); break;
    default: value.tag = Tag::Other;
  }
  value.js = js;
  return value;
}

}  // namespace ltn
