#include "jit/tasks.h"

#include <ATen/Parallel.h>
#include <c10/core/impl/TorchDispatchModeTLS.h>
#include <c10/util/ScopeExit.h>

#include <atomic>

#include "jit/nesting_programs.h"
#include "napi/environment.h"

namespace ltn {

namespace {

constexpr int64_t kMostWaiting = 1000;
constexpr int kMostInside = 8;  // tasks that tasks run: each takes a part of the stack

std::atomic<int64_t> waiting_tasks{0};
thread_local int tasks_inside = 0;

// Hooks of saved tensors and dispatch modes are JavaScript's, which runs in its own thread alone.
bool javascript_watches() {
  const Environment* environment = Environment::current();
  return environment && (!environment->saved_tensor_hooks.empty() || c10::impl::TorchDispatchModeTLS::stack_len() > 0);
}

void launch_task(std::function<void()> task) {
  if (tasks_inside < kMostInside && (javascript_watches() || waiting_tasks > kMostWaiting)) {
    ++tasks_inside;
    const auto leave = c10::make_scope_exit([] { --tasks_inside; });
    return task();
  }
  ++waiting_tasks;
  at::launch([task = std::move(task)] {
    const auto leave = c10::make_scope_exit([] { --waiting_tasks; });
    const KeptValues kept;
    task();
  });
}

}  // namespace

torch::jit::TaskLauncher script_launcher() { return launch_task; }

}  // namespace ltn
