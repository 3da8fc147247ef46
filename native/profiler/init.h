#pragma once
#include <napi.h>

namespace ltn {

// A folder's parts; init_profiler calls them all.
void init_profiler(Napi::Object exports);
void init_profiler_session(Napi::Object exports);
void init_profiler_results(Napi::Object exports);
void init_record_function(Napi::Object exports);
void init_operator_counter(Napi::Object exports);
void init_execution_trace(Napi::Object exports);

}  // namespace ltn
