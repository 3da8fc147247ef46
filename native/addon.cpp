#include <napi.h>

#include "amp/init.h"
#include "autograd/init.h"
#include "backends/init.h"
#include "cuda/init.h"
#include "dispatch/init.h"
#include "distributed/init.h"
#include "inductor/init.h"
#include "jit/init.h"
#include "napi/environment.h"
#include "napi/errors.h"
#include "napi/init.h"
#include "nn/init.h"
#include "optim/init.h"
#include "profiler/init.h"
#include "random/init.h"
#include "tensor/init.h"
#include "threads/init.h"
#include "transformers/init.h"

static Napi::Object init(Napi::Env env, Napi::Object exports) {
  ltn::guarded(env, [&] {
    if (exports.Has("setup")) {  // loaded once more, into what the first load gave
      ltn::Environment::current()->finalize_in(env);
      return exports;
    }
    ltn::Environment::create(env);
    ltn::init_environment(exports);
    ltn::init_dispatch(exports);
    ltn::init_tensor(exports);
    ltn::init_autograd(exports);
    ltn::init_random(exports);
    ltn::init_nn(exports);
    ltn::init_transformers(exports);
    ltn::init_optim(exports);
    ltn::init_cuda(exports);
    ltn::init_amp(exports);
    ltn::init_backends(exports);
    ltn::init_threads(exports);
    ltn::init_profiler(exports);
    ltn::init_jit(exports);
    ltn::init_inductor(exports);
    ltn::init_distributed(exports);
    return exports;
  });
  return exports;
}

NODE_API_MODULE(libtorch_node, init)
