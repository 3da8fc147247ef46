#pragma once
#include <torch/csrc/distributed/c10d/Store.hpp>

#include "napi/call.h"

namespace ltn {

using StoreHandle = ValueHandle<Kind::Store, c10::intrusive_ptr<c10d::Store>>;

c10::intrusive_ptr<c10d::Store> store_argument(const Call& call, size_t i);

}  // namespace ltn
