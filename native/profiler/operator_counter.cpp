#include <ATen/record_function.h>

#include <map>
#include <mutex>

#include "napi/call.h"
#include "profiler/init.h"

// How often which operator is called: what shows that a step of an optimizer makes as many calls for a thousand
// parameters as for one.
namespace ltn {

namespace {

// One for the process. Its callback hangs on the thread that counts, and goes along to those that work for it.
class Counter {
 public:
  static Counter& instance() {
    static Counter counter;
    return counter;
  }

  void start(const Environment& environment, bool nested) {
    const std::lock_guard lock(mutex_);
    if (owner_) throw Error("RuntimeError", "operators are being counted already");
    calls_.clear();
    nested_ = nested;
    handle_ = at::addThreadLocalCallback(at::RecordFunctionCallback(&begin, &end).scopes({at::RecordScope::FUNCTION}));
    owner_ = &environment;
  }

  std::map<std::string, int64_t> stop(const Environment& environment) {
    const std::lock_guard lock(mutex_);
    if (owner_ != &environment) throw Error("RuntimeError", "no operators are being counted");
    at::removeCallback(handle_);
    owner_ = nullptr;
    return std::move(calls_);
  }

  void leave(const Environment& environment) noexcept {
    const std::lock_guard lock(mutex_);
    if (owner_ != &environment) return;
    at::removeCallback(handle_);
    owner_ = nullptr;
  }

 private:
  static std::unique_ptr<at::ObserverContext> begin(const at::RecordFunction& function) {
    auto& self = instance();
    const std::lock_guard lock(self.mutex_);
    if (depth() == 0 || self.nested_) ++self.calls_[function.name()];
    ++depth();
    return nullptr;
  }
  static void end(const at::RecordFunction&, at::ObserverContext*) { --depth(); }

  // How many operators this thread is in: those that are called by one are its own affair.
  static int& depth() {
    thread_local int depth = 0;
    return depth;
  }

  std::mutex mutex_;
  std::map<std::string, int64_t> calls_;
  bool nested_ = false;
  at::CallbackHandle handle_ = 0;
  const Environment* owner_ = nullptr;
};

// startCountingOperators(nested): with those that operators call, or without
napi_value start_counting(const Call& call) {
  Counter::instance().start(call.environment, call.boolean(0, "nested"));
  return call.env.Undefined();
}

// stopCountingOperators() -> { name: calls }
napi_value stop_counting(const Call& call) {
  Napi::Object counts = Napi::Object::New(call.env);
  for (const auto& [name, calls] : Counter::instance().stop(call.environment))
    counts.Set(name, Napi::Value(call.env, js_integer(call.env, calls)));
  return counts;
}

}  // namespace

void init_operator_counter(Napi::Object exports) {
  Environment* const environment = &Environment::of(exports.Env());
  check(
      exports.Env(),
      napi_add_env_cleanup_hook(
          exports.Env(), [](void* data) { Counter::instance().leave(*static_cast<Environment*>(data)); }, environment));
  define(exports, {{"startCountingOperators", start_counting}, {"stopCountingOperators", stop_counting}});
}

}  // namespace ltn
