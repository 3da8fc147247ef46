#pragma once
#include <c10/util/StringUtil.h>
#include <napi.h>

#include <stdexcept>
#include <string>

namespace ltn {

// A JavaScript exception is pending (or JavaScript may not run any more, as in a terminated worker): unwind to the
// border without touching it. A std::exception, so that libtorch's autograd engine carries it through a backward pass.
struct JsPending : std::exception {};

// An error that is thrown as the JavaScript class of that name (src/python/exceptions.ts).
class Error : public std::runtime_error {
 public:
  Error(const char* js_class, const std::string& message) : std::runtime_error(message), js_class_(js_class) {}
  const char* js_class() const { return js_class_; }

 private:
  const char* js_class_;
};

template <class... Args>
[[noreturn]] void type_error(const Args&... args) {
  throw Error("TypeError", c10::str(args...));
}
template <class... Args>
[[noreturn]] void value_error(const Args&... args) {
  throw Error("ValueError", c10::str(args...));
}

void check_failed(napi_env env, napi_status status);
inline void check(napi_env env, napi_status status) {
  if (status != napi_ok) [[unlikely]]
    check_failed(env, status);
}

// Whether the C++ exception being handled says that memory, the host's or a device's, is exhausted. To be called inside
// a catch block.
bool is_out_of_memory() noexcept;

// Turns the C++ exception being handled into a pending JavaScript one. To be called inside a catch block.
void throw_to_js(napi_env env) noexcept;

// The border: nothing but a pending JavaScript exception leaves a native call.
template <class F>
napi_value guarded(napi_env env, F&& body) noexcept {
  try {
    return body();
  } catch (...) {
    throw_to_js(env);
    return nullptr;
  }
}

}  // namespace ltn
