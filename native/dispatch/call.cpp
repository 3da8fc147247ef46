#include <ATen/core/jit_type.h>

#include "dispatch/binder.h"
#include "dispatch/boxed.h"
#include "dispatch/direct.h"
#include "dispatch/init.h"
#include "dispatch/results.h"
#include "napi/with_room.h"

namespace ltn {

namespace {

void read_options(Environment& environment, napi_value object, GivenArguments& given) {
  Napi::Env env = environment.env;
  napi_value names;
  check(env, napi_get_all_property_names(env, object, napi_key_own_only,
                                         static_cast<napi_key_filter>(napi_key_enumerable | napi_key_skip_symbols),
                                         napi_key_numbers_to_strings, &names));
  uint32_t count;
  check(env, napi_get_array_length(env, names, &count));
  given.named.reserve(count);
  for (uint32_t i = 0; i < count; ++i) {
    napi_value name, value;
    check(env, napi_get_element(env, names, i, &name));
    check(env, napi_get_property(env, object, name, &value));
    napi_valuetype type;
    check(env, napi_typeof(env, value, &type));
    // { dim: undefined } is how JavaScript passes an option on that was not given.
    if (type == napi_undefined) continue;
    given.named.emplace_back(to_string(env, name), read_value(environment, value));
  }
}

// Calls the operator; once more where memory was exhausted, but not where it writes to its arguments, which may be half
// written.
c10::Stack call_boxed(Environment& environment, const Binding& binding) {
  const auto& overload = *binding.overload;
  const auto& arguments = overload.arguments;
  environment.borrowed.rescue();
  // Taken, not borrowed: an operator that leads back here finds none and makes its own.
  c10::Stack stack = std::exchange(environment.spare_stack, {});
  const auto attempt = [&] {
    stack.clear();
    stack.reserve(arguments.size());
    for (size_t i = 0; i < arguments.size(); ++i)
      stack.push_back(binding.values[i] ? convert(*binding.values[i], arguments[i]) : *arguments[i].default_value);
    run_boxed(overload, stack);
  };
  if (!overload.handle.schema().is_mutable()) {
    with_room(environment, attempt);
    return stack;
  }
  try {
    attempt();
    return stack;
  } catch (...) {
    for (size_t i = 0; i < binding.values.size(); ++i)
      if (binding.values[i] && binding.values[i]->ivalue.isTensor())
        empty_unfinished(overload, i, binding.values[i]->ivalue.toTensor());
    throw;
  }
}

uint32_t read_number(const Call& call, size_t i, const char* made_by) {
  double number;
  if (napi_get_value_double(call.env, call[i], &number) != napi_ok || !(number >= 0 && number < 1e9))
    type_error("expected a number from native.", made_by, "()");
  return static_cast<uint32_t>(number);
}

void read_arguments(const CallArguments& arguments, GivenArguments& given) {
  const Call& call = arguments.call;
  const std::vector<std::string>& names = option_names(arguments.names);
  if (names.size() > arguments.size())
    type_error("expected a value for each of ", names.size(), " names, got ", arguments.size());
  const size_t positional = arguments.size() - names.size();
  for (size_t i = 0; i < positional; ++i) {
    Value value = read_value(call.environment, arguments[i]);
    if (value.tag == Tag::Options && i + 1 == arguments.size())
      read_options(call.environment, value.js, given);
    else
      given.positional.push_back(std::move(value));
  }
  given.names = arguments.names;
  given.named.reserve(names.size());
  for (size_t i = 0; i < names.size(); ++i)
    given.named.emplace_back(names[i], read_value(call.environment, arguments[positional + i]));
  // A trailing undefined is an argument that was not given.
  while (!given.positional.empty() && given.positional.back().tag == Tag::None) {
    napi_valuetype type;
    check(call.env, napi_typeof(call.env, given.positional.back().js, &type));
    if (type != napi_undefined) break;
    given.positional.pop_back();
  }
}

// Apart from the direct calls, which would have to make room on the stack for all of this.
[[gnu::noinline]] napi_value bind_and_run(const CallArguments& arguments) {
  const Call& call = arguments.call;
  GivenArguments given;
  read_arguments(arguments, given);
  Binding binding;
  // Not before: reading arguments may run getters, which may call operators and so move what this refers to.
  Environment::KnownOperator& known = known_operator(call.environment, arguments.op);
  bind(call.environment, known, given, binding);
  c10::Stack stack = call_boxed(call.environment, binding);
  if (binding.requires_grad && stack.size() == 1 && stack[0].isTensor()) stack[0].toTensor().set_requires_grad(true);
  const auto given_as = [&](const at::Tensor& tensor) { return js_of(binding.values, tensor); };
  napi_value results = results_to_js(call.environment, binding.overload->handle.schema(), stack, given_as);
  stack.clear();
  call.environment.spare_stack = std::move(stack);
  return results;
}

napi_value run(const CallArguments& arguments) {
  const napi_value result = call_directly(arguments);
  return result ? result : bind_and_run(arguments);
}

// call(operator, ...args): the one door to every ATen operator.
napi_value call_operator(const Call& call) {
  return run({.call = call, .op = read_number(call, 0, "operator"), .first = 1});
}

// callNamed(operator, names, ...args): the same, where the last of the arguments have these names.
napi_value call_named(const Call& call) {
  return run(
      {.call = call, .op = read_number(call, 0, "operator"), .first = 2, .names = read_number(call, 1, "optionNames")});
}

// optionNames(names): the number by which callNamed() knows them.
napi_value find_option_names(const Call& call) {
  const uint32_t length = list_length(call.env, call[0]);
  std::vector<std::string> names;
  for (uint32_t i = 0; i < length; ++i) {
    napi_value name;
    check(call.env, napi_get_element(call.env, call[0], i, &name));
    names.push_back(to_string(call.env, name));
  }
  return Napi::Number::New(call.env, number_of_names(names));
}

// operator(name) -> { id, returns, tensor }: the number by which call() knows it, the names of its results if they have
// any, and whether it always gives one tensor.
napi_value find_operator(const Call& call) {
  const uint32_t id = Registry::instance().find(call.string(0, "name"));
  std::vector<napi_value> names;
  bool tensor = true;
  for (const auto& overload : Registry::instance().at(id).overloads) {
    const auto& returns = overload.handle.schema().returns();
    tensor &= returns.size() == 1 && returns[0].real_type()->kind() == c10::TypeKind::TensorType;
  }
  for (const auto& overload : Registry::instance().at(id).overloads) {
    const auto& returns = overload.handle.schema().returns();
    if (returns.size() < 2 || returns[0].name().empty() || overload.outs > 0) continue;
    for (const auto& result : returns) names.push_back(Napi::String::New(call.env, camel_case(result.name())));
    break;
  }
  return js_object(call.env, {{"id", Napi::Number::New(call.env, id)},
                              {"returns", js_array(call.env, names)},
                              {"tensor", Napi::Boolean::New(call.env, tensor)}});
}

}  // namespace

Environment::KnownOperator& known_operator(Environment& environment, uint32_t id) {
  auto& operators = environment.operators;
  if (id < operators.size() && operators[id].op) return operators[id];
  const Operator& op = Registry::instance().at(id);
  if (id >= operators.size()) operators.resize(id + 1);
  operators[id].op = &op;
  return operators[id];
}

void init_dispatch(Napi::Object exports) {
  define(exports, {{"call", call_operator},
                   {"callNamed", call_named},
                   {"optionNames", find_option_names},
                   {"operator", find_operator}});
  init_schemas(exports);
  init_modes(exports);
}

}  // namespace ltn
