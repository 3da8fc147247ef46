#include "dispatch/direct.h"

#include <ATen/core/jit_type.h>

#include <algorithm>
#include <optional>
#include <type_traits>

#include "dispatch/boxed.h"
#include "dispatch/results.h"
#include "dispatch/unboxed.h"

namespace ltn {

namespace {

using KnownChoice = Environment::KnownOperator::Choice;

// Tag::Other, here and below, where it has to be read as the binder does.
Tag push_handle(Environment& environment, void* data, Operands& operands) {
  auto* handle = static_cast<TensorHandle*>(data);
  if (environment.is_live_tensor(handle)) {
    const at::Tensor& tensor = unwrap(environment, *handle);
    operands.add(tensor);
    return tensor.dim() == 0 ? Tag::ScalarTensor : Tag::Tensor;
  }
  if (!environment.is_live(handle)) return Tag::Other;
  Value value = read_handle(environment, handle);
  operands.add(std::move(value.ivalue));
  return value.tag;
}

bool read_integer(napi_env env, napi_value js, int64_t& integer) {
  double number;
  if (napi_get_value_double(env, js, &number) != napi_ok || !is_integer(number)) return false;
  integer = static_cast<int64_t>(number);
  return true;
}

bool read_tensor(Environment& environment, napi_value js, at::Tensor& tensor) {
  void* data = nullptr;
  if (napi_get_value_external(environment.env, js, &data) != napi_ok) return false;
  auto* handle = static_cast<TensorHandle*>(data);
  if (!environment.is_live_tensor(handle)) return false;
  tensor = unwrap(environment, *handle);
  return true;
}

template <class T, class Read>
Tag push_items(napi_env env, napi_value list, uint32_t length, T first, Operands& operands, Tag tag, Read read) {
  c10::List<T> items;
  items.reserve(std::min<uint32_t>(length, 4096));
  items.push_back(std::move(first));
  for (uint32_t i = 1; i < length; ++i) {
    napi_value js;
    check(env, napi_get_element(env, list, i, &js));
    T item;
    if (!read(js, item)) return Tag::Other;
    items.push_back(std::move(item));
  }
  operands.add(c10::IValue(std::move(items)));
  return tag;
}

// Integers or tensors; of others the binder knows more kinds.
Tag push_list(Environment& environment, napi_value js, Operands& operands) {
  napi_env env = environment.env;
  bool is = false;
  check(env, napi_is_array(env, js, &is));
  if (!is) return Tag::Other;
  const uint32_t length = list_length(env, js);
  if (length == 0) return Tag::Other;
  napi_value first;
  check(env, napi_get_element(env, js, 0, &first));
  const auto read_int = [&](napi_value item, int64_t& integer) { return read_integer(env, item, integer); };
  const auto read_one = [&](napi_value item, at::Tensor& tensor) { return read_tensor(environment, item, tensor); };
  int64_t integer;
  if (read_int(first, integer)) return push_items(env, js, length, integer, operands, Tag::IntList, read_int);
  at::Tensor tensor;
  if (!read_one(first, tensor)) return Tag::Other;
  return push_items(env, js, length, std::move(tensor), operands, Tag::TensorList, read_one);
}

// Puts the argument among the others.
Tag push(Environment& environment, napi_value js, Operands& operands) {
  napi_env env = environment.env;
  void* data = nullptr;
  // Asked at once, as most arguments are tensors: for others it fails, without an exception.
  if (napi_get_value_external(env, js, &data) == napi_ok) return push_handle(environment, data, operands);
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
    case napi_string: operands.add(c10::IValue(to_string(env, js))); return Tag::String;
    case napi_object: return push_list(environment, js, operands);
    default: return Tag::Other;
  }
}

// The argument that the operand is given for; null for one of the integers of a list that are given one by one.
const Argument* argument_of(const Overload& overload, const KnownChoice& choice, const Operands& operands, size_t i) {
  const size_t positional = operands.size() - choice.places.size();
  if (i >= positional) return &overload.arguments[choice.places[i - positional]];
  return i < overload.positional ? &overload.arguments[i] : nullptr;
}

// Gives what was not given as a tensor the form that the overload takes it in. False where a string is not what it was
// taken for.
bool convert_values(const Overload& overload, const KnownChoice& choice, Operands& operands) {
  const auto converted = [](Tag tag, c10::IValue& value, const Argument& argument) {
    return convert({.tag = tag, .ivalue = std::move(value)}, argument);
  };
  for (size_t i = 0; i < operands.size(); ++i) {
    Operand& operand = operands[i];
    if (operand.is_tensor() || operand.value.isNone()) continue;
    const Argument* argument = argument_of(overload, choice, operands, i);
    if (!argument || argument->list) continue;
    switch (argument->kind) {
      case ArgumentKind::Tensor:
        operand.tensor =
            c10::MaybeOwned<at::Tensor>::owned(converted(Tag::Scalar, operand.value, *argument).toTensor());
        operand.value = {};
        break;
      case ArgumentKind::Float:
        if (!operand.value.isDouble()) operand.value = converted(Tag::Scalar, operand.value, *argument);
        break;
      case ArgumentKind::DType:
      case ArgumentKind::Layout:
      case ArgumentKind::MemoryFormat:
        if (!operand.value.isString()) break;
        if (!fits({.tag = Tag::String, .ivalue = operand.value}, *argument)) return false;
        operand.value = converted(Tag::String, operand.value, *argument);
        break;
      case ArgumentKind::Device:
        operand.value = converted(operand.value.isString() ? Tag::String : Tag::Device, operand.value, *argument);
        break;
      default: break;
    }
  }
  return true;
}

// All that the overload takes.
void fill(c10::Stack& stack, const Overload& overload, const KnownChoice& choice, const Operands& operands) {
  const auto& arguments = overload.arguments;
  stack.reserve(arguments.size());
  const auto value = [](const Operand& operand) {
    return operand.is_tensor() ? c10::IValue(*operand.tensor) : operand.value;
  };
  const size_t positional = operands.size() - choice.places.size();
  // Integers that are given one by one, as in view(2, 3), are a list.
  const bool has_list =
      overload.takes_varargs && positional >= overload.positional && operands[overload.positional - 1].value.isInt();
  const size_t single = has_list ? overload.positional - 1 : positional;
  for (size_t i = 0; i < single; ++i) stack.push_back(value(operands[i]));
  if (has_list) {
    c10::List<int64_t> list;
    list.reserve(positional - single);
    for (size_t i = single; i < positional; ++i) list.push_back(operands[i].value.toInt());
    stack.emplace_back(std::move(list));
  }
  for (size_t i = stack.size(); i < arguments.size(); ++i)
    stack.push_back(arguments[i].default_value.value_or(c10::IValue()));
  for (size_t i = 0; i < choice.places.size(); ++i) stack[choice.places[i]] = value(operands[positional + i]);
}

bool has_mkldnn(const Operands& operands) {
  for (size_t i = 0; i < operands.size(); ++i)
    if (operands[i].tensor->is_mkldnn()) return true;
  return false;
}

c10::Stack run(Environment& environment, const Overload& overload, const KnownChoice& choice,
               const Operands& operands) {
  // Taken, not borrowed: an operator that leads back here finds none and makes its own.
  c10::Stack stack = std::exchange(environment.spare_stack, {});
  fill(stack, overload, choice, operands);
  run_boxed(overload, stack);
  return stack;
}

void spare(Environment& environment, c10::Stack stack) {
  stack.clear();
  environment.spare_stack = std::move(stack);
}

at::Tensor run_for_tensor(Environment& environment, const Overload& overload, const KnownChoice& choice,
                          const Operands& operands) {
  if (choice.unboxed && !has_mkldnn(operands)) return choice.unboxed->call(operands);
  c10::Stack stack = run(environment, overload, choice, operands);
  at::Tensor result = std::move(stack[0]).toTensor();
  spare(environment, std::move(stack));
  return result;
}

// Nothing where the binder has to say what is wrong, or where memory was exhausted and the call may be made once more.
template <class Run>
std::optional<std::invoke_result_t<Run>> attempt(const Overload& overload, const KnownChoice& choice,
                                                 Operands& operands, Run run) {
  try {
    if (!convert_values(overload, choice, operands)) return std::nullopt;
    return run();
  } catch (...) {
    if (!overload.handle.schema().is_mutable()) {
      if (!is_out_of_memory()) throw;
      return std::nullopt;
    }
    const size_t positional = operands.size() - choice.places.size();
    for (size_t i = 0; i < operands.size(); ++i)
      if (operands[i].is_tensor())
        empty_unfinished(overload, i < positional ? i : choice.places[i - positional], *operands[i].tensor);
    throw;
  }
}

bool is_read(const Value& value, const Argument& argument) {
  switch (value.tag) {
    case Tag::None: return true;
    case Tag::IntList: return argument.list && argument.kind == ArgumentKind::Int;
    case Tag::TensorList: return argument.list && argument.kind == ArgumentKind::Tensor && !argument.optional_elements;
    case Tag::Tensor:
    case Tag::ScalarTensor:
    case Tag::Int:
    case Tag::Float:
    case Tag::Bool:
    case Tag::String:
    case Tag::DType:
    case Tag::Layout:
    case Tag::MemoryFormat:
    case Tag::Device:
    case Tag::Generator: return !argument.list;
    default: return false;
  }
}

}  // namespace

