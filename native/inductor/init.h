#pragma once
#include <napi.h>

namespace ltn {
void init_inductor(Napi::Object exports);
}  // namespace ltn
