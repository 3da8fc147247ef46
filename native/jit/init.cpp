#include "jit/init.h"

namespace ltn {

void init_jit(Napi::Object exports) {
  init_jit_objects(exports);
  init_jit_functions(exports);
  init_jit_archives(exports);
  init_jit_passes(exports);
}

}  // namespace ltn
