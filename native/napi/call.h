#pragma once
#include <napi.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "napi/environment.h"
#include "napi/errors.h"

namespace ltn {

// Beyond it a JavaScript number no longer names one integer.
inline constexpr double kMaxSafeInteger = 9007199254740991.0;

// One call from JavaScript: its environment and its arguments. Missing arguments read as undefined.
//
// In plain Node-API, as is what reads an operator's arguments (dispatch/): Napi::CallbackInfo asks for more than six
// arguments twice and allocates them, and an operator on small tensors takes a microsecond.
class Call {
 public:
  static constexpr size_t kMaxArguments = 24;
  Call(napi_env env, napi_callback_info info);

  Napi::Env env;
  Environment& environment;
  size_t size() const { return count_; }
  void* data() const { return data_; }  // what the function was defined with
  napi_value operator[](size_t i) const { return values_[i]; }

  bool is_nullish(size_t i) const;
  bool boolean(size_t i, const char* name) const;
  std::optional<bool> optional_boolean(size_t i, const char* name) const;  // nothing for null
  double number(size_t i, const char* name) const;
  int64_t integer(size_t i, const char* name) const;
  std::string string(size_t i, const char* name) const;
  napi_value function(size_t i, const char* name) const;
  const at::Tensor& tensor(size_t i, const char* name) const;
  at::Tensor optional_tensor(size_t i, const char* name) const;  // undefined Tensor for null
  std::vector<at::Tensor> tensors(size_t i, const char* name) const;
  template <class H>
  H& handle(size_t i, Kind kind, const char* name) const {
    return static_cast<H&>(required_handle(i, kind, name));
  }

 private:
  Handle& required_handle(size_t i, Kind kind, const char* name) const;
  size_t count_ = kMaxArguments;
  napi_value values_[kMaxArguments];  // Node-API fills up with undefined
  void* data_ = nullptr;
};

// A native function is a row in its folder's table: its JavaScript name and what it does.
struct Method {
  const char* name;
  napi_value (*body)(const Call&);
};
void define(Napi::Object exports, const std::vector<Method>& methods);

// The live handle that a JavaScript value carries, or null.
Handle* find_handle(Environment& environment, napi_value value, napi_valuetype type);
// Throws when it was disposed, or when the JavaScript memory under it is gone.
const at::Tensor& unwrap(Environment& environment, TensorHandle& handle);

// Calls a JavaScript function. Not through Napi::Function: where it throws, or JavaScript may not run any more, that
// makes an Error, and ends the process where it cannot.
napi_value call_function(Napi::Env env, napi_value function, const std::vector<napi_value>& arguments = {});

// The length of a JavaScript array; an error where it is longer than any list that a native function takes.
uint32_t list_length(Napi::Env env, napi_value array);
// The tensors of a list, undefined where it has null.
std::vector<at::Tensor> read_tensors(Environment& environment, napi_value list, const char* name);

napi_value js_integer(Napi::Env env, int64_t value);  // a number when it is exact, else a BigInt
Napi::Array js_array(Napi::Env env, const std::vector<napi_value>& values);
Napi::Array js_integers(Napi::Env env, at::IntArrayRef values);
Napi::Object js_object(Napi::Env env, const std::vector<std::pair<const char*, napi_value>>& properties);
napi_value js_dtype(Environment& environment, at::ScalarType type);  // its object
napi_value js_tensor_or_null(Environment& environment, const at::Tensor& tensor);
std::string to_string(Napi::Env env, napi_value value);
// "int", "str", "list of Tensor" ...: how Python's argument parser would name the value in a message.
std::string describe(Environment& environment, napi_value value);

}  // namespace ltn
