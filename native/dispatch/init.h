#pragma once
#include <napi.h>

namespace ltn {
void init_dispatch(Napi::Object exports);
void init_schemas(Napi::Object exports);
void init_modes(Napi::Object exports);
}  // namespace ltn
