#include "napi/bytes.h"

#include <cstring>

namespace ltn {

ByteSpan read_bytes(const Call& call, napi_value value, const char* name) {
  bool is_typed_array = false;
  check(call.env, napi_is_typedarray(call.env, value, &is_typed_array));
  napi_typedarray_type type = napi_int8_array;
  void* data = nullptr;
  size_t size = 0;
  if (is_typed_array) check(call.env, napi_get_typedarray_info(call.env, value, &type, &size, &data, nullptr, nullptr));
  if (type != napi_uint8_array)
    type_error("argument '", name, "' must be Uint8Array, not ", describe(call.environment, value));
  return {static_cast<const char*>(data), size};
}

napi_value js_bytes(Environment& environment, ByteSpan bytes) {
  const Napi::Env env = environment.env;
  const napi_value result = call_function(
      env, environment.new_typed_array.Value(),
      {Napi::Number::New(env, napi_uint8_array), Napi::Number::New(env, static_cast<double>(bytes.size))});
  void* data = nullptr;
  check(env, napi_get_typedarray_info(env, result, nullptr, nullptr, &data, nullptr, nullptr));
  if (bytes.size > 0) std::memcpy(data, bytes.data, bytes.size);
  return result;
}

std::vector<std::string> read_strings(const Call& call, napi_value list) {
  std::vector<std::string> names;
  const uint32_t count = list_length(call.env, list);
  for (uint32_t i = 0; i < count; ++i) {
    napi_value name;
    check(call.env, napi_get_element(call.env, list, i, &name));
    names.push_back(to_string(call.env, name));
  }
  return names;
}

}  // namespace ltn
