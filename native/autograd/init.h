#pragma once
#include <napi.h>

namespace ltn {
void init_autograd(Napi::Object exports);
void init_hooks(Napi::Object exports);
}  // namespace ltn
