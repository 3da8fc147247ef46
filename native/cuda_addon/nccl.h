#pragma once
#include "distributed/backend_settings.h"

namespace ltn {
// Whether NCCL's header was there.
bool nccl_is_built();
c10::intrusive_ptr<c10d::Backend> new_nccl(const BackendSettings& settings);
}  // namespace ltn
