#pragma once
#include "napi/environment.h"

namespace ltn {

// A JavaScript function that native code may call later, owned from any thread.
class JsFunction {
 public:
  JsFunction(Environment& environment, napi_value function);
  ~JsFunction();
  JsFunction(const JsFunction&) = delete;
  JsFunction& operator=(const JsFunction&) = delete;

  // Calls it on the JavaScript thread it belongs to, whichever thread this is. `read` turns its result into native
  // values while the call's values are alive.
  void call(const std::vector<at::Tensor>& arguments, bool as_list,
            const std::function<void(Environment&, napi_value)>& read) const;

  // Whether there is any in the process, of whatever environment.
  static bool any();

 private:
  void call_here(const std::vector<at::Tensor>& arguments, bool as_list,
                 const std::function<void(Environment&, napi_value)>& read) const;

  Environment& environment_;
  std::shared_ptr<ReleaseQueue> releases_;
  napi_ref reference_ = nullptr;
};

}  // namespace ltn