bool can_be_direct(const Overload& overload, const GivenArguments& given, c10::ArrayRef<uint8_t> places) {
  const auto& values = given.positional;
  for (size_t i = 0; i < values.size(); ++i) {
    const bool is_one_of_a_list = overload.takes_varargs && i + 1 >= overload.positional && values[i].tag == Tag::Int;
    if (!is_one_of_a_list && (i >= overload.positional || !is_read(values[i], overload.arguments[i]))) return false;
  }
  for (size_t i = 0; i < places.size(); ++i)
    if (!is_read(given.named[i].second, overload.arguments[places[i]])) return false;
  return true;
}

napi_value call_directly(const CallArguments& given) {
  Environment& environment = given.call.environment;
  const size_t count = given.size();
  if (count == 0 || count > kMostInSignature) return nullptr;
  if (known_operator(environment, given.op).choices.empty()) return nullptr;
  Operands operands(environment);
  uint64_t signature = count;
  for (size_t i = 0; i < count; ++i) {
    const Tag tag = push(environment, given[i], operands);
    if (tag == Tag::Other) return nullptr;
    signature = with_tag(signature, tag);
  }
  // Only now: a list may have getters, which may call operators and so move what this refers to.
  const Environment::KnownOperator& known = known_operator(environment, given.op);
  const auto found = std::find_if(known.choices.begin(), known.choices.end(), [&](const auto& choice) {
    return choice->signature == signature && choice->names == given.names;
  });
  if (found == known.choices.end() || !(*found)->is_direct) return nullptr;
  environment.borrowed.rescue();
  const KnownChoice& choice = **found;
  const Overload& overload = known.op->overloads[choice.overload];
  const auto given_as = [&](const at::Tensor& tensor) -> napi_value {
    for (size_t i = 0; i < count; ++i)
      if (operands[i].is_given(tensor)) return given[i];
    return nullptr;
  };
  if (choice.gives_one_tensor) {
    auto result =
        attempt(overload, choice, operands, [&] { return run_for_tensor(environment, overload, choice, operands); });
    if (!result) return nullptr;
    if (!result->defined()) return given.call.env.Null();
    const napi_value argument = given_as(*result);
    return argument ? argument : environment.wrap(*std::move(result));
  }
  auto results = attempt(overload, choice, operands, [&] { return run(environment, overload, choice, operands); });
  if (!results) return nullptr;
  const napi_value values = results_to_js(environment, overload.handle.schema(), *results, given_as);
  spare(environment, *std::move(results));
  return values;
}

}  // namespace ltn
