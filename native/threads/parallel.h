#pragma once
#include <c10/util/FunctionRef.h>

#include <cstdint>

namespace ltn {

// Calls body(0) to body(count - 1), on libtorch's threads where there are several; operators called by a body do not
// divide their work further. `count` should not be larger than the number of threads.
void parallel_each(int64_t count, c10::function_ref<void(int64_t)> body);

}  // namespace ltn
