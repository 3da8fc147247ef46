#pragma once
#include <ATen/core/function.h>

namespace ltn {

// What starts the tasks that a script forks: threads of libtorch's own, as far as they can stand in for this one.
torch::jit::TaskLauncher script_launcher();

}  // namespace ltn
