#include "dispatch/direct.h"

#include <ATen/core/jit_type.h>

#include <algorithm>
#include <array>
#include <optional>

#include "dispatch/boxed.h"
#include "dispatch/unboxed.h"

namespace ltn {

namespace {

using Handles = std::array<const TensorHandle*, kMostInSignature>;  // null for what is no tensor

// Puts the argument onto the stack. Tag::Other where it has to be read as the binder does.
Tag push(Environment& environment, napi_value js, c10::Stack& stack, const TensorHandle*& handle) {
  napi_env env = environment.env;
  void* data = nullptr;
  // Asked at once, as most arguments are tensors: for others it fails, without an exception.
  if (napi_get_value_external(env, js, &data) == napi_ok) {
    auto* found = static_cast<TensorHandle*>(data);
    if (!environment.is_live_tensor(found)) return Tag::Other;
    const at::Tensor& tensor = unwrap(environment, *found);
    if (tensor.dim() == 0) return Tag::Other;  // it may stand for a number
    handle = found;
    stack.emplace_back(tensor);
    return Tag::Tensor;
  }
  napi_valuetype type;
  check(env, napi_typeof(env, js, &type));
  switch (type) {
    case napi_number: {
      double number;
      check(env, napi_get_value_double(env, js, &number));
      if (!is_integer(number)) {
        stack.emplace_back(number);
        return Tag::Float;
      }
      stack.emplace_back(static_cast<int64_t>(number));
      return Tag::Int;
    }
    case napi_boolean: {
      bool flag;
      check(env, napi_get_value_bool(env, js, &flag));
      stack.emplace_back(flag);
      return Tag::Bool;
    }
    case napi_null: stack.emplace_back(); return Tag::None;
    default: return Tag::Other;
  }
}

// Numbers in the form that the overload takes them in.
void convert_numbers(const Overload& overload, c10::Stack& given) {
  for (size_t i = 0; i < std::min(given.size(), overload.arguments.size()); ++i) {
    c10::IValue& value = given[i];
    const ArgumentKind kind = overload.arguments[i].kind;
    const bool fits = kind == ArgumentKind::Tensor  ? value.isTensor()
                      : kind == ArgumentKind::Float ? value.isDouble()
                                                    : true;
    if (!fits && !value.isNone())
      value = convert({.tag = Tag::Scalar, .ivalue = std::move(value)}, overload.arguments[i]);
  }
}

// From what was given to all that the overload takes.
void complete(const Overload& overload, c10::Stack& stack) {
  const auto& arguments = overload.arguments;
  // Integers that are given one by one, as in view(2, 3), are a list.
  if (overload.takes_varargs && stack.size() >= overload.positional && stack[overload.positional - 1].isInt()) {
    const auto first = stack.begin() + static_cast<ptrdiff_t>(overload.positional) - 1;
    c10::List<int64_t> list;
    list.reserve(stack.end() - first);
    for (auto item = first; item != stack.end(); ++item) list.push_back(item->toInt());
    stack.erase(first, stack.end());
    stack.emplace_back(std::move(list));
  }
  for (size_t i = stack.size(); i < arguments.size(); ++i) stack.push_back(*arguments[i].default_value);
}

bool has_mkldnn(const Handles& handles, size_t count) {
  return std::any_of(handles.begin(), handles.begin() + count,
                     [](const auto* handle) { return handle && handle->tensor.is_mkldnn(); });
}

at::Tensor run(const Overload& overload, const Unboxed* unboxed, c10::Stack& stack, const Handles& handles,
               size_t count) {
  convert_numbers(overload, stack);
  if (unboxed && !has_mkldnn(handles, count)) return unboxed->call(stack);
  complete(overload, stack);
  run_boxed(overload, stack);
  return std::move(stack[0]).toTensor();
}

// No value where memory was exhausted and the call may be made once more.
std::optional<at::Tensor> attempt(const Overload& overload, const Unboxed* unboxed, c10::Stack& stack,
                                  const Handles& handles, size_t count) {
  try {
    return run(overload, unboxed, stack, handles, count);
  } catch (...) {
    if (!overload.handle.schema().is_mutable()) {
      if (!is_out_of_memory()) throw;
      return std::nullopt;
    }
    for (size_t i = 0; i < count; ++i)
      if (handles[i]) empty_unfinished(overload, i, handles[i]->tensor);
    throw;
  }
}

}  // namespace

bool can_be_direct(const Overload& overload, const GivenArguments& given) {
  const auto& returns = overload.handle.schema().returns();
  if (returns.size() != 1 || returns[0].real_type()->kind() != c10::TypeKind::TensorType) return false;
  const auto& values = given.positional;
  if (values.empty()) return false;
  const auto is_read = [](const Value& value) {
    return value.tag == Tag::Tensor || value.tag == Tag::Int || value.tag == Tag::Float || value.tag == Tag::Bool ||
           value.tag == Tag::None;
  };
  if (!std::all_of(values.begin(), values.end(), is_read)) return false;
  for (size_t i = 0; i < std::min(values.size(), overload.positional); ++i)
    if (overload.arguments[i].list && values[i].tag != Tag::None && !overload.takes_varargs) return false;
  return true;
}

napi_value call_directly(const Call& call, Environment::KnownOperator& known) {
  Environment& environment = call.environment;
  const size_t count = call.size() - 1;
  if (known.choices.empty() || count == 0 || count > kMostInSignature) return nullptr;
  // Taken, not borrowed: an operator that leads back here finds none and makes its own.
  c10::Stack stack = std::exchange(environment.spare_stack, {});
  const auto give_back = [&] {
    stack.clear();
    environment.spare_stack = std::move(stack);
  };
  Handles handles{};
  uint64_t signature = count;
  for (size_t i = 0; i < count; ++i) {
    const Tag tag = push(environment, call[i + 1], stack, handles[i]);
    if (tag == Tag::Other) return give_back(), nullptr;
    signature = with_tag(signature, tag);
  }
  const auto choice = std::find_if(known.choices.begin(), known.choices.end(),
                                   [&](const auto& found) { return found.signature == signature; });
  if (choice == known.choices.end() || !choice->is_direct) return give_back(), nullptr;
  environment.borrowed.rescue();
  // What is called may lead back here and have more choices remembered: `choice` is of no use afterwards.
  std::optional<at::Tensor> result =
      attempt(known.op->overloads[choice->overload], choice->unboxed.get(), stack, handles, count);
  if (!result) return nullptr;
  give_back();
  if (!result->defined()) return call.env.Null();
  for (size_t i = 0; i < count; ++i)
    if (handles[i] && handles[i]->tensor.is_same(*result)) return call[i + 1];
  return environment.wrap(*std::move(result));
}

}  // namespace ltn
