#include "distributed/interruptible.h"

namespace ltn {

namespace {

thread_local int calls = 0;

}  // namespace

bool is_stopping(const Environment& environment) {
  const Napi::HandleScope scope(environment.env);
  // It runs no JavaScript, and is refused with it all the same.
  napi_value value = environment.env.Null();
  return napi_coerce_to_bool(environment.env, value, &value) != napi_ok;
}

JavaScriptCall::JavaScriptCall() { ++calls; }
JavaScriptCall::~JavaScriptCall() { --calls; }
bool JavaScriptCall::is_made() { return calls > 0; }

}  // namespace ltn
