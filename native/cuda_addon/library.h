#pragma once
#include "cuda/library.h"

namespace ltn {
// Lives as long as the process: the core keeps using it.
CudaLibrary& library();
}  // namespace ltn
