#pragma once
#include <napi.h>

namespace ltn {
void init_transformers(Napi::Object exports);
}  // namespace ltn
