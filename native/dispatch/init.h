#pragma once
#include <node_api.h>

namespace ltn {
void init_dispatch(napi_env env, napi_value exports);
void init_schemas(napi_env env, napi_value exports);
}  // namespace ltn
