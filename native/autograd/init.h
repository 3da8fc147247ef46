#pragma once
#include <napi.h>

namespace ltn {
void init_autograd(Napi::Object exports);
void init_hooks(Napi::Object exports);
void init_function(Napi::Object exports);
void init_node(Napi::Object exports);
void init_engine(Napi::Object exports);
void init_forward_ad(Napi::Object exports);
void init_transforms(Napi::Object exports);
}  // namespace ltn
