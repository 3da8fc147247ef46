#include <algorithm>
#include <string_view>

#include "dispatch/init.h"
#include "dispatch/names.h"
#include "dispatch/registry.h"
#include "napi/call.h"

namespace ltn {

namespace {

bool listed(const c10::OperatorName& name) { return name.name.starts_with("aten::"); }

using Names = std::vector<std::string_view>;

// Sorts, and leaves each once.
Names sorted(Names names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

template <class Values>
napi_value js_names(Napi::Env env, const Values& values) {
  std::vector<napi_value> result;
  result.reserve(values.size());
  for (const auto& value : values) result.push_back(Napi::String::New(env, value));
  return js_array(env, result);
}

// operatorNames() -> { all, keys, methods }: the names of all ATen operators without overloads, the same as JavaScript
// writes them, and of those whose first argument is a tensor called self, as Python's methods have it. Sorted.
napi_value operator_names(const Call& call) {
  Names all, methods;
  auto& dispatcher = c10::Dispatcher::singleton();
  const auto names = dispatcher.getAllOpNames();
  for (const auto& name : names) {
    if (!listed(name)) continue;
    const auto bare = std::string_view(name.name).substr(6);
    all.push_back(bare);
    const auto handle = dispatcher.findSchema(name);
    if (!handle || handle->schema().arguments().empty()) continue;
    const auto& first = handle->schema().arguments()[0];
    if (first.name() == "self" && first.type()->kind() == c10::TypeKind::TensorType) methods.push_back(bare);
  }
  all = sorted(std::move(all));
  std::vector<std::string> keys;
  keys.reserve(all.size());
  for (const auto& name : all) keys.push_back(camel_case(std::string(name)));
  return js_object(call.env, {{"all", js_names(call.env, all)},
                              {"keys", js_names(call.env, keys)},
                              {"methods", js_names(call.env, sorted(std::move(methods)))}});
}

napi_value describe_argument(Napi::Env env, const c10::Argument& argument) {
  return js_object(env,
                   {
                       {"name", Napi::String::New(env, argument.name())},
                       {"type", Napi::String::New(env, argument.real_type()->str())},
                       {"size", argument.N() ? Napi::Number::New(env, *argument.N()) : env.Null()},
                       {"kwargOnly", Napi::Boolean::New(env, argument.kwarg_only())},
                       {"hasDefault", Napi::Boolean::New(env, argument.default_value().has_value())},
                       {"isOut", Napi::Boolean::New(env, argument.is_out())},
                       {"isWrite", Napi::Boolean::New(env, argument.alias_info() && argument.alias_info()->isWrite())},
                   });
}

napi_value describe_arguments(Napi::Env env, const std::vector<c10::Argument>& arguments) {
  std::vector<napi_value> result;
  for (const auto& argument : arguments) result.push_back(describe_argument(env, argument));
  return js_array(env, result);
}

// schemas() -> every overload of every ATen operator with its arguments and results, sorted by name.
napi_value schemas(const Call& call) {
  auto& dispatcher = c10::Dispatcher::singleton();
  auto names = dispatcher.getAllOpNames();
  std::erase_if(names, [](const auto& name) { return !listed(name); });
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) {
    return std::tie(a.name, a.overload_name) < std::tie(b.name, b.overload_name);
  });
  std::vector<napi_value> result;
  for (const auto& name : names) {
    const auto handle = dispatcher.findSchema(name);
    if (!handle) continue;
    const auto& schema = handle->schema();
    result.push_back(js_object(call.env, {
                                             {"name", Napi::String::New(call.env, name.name.substr(6))},
                                             {"overload", Napi::String::New(call.env, name.overload_name)},
                                             {"arguments", describe_arguments(call.env, schema.arguments())},
                                             {"returns", describe_arguments(call.env, schema.returns())},
                                         }));
  }
  return js_array(call.env, result);
}

template <class H, class T>
Napi::Object singleton(const Call& call, const std::string& name, T value) {
  return js_object(call.env, {{"name", Napi::String::New(call.env, name)},
                              {"handle", call.environment.adopt(std::make_unique<H>(value))}});
}

// dtypes() -> [{ name, legacy, code, handle }]
napi_value dtypes(const Call& call) {
  std::vector<napi_value> result;
  for (const auto& entry : dtype_names()) {
    const auto object = singleton<DTypeHandle>(call, entry.name, entry.type);
    object.Set("legacy", entry.legacy);
    object.Set("code", static_cast<int>(entry.type));
    result.push_back(object);
  }
  return js_array(call.env, result);
}

napi_value layouts(const Call& call) {
  std::vector<napi_value> result;
  for (const auto& [name, value] : layout_names()) result.push_back(singleton<LayoutHandle>(call, name, value));
  return js_array(call.env, result);
}

napi_value memory_formats(const Call& call) {
  std::vector<napi_value> result;
  for (const auto& [name, value] : memory_format_names())
    result.push_back(singleton<MemoryFormatHandle>(call, name, value));
  return js_array(call.env, result);
}

// registerDtype(code, object): the JavaScript object by which results name this dtype.
napi_value register_dtype(const Call& call) {
  call.environment.dtypes[static_cast<int>(call.integer(0, "code"))] =
      Napi::Persistent(Napi::Object(call.env, call[1]));
  return call.env.Undefined();
}

// newDevice(text) -> { type, index, handle }; the message for a malformed device is libtorch's own.
napi_value new_device(const Call& call) {
  const c10::Device device(call.string(0, "device"));
  return js_object(call.env,
                   {{"type", Napi::String::New(call.env, c10::DeviceTypeName(device.type(), /*lower_case=*/true))},
                    {"index", device.has_index() ? Napi::Number::New(call.env, device.index()) : call.env.Null()},
                    {"handle", call.environment.adopt(std::make_unique<DeviceHandle>(device))}});
}

at::Scalar scalar_of_kind(const Call& call, const std::string& kind) {
  if (kind == "float") return call.number(0, "value");
  if (kind == "int") return call.integer(0, "value");
  if (kind == "bool") return call.boolean(0, "value");
  if (kind == "complex") return c10::complex<double>(call.number(0, "re"), call.number(2, "im"));
  value_error("expected kind to be \"int\", \"float\", \"bool\" or \"complex\", got \"", kind, "\"");
}

// newScalar(value, kind) -> handle: a number whose Python type is said, not guessed.
napi_value new_scalar(const Call& call) {
  return call.environment.adopt(std::make_unique<ScalarHandle>(scalar_of_kind(call, call.string(1, "kind"))));
}

}  // namespace

void init_schemas(Napi::Object exports) {
  define(exports, {{"operatorNames", operator_names},
                   {"schemas", schemas},
                   {"dtypes", dtypes},
                   {"layouts", layouts},
                   {"memoryFormats", memory_formats},
                   {"registerDtype", register_dtype},
                   {"newDevice", new_device},
                   {"newScalar", new_scalar}});
}

}  // namespace ltn
