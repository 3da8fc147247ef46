#pragma once
#include <node_api.h>

namespace ltn {
void init_device(napi_env env, napi_value exports);
void init_streams(napi_env env, napi_value exports);
void init_device_memory(napi_env env, napi_value exports);
void init_backend_flags(napi_env env, napi_value exports);
void init_autocast(napi_env env, napi_value exports);
void init_device_random(napi_env env, napi_value exports);
void init_cuda_library(napi_env env, napi_value exports);
}  // namespace ltn
