#pragma once
#include <node_api.h>

namespace ltn {
void init_cuda(napi_env env, napi_value exports);
void init_streams(napi_env env, napi_value exports);
void init_cuda_memory(napi_env env, napi_value exports);
void init_cuda_random(napi_env env, napi_value exports);
void init_cuda_library(napi_env env, napi_value exports);
}  // namespace ltn
