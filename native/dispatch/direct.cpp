#include "dispatch/direct.h"

#include <ATen/core/jit_type.h>

#include <algorithm>
#include <optional>

#include "dispatch/boxed.h"
#include "dispatch/unboxed.h"

namespace ltn {

namespace {

// Puts the argument among the others. Tag::Other where it has to be read as the binder does.
Tag push(Environment& environment, napi_value js, Operands& operands) {
  napi_env env = environment.env;
  void* data = nullptr;
  // Asked at once, as most arguments are tensors: for others it fails, without an exception.
  if (napi_get_value_external(env, js, &data) == napi_ok) {
    auto* handle = static_cast<TensorHandle*>(data);
    if (!environment.is_live_tensor(handle)) return Tag::Other;
    const at::Tensor& tensor = unwrap(environment, *handle);
    if (tensor.dim() == 0) return Tag::Other;  // it may stand for a number
    operands.add(tensor);
    return Tag::Tensor;
  }
  napi_valuetype type;
  check(env, napi_typeof(env, js, &type));
  switch (type) {
    case napi_number: {
      double number;
      check(env, napi_get_value_double(env, js, &number));
      if (!is_integer(number)) {
        operands.add(c10::IValue(number));
        return Tag::Float;
      }
      operands.add(c10::IValue(static_cast<int64_t>(number)));
      return Tag::Int;
    }
    case napi_boolean: {
      bool flag;
      check(env, napi_get_value_bool(env, js, &flag));
      operands.add(c10::IValue(flag));
      return Tag::Bool;
    }
    case napi_null: operands.add(c10::IValue()); return Tag::None;
    default: return Tag::Other;
  }
}

// Numbers in the form that the overload takes them in.
void convert_numbers(const Overload& overload, Operands& operands) {
  for (size_t i = 0; i < std::min(operands.size(), overload.arguments.size()); ++i) {
    Operand& operand = operands[i];
    const Argument& argument = overload.arguments[i];
    const bool is_number = !operand.is_tensor() && !operand.value.isNone();
    if (is_number && argument.kind == ArgumentKind::Tensor) {
      const Value number = {.tag = Tag::Scalar, .ivalue = std::exchange(operand.value, {})};
      operand.tensor = c10::MaybeOwned<at::Tensor>::owned(convert(number, argument).toTensor());
    } else if (is_number && argument.kind == ArgumentKind::Float && !operand.value.isDouble()) {
      operand.value = convert({.tag = Tag::Scalar, .ivalue = std::move(operand.value)}, argument);
    }
  }
}

// All that the overload takes.
void fill(c10::Stack& stack, const Overload& overload, const Operands& operands) {
  const auto& arguments = overload.arguments;
  stack.reserve(arguments.size());
  // Integers that are given one by one, as in view(2, 3), are a list.
  const bool has_list = overload.takes_varargs && operands.size() >= overload.positional &&
                        operands[overload.positional - 1].value.isInt();
  const size_t single = has_list ? overload.positional - 1 : operands.size();
  for (size_t i = 0; i < single; ++i) {
    if (operands[i].is_tensor())
      stack.emplace_back(*operands[i].tensor);
    else
      stack.push_back(operands[i].value);
  }
  if (has_list) {
    c10::List<int64_t> list;
    list.reserve(operands.size() - single);
    for (size_t i = single; i < operands.size(); ++i) list.push_back(operands[i].value.toInt());
    stack.emplace_back(std::move(list));
  }
  for (size_t i = stack.size(); i < arguments.size(); ++i) stack.push_back(*arguments[i].default_value);
}

bool has_mkldnn(const Operands& operands) {
  for (size_t i = 0; i < operands.size(); ++i)
    if (operands[i].tensor->is_mkldnn()) return true;
  return false;
}

at::Tensor run(Environment& environment, const Overload& overload, const Unboxed* unboxed, Operands& operands) {
  convert_numbers(overload, operands);
  if (unboxed && !has_mkldnn(operands)) return unboxed->call(operands);
  // Taken, not borrowed: an operator that leads back here finds none and makes its own.
  c10::Stack stack = std::exchange(environment.spare_stack, {});
  fill(stack, overload, operands);
  run_boxed(overload, stack);
  at::Tensor result = std::move(stack[0]).toTensor();
  stack.clear();
  environment.spare_stack = std::move(stack);
  return result;
}

// No value where memory was exhausted and the call may be made once more.
std::optional<at::Tensor> attempt(Environment& environment, const Overload& overload, const Unboxed* unboxed,
                                  Operands& operands) {
  try {
    return run(environment, overload, unboxed, operands);
  } catch (...) {
    if (!overload.handle.schema().is_mutable()) {
      if (!is_out_of_memory()) throw;
      return std::nullopt;
    }
    for (size_t i = 0; i < operands.size(); ++i)
      if (operands[i].is_tensor()) empty_unfinished(overload, i, *operands[i].tensor);
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
  Operands operands(environment);
  uint64_t signature = count;
  for (size_t i = 0; i < count; ++i) {
    const Tag tag = push(environment, call[i + 1], operands);
    if (tag == Tag::Other) return nullptr;
    signature = with_tag(signature, tag);
  }
  const auto choice = std::find_if(known.choices.begin(), known.choices.end(),
                                   [&](const auto& found) { return found.signature == signature; });
  if (choice == known.choices.end() || !choice->is_direct) return nullptr;
  environment.borrowed.rescue();
  // What is called may lead back here and have more choices remembered: `choice` is of no use afterwards.
  std::optional<at::Tensor> result =
      attempt(environment, known.op->overloads[choice->overload], choice->unboxed.get(), operands);
  if (!result) return nullptr;
  if (!result->defined()) return call.env.Null();
  for (size_t i = 0; i < count; ++i)
    if (operands[i].is_given(*result)) return call[i + 1];
  return environment.wrap(*std::move(result));
}

}  // namespace ltn
