#pragma once
#include <napi.h>

namespace ltn {

void init_distributed(Napi::Object exports);
void init_stores(Napi::Object exports);
void init_process_groups(Napi::Object exports);
void init_collectives(Napi::Object exports);
void init_work(Napi::Object exports);
void init_reducer(Napi::Object exports);
void init_buckets(Napi::Object exports);
void init_comm_hook(Napi::Object exports);
void init_ddp_sink(Napi::Object exports);

}  // namespace ltn
