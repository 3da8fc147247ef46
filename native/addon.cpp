#include <node_api.h>

#include "autograd/init.h"
#include "device/init.h"
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
    ltn::init_device(env, exports);
    return exports;
  });
}
