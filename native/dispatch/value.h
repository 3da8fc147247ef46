#pragma once
#include <ATen/core/ivalue.h>

#include <string>
#include <vector>

#include "napi/call.h"

namespace ltn {

// A JavaScript argument, read once and not yet bound to a schema: an operator may have dozens of overloads, and which
// of them fits is decided on tags.
enum class Tag : uint8_t {
  Missing = 0,
  None,
  Bool,
  Int,
  Float,
  String,
  Tensor,
  ScalarTensor,  // a 0-dim tensor: also good where Python calls .item()
  Scalar,        // an explicit Scalar object
  EmptyList,
  BoolList,
  IntList,
  FloatList,  // numbers, at least one of them not an integer
  TensorList,
  MixedList,  // anything else, judged element by element
  DType,
  Layout,
  MemoryFormat,
  Device,
  Generator,
  Options,  // a plain object: the trailing options
  Other,
};
static_assert(static_cast<int>(Tag::Other) < 32, "overload caches pack a tag in five bits");

struct Value {
  Tag tag = Tag::Missing;
  c10::IValue ivalue;        // scalars, strings, tensors, generators, devices
  std::vector<Value> items;  // lists
  napi_value js = nullptr;
  Handle* handle = nullptr;
};

Value read_value(Environment& environment, napi_value js, int depth = 0);
Value read_handle(Environment& environment, Handle* handle);  // Tag::Other for a kind that no operator takes

// Whether a number of JavaScript is Python's int: -0 has no integer, and beyond 2^53 a double no longer names one.
bool is_integer(double number);

}  // namespace ltn
