#pragma once
#include "napi/call.h"

namespace ltn {
// Python takes seeds from -2^63 to 2^64 - 1; a negative one counts back from 2^64.
uint64_t seed_argument(const Call& call, size_t position);
}  // namespace ltn
