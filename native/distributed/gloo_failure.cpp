#include "distributed/gloo_failure.h"

#include <c10/util/Exception.h>
#include <unistd.h>

#include <cstring>
#include <map>
#include <mutex>

#include "napi/environment.h"
#include "napi/errors.h"

namespace ltn {

namespace {

class GlooFailures {
 public:
  using Body = std::function<void(const std::exception_ptr&)>;

  // Never destroyed: the threads of a process that ends may still look at it.
  static GlooFailures& instance() {
    static auto* failures = new GlooFailures();
    return *failures;
  }

  uint64_t era() {
    const std::lock_guard lock(mutex_);
    return era_;
  }

  std::exception_ptr since(uint64_t era) {
    const std::lock_guard lock(mutex_);
    return era < era_ ? last_ : nullptr;
  }

  void add(const void* owner, uint64_t era, Body body) {
    std::exception_ptr failure;
    {
      const std::lock_guard lock(mutex_);
      if (era == era_) {
        bodies_.emplace(owner, std::move(body));
        return;
      }
      failure = last_;
    }
    body(failure);
  }

  void remove(const void* owner) {
    const std::lock_guard lock(mutex_);
    bodies_.erase(owner);
  }

  void happened(const char* message) {
    std::map<const void*, Body> bodies;
    std::exception_ptr failure = std::make_exception_ptr(Error("DistBackendError", message));
    {
      const std::lock_guard lock(mutex_);
      ++era_;
      last_ = failure;
      bodies.swap(bodies_);
    }
    for (const auto& [owner, body] : bodies) body(failure);
  }

 private:
  std::mutex mutex_;
  uint64_t era_ = 0;
  std::exception_ptr last_;
  std::map<const void*, Body> bodies_;
};

std::terminate_handler next_handler = nullptr;

// On a thread of gloo's: only what it throws itself, and never on one that runs JavaScript.
bool is_gloos(const char* message) {
  return std::strstr(message, "gloo/transport/") != nullptr && Environment::current() == nullptr;
}

[[noreturn]] void on_terminate() {
  if (const auto error = std::current_exception()) {
    try {
      std::rethrow_exception(error);
    } catch (const std::exception& e) {
      if (is_gloos(e.what())) {
        GlooFailures::instance().happened(e.what());
        // It cannot go on, and its return would end the process.
        for (;;) pause();
      }
    } catch (...) {  // NOLINT(bugprone-empty-catch): not gloo's
    }
  }
  if (next_handler) next_handler();
  std::abort();
}

}  // namespace

void survive_gloo_failures() {
  static const bool once = [] {
    next_handler = std::set_terminate(on_terminate);
    return true;
  }();
  (void)once;
}

uint64_t gloo_era() { return GlooFailures::instance().era(); }

void check_gloo(uint64_t era) {
  if (const auto failure = GlooFailures::instance().since(era)) std::rethrow_exception(failure);
}

void on_gloo_failure(const void* owner, uint64_t era, std::function<void(const std::exception_ptr&)> body) {
  GlooFailures::instance().add(owner, era, std::move(body));
}

void forget_gloo_failure(const void* owner) { GlooFailures::instance().remove(owner); }

}  // namespace ltn
