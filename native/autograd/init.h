#pragma once
#include <node_api.h>

namespace ltn {
void init_autograd(napi_env env, napi_value exports);
void init_hooks(napi_env env, napi_value exports);
}  // namespace ltn
