#pragma once
#include <napi.h>

#include <functional>
#include <memory>
#include <mutex>

namespace ltn {

class Environment;

// How other threads tell an environment's JavaScript what came of the things they wait for. Nobody polls: what they
// post runs on the JavaScript thread when it is next free.
class Background {
 public:
  // Of an environment, made when it is first asked for, on its JavaScript thread.
  static std::shared_ptr<Background> of(Environment& environment);
  explicit Background(Napi::Env env);
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  // From any thread. Where the environment has ended, `body` is dropped.
  using Body = std::function<void(Environment&)>;
  void post(Body body);
  bool is_closed();

  // On the JavaScript thread: between the two the process does not end by itself, as somebody awaits something.
  void hold();
  void release();

 private:
  void close();

  const Napi::Env env_;
  std::mutex mutex_;
  napi_threadsafe_function function_ = nullptr;
  bool closed_ = false;
  int64_t held_ = 0;
};

// What a promise is settled with, on the JavaScript thread: a value, or what this throws.
using Outcome = std::function<napi_value(Environment&)>;

// A promise, and who may settle it from any thread, once.
class Promised {
 public:
  explicit Promised(Environment& environment);
  napi_value promise() const { return promise_; }
  std::function<void(Outcome)> settle() const;

 private:
  std::shared_ptr<Background> background_;
  napi_deferred deferred_ = nullptr;
  napi_value promise_ = nullptr;
};

// Runs `work` on a thread of its own; gives a promise of what the outcome it returns gives, or of what it throws.
napi_value in_background(Environment& environment, std::function<Outcome()> work);

}  // namespace ltn
