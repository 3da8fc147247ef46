#include <node_api.h>

#include "amp/init.h"
#include "autograd/init.h"
#include "backends/init.h"
#include "cuda/init.h"
#include "dispatch/init.h"
#include "napi/environment.h"
#include "napi/errors.h"
#include "napi/init.h"
#include "nn/init.h"
#include "optim/init.h"
#include "random/init.h"
#include "tensor/init.h"

NAPI_MODULE_INIT() {
  return ltn::guarded(env, [&] {
    ltn::Environment::create(env);
    ltn::init_environment(env, exports);
    ltn::init_dispatch(env, exports);
    ltn::init_tensor(env, exports);
    ltn::init_autograd(env, exports);
    ltn::init_random(env, exports);
    ltn::init_nn(env, exports);
    ltn::init_optim(env, exports);
    ltn::init_cuda(env, exports);
    ltn::init_amp(env, exports);
    ltn::init_backends(env, exports);
    return exports;
  });
}
