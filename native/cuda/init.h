#pragma once
#include <napi.h>

namespace ltn {
void init_cuda(Napi::Object exports);
void init_streams(Napi::Object exports);
void init_cuda_memory(Napi::Object exports);
void init_cuda_random(Napi::Object exports);
void init_cuda_library(Napi::Object exports);
}  // namespace ltn
