#include <ATen/record_function.h>
#include <torch/csrc/profiler/standalone/execution_trace_observer.h>
#include <torch/csrc/profiler/util.h>

#include <chrono>
#include <mutex>
#include <thread>

#include "napi/call.h"
#include "profiler/init.h"

namespace torch::profiler::impl {
struct ExecutionTraceObserver;  // libtorch's own file has the rest of it
}

// torch.profiler.ExecutionTraceObserver: every operator of the process with its arguments, in a file of JSON.
namespace ltn {

namespace {

namespace impl = torch::profiler::impl;
using Manager = impl::GlobalStateManager<impl::ExecutionTraceObserver>;

// libtorch has one for the process. An operator that began under one observer and ends under the next would take from
// a stack of the next's that is empty, and operators of other threads are always under way: so one is all there is.
class Trace {
 public:
  static Trace& instance() {
    static Trace trace;
    return trace;
  }

  void open(const Environment& environment, const std::string& path) {
    const std::lock_guard lock(mutex_);
    if (was_opened_)
      throw Error("RuntimeError",
                  "this process has written an execution trace, or writes one: libtorch can write one in a process; "
                  "start() and stop() may be called on it as often as is needed");
    if (!impl::addExecutionTraceObserver(path)) throw Error("RuntimeError", "the execution trace could not be begun");
    was_opened_ = true;
    owner_ = &environment;
  }

  void enable(const Environment& environment, bool enabled) {
    const std::lock_guard lock(mutex_);
    if (owner_ != &environment) return;
    if (enabled)
      impl::enableExecutionTraceObserver();
    else
      impl::disableExecutionTraceObserver();
  }

  void close(const Environment& environment) {
    const std::lock_guard lock(mutex_);
    if (owner_ != &environment) return;
    owner_ = nullptr;
    impl::disableExecutionTraceObserver();
    // Other threads may be writing an operator that they have ended, and still look at the observer after it is gone.
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    kept_ = Manager::pop();
    if (kept_) Manager::push(std::shared_ptr(kept_));
    impl::removeExecutionTraceObserver();
  }

 private:
  std::mutex mutex_;
  bool was_opened_ = false;
  const Environment* owner_ = nullptr;
  std::shared_ptr<impl::ExecutionTraceObserver> kept_;
};

// executionTraceOpen(path)
napi_value execution_trace_open(const Call& call) {
  Trace::instance().open(call.environment, call.string(0, "path"));
  return call.env.Undefined();
}

// executionTraceEnable(enabled)
napi_value execution_trace_enable(const Call& call) {
  Trace::instance().enable(call.environment, call.boolean(0, "enabled"));
  return call.env.Undefined();
}

// executionTraceClose()
napi_value execution_trace_close(const Call& call) {
  Trace::instance().close(call.environment);
  return call.env.Undefined();
}

}  // namespace

void init_execution_trace(Napi::Object exports) {
  Environment* const environment = &Environment::of(exports.Env());
  check(exports.Env(), napi_add_env_cleanup_hook(
                           exports.Env(),
                           [](void* data) {
                             try {
                               Trace::instance().close(*static_cast<Environment*>(data));
                             } catch (...) {  // NOLINT(bugprone-empty-catch): nobody is left to hear of it
                             }
                           },
                           environment));
  define(exports, {{"executionTraceOpen", execution_trace_open},
                   {"executionTraceEnable", execution_trace_enable},
                   {"executionTraceClose", execution_trace_close}});
}

}  // namespace ltn
