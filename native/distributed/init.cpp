#include "distributed/init.h"

namespace ltn {

void init_distributed(Napi::Object exports) {
  init_stores(exports);
  init_process_groups(exports);
  init_collectives(exports);
  init_work(exports);
  init_reducer(exports);
}

}  // namespace ltn
