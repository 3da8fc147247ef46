#pragma once
#include <node_api.h>

namespace ltn {
void init_tensor(napi_env env, napi_value exports);
void init_properties(napi_env env, napi_value exports);
void init_data_in(napi_env env, napi_value exports);
void init_data_out(napi_env env, napi_value exports);
void init_indexing(napi_env env, napi_value exports);
void init_share(napi_env env, napi_value exports);
void init_storage(napi_env env, napi_value exports);
}  // namespace ltn
