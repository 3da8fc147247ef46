#pragma once
#include <ATen/core/grad_mode.h>
#include <c10/core/DispatchKeySet.h>
#include <c10/core/impl/LocalDispatchKeySet.h>

namespace ltn {

// What libtorch is asked about itself is computed as if nothing else went on in this thread: no function transform, no
// dispatch mode, no autocast, nothing recorded.
class Aside {
 private:
  c10::impl::ForceDispatchKeyGuard keys_{c10::DispatchKeySet(c10::DispatchKey::BackendSelect),
                                         c10::default_excluded_set | c10::autograd_dispatch_keyset |
                                             c10::DispatchKeySet(c10::DispatchKey::ADInplaceOrView)};
  at::NoGradGuard no_grad_;
};

}  // namespace ltn
