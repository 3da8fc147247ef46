#include "napi/call.h"

#include <cmath>

#include "autograd/js_function.h"

namespace ltn {

namespace {
napi_valuetype type_of(Napi::Env env, napi_value value) {
  napi_valuetype type;
  check(env, napi_typeof(env, value, &type));
  return type;
}

// What a row's function pointer needs on its way through Node-API.
napi_value dispatch(napi_env env, napi_callback_info info) {
  return guarded(env, [&]() -> napi_value {
    const Call call(env, info);
    return reinterpret_cast<napi_value (*)(const Call&)>(call.data())(call);
  });
}
}  // namespace

void define(Napi::Object exports, const std::vector<Method>& methods) {
  for (const auto& method : methods) {
    napi_value function;
    check(exports.Env(), napi_create_function(exports.Env(), method.name, NAPI_AUTO_LENGTH, dispatch,
                                              reinterpret_cast<void*>(method.body), &function));
    exports.Set(method.name, function);
  }
}

Call::Call(napi_env e, napi_callback_info info) : env(e), environment(Environment::of(e)) {
  check(env, napi_get_cb_info(env, info, &count_, values_, nullptr, &data_));
  if (count_ > kMaxArguments) type_error("expected at most ", kMaxArguments, " arguments, got ", count_);
  environment.borrowed.rescue();
}

bool Call::is_nullish(size_t i) const {
  const auto type = type_of(env, (*this)[i]);
  return type == napi_undefined || type == napi_null;
}

bool Call::boolean(size_t i, const char* name) const {
  bool value;
  if (napi_get_value_bool(env, (*this)[i], &value) != napi_ok)
    type_error("argument '", name, "' must be bool, not ", describe(environment, (*this)[i]));
  return value;
}

std::optional<bool> Call::optional_boolean(size_t i, const char* name) const {
  if (is_nullish(i)) return std::nullopt;
  return boolean(i, name);
}

double Call::number(size_t i, const char* name) const {
  double value;
  if (napi_get_value_double(env, (*this)[i], &value) != napi_ok)
    type_error("argument '", name, "' must be float, not ", describe(environment, (*this)[i]));
  return value;
}

int64_t Call::integer(size_t i, const char* name) const {
  const auto value = (*this)[i];
  if (type_of(env, value) == napi_bigint) {
    int64_t result;
    bool lossless;
    check(env, napi_get_value_bigint_int64(env, value, &result, &lossless));
    if (!lossless) value_error("argument '", name, "' does not fit in 64 bits");
    return result;
  }
  double number;
  if (napi_get_value_double(env, value, &number) != napi_ok || std::trunc(number) != number ||
      std::abs(number) > kMaxSafeInteger)
    type_error("argument '", name, "' must be int, not ", describe(environment, value));
  return static_cast<int64_t>(number);
}

std::string Call::string(size_t i, const char* name) const {
  if (type_of(env, (*this)[i]) != napi_string)
    type_error("argument '", name, "' must be str, not ", describe(environment, (*this)[i]));
  return to_string(env, (*this)[i]);
}

napi_value Call::function(size_t i, const char* name) const {
  if (type_of(env, (*this)[i]) != napi_function)
    type_error("argument '", name, "' must be a function, not ", describe(environment, (*this)[i]));
  return (*this)[i];
}

Handle& Call::required_handle(size_t i, Kind kind, const char* name) const {
  const auto value = (*this)[i];
  Handle* handle = find_handle(environment, value, type_of(env, value));
  if (!handle || handle->kind != kind)
    type_error("argument '", name, "' must be ", kind_name(kind), ", not ", describe(environment, value));
  return *handle;
}

const at::Tensor& Call::tensor(size_t i, const char* name) const {
  return unwrap(environment, handle<TensorHandle>(i, Kind::Tensor, name));
}

at::Tensor Call::optional_tensor(size_t i, const char* name) const {
  return is_nullish(i) ? at::Tensor() : tensor(i, name);
}

std::vector<at::Tensor> Call::tensors(size_t i, const char* name) const {
  return read_tensors(environment, (*this)[i], name);
}

std::vector<at::Tensor> read_tensors(Environment& environment, napi_value list, const char* name) {
  Napi::Env env = environment.env;
  bool is_array = false;
  check(env, napi_is_array(env, list, &is_array));
  if (!is_array) type_error("argument '", name, "' must be a list of Tensors, not ", describe(environment, list));
  const uint32_t length = list_length(env, list);
  std::vector<at::Tensor> result;
  for (uint32_t k = 0; k < length; ++k) {
    napi_value item;
    check(env, napi_get_element(env, list, k, &item));
    const auto type = type_of(env, item);
    if (type == napi_null || type == napi_undefined) {
      result.emplace_back();
      continue;
    }
    Handle* found = find_handle(environment, item, type);
    if (!found || found->kind != Kind::Tensor)
      type_error("argument '", name, "' must be a list of Tensors, but element ", k, " is ",
                 describe(environment, item));
    result.push_back(unwrap(environment, *static_cast<TensorHandle*>(found)));
  }
  environment.borrowed.rescue();
  return result;
}

Handle* find_handle(Environment& environment, napi_value value, napi_valuetype type) {
  Napi::Env env = environment.env;
  if (type == napi_object || type == napi_function) {
    check(env, napi_get_property(env, value, environment.handle_key.Value(), &value));
    check(env, napi_typeof(env, value, &type));
  }
  if (type != napi_external) return nullptr;
  void* data = nullptr;
  check(env, napi_get_value_external(env, value, &data));
  auto* handle = static_cast<Handle*>(data);
  return environment.is_live(handle) ? handle : nullptr;
}

napi_value call_function(Napi::Env env, napi_value function, const std::vector<napi_value>& arguments) {
  napi_value result;
  check(env, napi_call_function(env, env.Undefined(), function, arguments.size(), arguments.data(), &result));
  return result;
}

uint32_t list_length(Napi::Env env, napi_value array) {
  // An array that is nothing but a length costs JavaScript no memory, and its elements would cost all there is.
  constexpr uint32_t kLongest = 1 << 24;
  uint32_t length = 0;
  bool is_array = false;
  check(env, napi_is_array(env, array, &is_array));
  if (is_array) {
    check(env, napi_get_array_length(env, array, &length));
  } else {
    // A Proxy of an array is one to JavaScript, and what it throws has to come through.
    napi_value value;
    check(env, napi_get_named_property(env, array, "length", &value));
    if (napi_get_value_uint32(env, value, &length) != napi_ok)
      type_error("expected a list, got an object of no length");
  }
  if (length > kLongest)
    value_error("expected a list of at most ", kLongest, " elements, got one of ", length,
                "; make a tensor of it (torch.tensor) where one can be given");
  return length;
}

const at::Tensor& unwrap(Environment& environment, TensorHandle& handle) {
  if (handle.disposed)
    throw Error("DisposedError",
                "this Tensor was disposed: dispose() or the end of a tidy() scope freed it. Return it from the tidy() "
                "function, or clone() it before, to keep it.");
  if (!environment.borrowed.is_empty()) [[unlikely]]
    environment.borrowed.check(handle.tensor);
  // What is done with it may give its hooks' owner other users.
  if (handle.functions) [[unlikely]]
    for (const auto& known : *handle.functions)
      if (const auto function = known.lock()) function->strengthen();
  return handle.tensor;
}

napi_value js_integer(Napi::Env env, int64_t value) {
  const auto number = static_cast<double>(value);
  if (std::abs(number) <= kMaxSafeInteger) return Napi::Number::New(env, number);
  return Napi::BigInt::New(env, value);
}

Napi::Array js_array(Napi::Env env, const std::vector<napi_value>& values) {
  const auto result = Napi::Array::New(env, values.size());
  for (uint32_t i = 0; i < values.size(); ++i) result.Set(i, values[i]);
  return result;
}

Napi::Array js_integers(Napi::Env env, at::IntArrayRef values) {
  const auto result = Napi::Array::New(env, values.size());
  for (uint32_t i = 0; i < values.size(); ++i) result.Set(i, js_integer(env, values[i]));
  return result;
}

Napi::Object js_object(Napi::Env env, const std::vector<std::pair<const char*, napi_value>>& properties) {
  const auto result = Napi::Object::New(env);
  for (const auto& [name, value] : properties) result.Set(name, value);
  return result;
}

napi_value js_dtype(Environment& environment, at::ScalarType type) {
  const napi_value dtype = environment.dtype_object(type);
  return dtype ? dtype : environment.env.Null();
}

napi_value js_tensor_or_null(Environment& environment, const at::Tensor& tensor) {
  return tensor.defined() ? environment.wrap(tensor) : environment.env.Null();
}

std::string to_string(Napi::Env env, napi_value value) {
  size_t length = 0;
  check(env, napi_get_value_string_utf8(env, value, nullptr, 0, &length));
  std::string result(length, '\0');
  check(env, napi_get_value_string_utf8(env, value, result.data(), length + 1, &length));
  return result;
}

std::string describe(Environment& environment, napi_value value) {
  Napi::Env env = environment.env;
  switch (type_of(env, value)) {
    case napi_undefined: return "undefined";
    case napi_null: return "None";
    case napi_boolean: return "bool";
    case napi_bigint: return "int";
    case napi_string: return "str";
    case napi_symbol: return "symbol";
    case napi_function: return "function";
    case napi_number: {
      double number;
      check(env, napi_get_value_double(env, value, &number));
      if (std::trunc(number) != number || !std::isfinite(number)) return "float";
      return std::abs(number) <= kMaxSafeInteger ? "int" : "int beyond 2^53, which only a BigInt holds exactly";
    }
    default: break;
  }
  if (Handle* handle = find_handle(environment, value, type_of(env, value))) return kind_name(handle->kind);
  bool is = false;
  check(env, napi_is_array(env, value, &is));
  if (is) {
    uint32_t length;
    check(env, napi_get_array_length(env, value, &length));
    if (length == 0) return "list";
    napi_value first;
    check(env, napi_get_element(env, value, 0, &first));
    check(env, napi_is_array(env, first, &is));
    return is ? "list of list" : "list of " + describe(environment, first);
  }
  check(env, napi_is_typedarray(env, value, &is));
  if (is) return "typed array";
  return "object";
}

}  // namespace ltn
