#pragma once
#include <node_api.h>

namespace ltn {
void init_backends(napi_env env, napi_value exports);
}
