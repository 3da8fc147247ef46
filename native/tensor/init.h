#pragma once
#include <napi.h>

namespace ltn {
void init_tensor(Napi::Object exports);
void init_properties(Napi::Object exports);
void init_data_in(Napi::Object exports);
void init_data_out(Napi::Object exports);
void init_indexing(Napi::Object exports);
void init_share(Napi::Object exports);
void init_stack(Napi::Object exports);
void init_storage(Napi::Object exports);
}  // namespace ltn
