#include "tensor/init.h"

#include "tensor/cpu_allocator.h"

namespace ltn {

void init_tensor(Napi::Object exports) {
  install_cpu_allocator();
  init_properties(exports);
  init_data_in(exports);
  init_data_out(exports);
  init_indexing(exports);
  init_share(exports);
  init_stack(exports);
  init_storage(exports);
}

}  // namespace ltn
