#include <ATen/core/jit_type.h>
#include <c10/util/irange.h>

#include "jit/script.h"

// What scripts give, on its way to JavaScript. Follows torch/csrc/jit/python/pybind_utils.cpp (toPyObject).
namespace ltn {

namespace {

constexpr int kMostNested = 64;
constexpr double kBytesOfElement = 64;  // of JavaScript's heap, for what a list holds

napi_value script_list(Environment& environment, c10::ArrayRef<c10::IValue> items, int depth) {
  environment.require_heap(static_cast<double>(items.size()) * kBytesOfElement);
  Napi::Env env = environment.env;
  napi_value list;
  check(env, napi_create_array_with_length(env, items.size(), &list));
  for (const auto i : c10::irange(items.size())) {
    const Napi::HandleScope scope(env);
    check(env,
          napi_set_element(env, list, static_cast<uint32_t>(i), script_to_js(environment, items[i], {}, depth + 1)));
  }
  return list;
}

// Keys and values in turn: what JavaScript makes of a dict depends on its keys.
napi_value script_dict(Environment& environment, const c10::impl::GenericDict& dict, int depth) {
  std::vector<c10::IValue> entries;
  entries.reserve(dict.size() * 2);
  for (const auto& entry : dict) {
    entries.push_back(entry.key());
    entries.push_back(entry.value());
  }
  Napi::Env env = environment.env;
  const bool strings = dict.keyType()->kind() == c10::TypeKind::StringType;
  return js_object(env, {{"kind", Napi::String::New(env, "dict")},
                         {"strings", Napi::Boolean::New(env, strings)},
                         {"entries", script_list(environment, entries, depth)}});
}

napi_value script_tuple(Environment& environment, const c10::ivalue::Tuple& tuple, int depth) {
  Napi::Env env = environment.env;
  const napi_value items = script_list(environment, tuple.elements(), depth);
  const auto type = tuple.type();
  if (!type->schema()) return items;
  std::vector<napi_value> names;
  for (const auto& argument : type->schema()->arguments()) names.push_back(Napi::String::New(env, argument.name()));
  return js_object(env, {{"kind", Napi::String::New(env, "tuple")}, {"names", js_array(env, names)}, {"items", items}});
}

}  // namespace

napi_value script_to_js(Environment& environment, const c10::IValue& value, FindGiven given, int depth) {
  if (depth > kMostNested)
    value_error("expected a result nested at most ", kMostNested, " deep; this one is deeper, or contains itself");
  Napi::Env env = environment.env;
  if (value.isList()) return script_list(environment, value.toListRef(), depth);
  if (value.isTuple()) return script_tuple(environment, value.toTupleRef(), depth);
  if (value.isGenericDict()) return script_dict(environment, value.toGenericDict(), depth);
  if (value.isObject()) {
    const auto object = value.toObject();
    return js_object(env, {{"kind", Napi::String::New(env, object->type()->is_module() ? "module" : "object")},
                           {"handle", environment.adopt(std::make_unique<ScriptObjectHandle>(object))}});
  }
  if (value.isFuture()) {
    const auto future = value.toFuture();
    future->waitAndThrow();
    return js_object(env, {{"kind", Napi::String::New(env, "future")},
                           {"value", script_to_js(environment, future->value(), {}, depth + 1)}});
  }
  if (value.isEnum()) {
    const auto& holder = value.toEnumHolder();
    return js_object(env, {{"kind", Napi::String::New(env, "enum")},
                           {"name", Napi::String::New(env, holder->name())},
                           {"value", script_to_js(environment, holder->value(), {}, depth + 1)}});
  }
  return to_js(environment, value, *c10::AnyType::get(), given);
}

}  // namespace ltn
