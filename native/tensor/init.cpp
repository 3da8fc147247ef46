#include "tensor/init.h"

namespace ltn {

void init_tensor(napi_env env, napi_value exports) {
  init_properties(env, exports);
  init_data_in(env, exports);
  init_data_out(env, exports);
  init_indexing(env, exports);
  init_share(env, exports);
  init_storage(env, exports);
}

}  // namespace ltn
