#include "tensor/init.h"

#include "tensor/cpu_allocator.h"

namespace ltn {

void init_tensor(napi_env env, napi_value exports) {
  install_cpu_allocator();
  init_properties(env, exports);
  init_data_in(env, exports);
  init_data_out(env, exports);
  init_indexing(env, exports);
  init_share(env, exports);
  init_storage(env, exports);
}

}  // namespace ltn
