#pragma once
#include <napi.h>

namespace ltn {
void init_jit(Napi::Object exports);
// Each file's part.
void init_jit_objects(Napi::Object exports);
void init_jit_functions(Napi::Object exports);
void init_jit_archives(Napi::Object exports);
void init_jit_passes(Napi::Object exports);
}  // namespace ltn
