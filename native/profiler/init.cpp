#include "profiler/init.h"

namespace ltn {

void init_profiler(Napi::Object exports) {
  init_profiler_session(exports);
  init_profiler_results(exports);
  init_record_function(exports);
  init_operator_counter(exports);
  init_execution_trace(exports);
}

}  // namespace ltn
