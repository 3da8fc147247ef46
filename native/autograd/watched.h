#pragma once
#include <c10/core/DispatchKey.h>
#include <c10/core/impl/LocalDispatchKeySet.h>
#include <c10/core/impl/TorchDispatchModeTLS.h>

#include "napi/environment.h"

namespace ltn {

// Whether somebody looks at operators, or at what they save, one by one, or changes what they do (a function
// transform): then a layer falls apart into them.
inline bool is_watched() {
  const Environment* environment = Environment::current();
  return c10::impl::TorchDispatchModeTLS::any_modes_set() ||
         c10::impl::tls_is_dispatch_key_included(c10::DispatchKey::FuncTorchDynamicLayerFrontMode) ||
         (environment && !environment->saved_tensor_hooks.empty());
}

}  // namespace ltn
