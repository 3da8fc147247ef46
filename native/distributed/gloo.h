#pragma once
#include "distributed/backend_settings.h"

namespace ltn {

// libtorch's own ProcessGroupGloo, connected to its peers; returns when all of them are there.
c10::intrusive_ptr<c10d::Backend> connect_gloo(const BackendSettings& settings);
// `backend` with each call compared between the ranks before it is made: what TORCH_DISTRIBUTED_DEBUG=DETAIL asks for.
c10::intrusive_ptr<c10d::Backend> compare_calls(const c10::intrusive_ptr<c10d::Backend>& backend,
                                                const BackendSettings& settings);
// Whether it is what gloo sends or receives, which has no future: asking for it would be an error, and a slow one.
bool is_sent_by_gloo(c10d::Work& work);

}  // namespace ltn
