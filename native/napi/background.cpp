#include "napi/background.h"

#include <thread>

#include "napi/environment.h"
#include "napi/errors.h"

namespace ltn {

std::shared_ptr<Background> Background::of(Environment& environment) {
  if (!environment.background) environment.background = std::make_shared<Background>(environment.env);
  return environment.background;
}

Background::Background(Napi::Env env) : env_(env) {
  const auto run = [](napi_env here, napi_value, void*, void* data) {
    const std::unique_ptr<Body> body(static_cast<Body*>(data));
    if (here) (*body)(Environment::of(here));
  };
  check(env, napi_create_threadsafe_function(env, nullptr, nullptr, Napi::String::New(env, "libtorch-node"), 0, 1,
                                             nullptr, nullptr, nullptr, run, &function_));
  check(env, napi_unref_threadsafe_function(env, function_));
  // Called before the environment's instance data, which holds this, is let go of.
  check(env, napi_add_env_cleanup_hook(env, [](void* self) { static_cast<Background*>(self)->close(); }, this));
}

void Background::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  napi_release_threadsafe_function(function_, napi_tsfn_abort);
}

bool Background::is_closed() {
  const std::lock_guard lock(mutex_);
  return closed_;
}

void Background::post(Body body) {
  auto data = std::make_unique<Body>(std::move(body));
  const std::lock_guard lock(mutex_);
  if (!closed_ && napi_call_threadsafe_function(function_, data.get(), napi_tsfn_nonblocking) == napi_ok)
      [[maybe_unused]]
    const Body* with_the_queue = data.release();
}

void Background::hold() {
  if (held_++ == 0) check(env_, napi_ref_threadsafe_function(env_, function_));
}

void Background::release() {
  if (--held_ == 0) check(env_, napi_unref_threadsafe_function(env_, function_));
}

Promised::Promised(Environment& environment) : background_(Background::of(environment)) {
  check(environment.env, napi_create_promise(environment.env, &deferred_, &promise_));
  background_->hold();
}

std::function<void(Outcome)> Promised::settle() const {
  return [background = background_, deferred = deferred_](Outcome outcome) {
    background->post([background, deferred, outcome = std::move(outcome)](Environment& environment) {
      const Napi::Env env = environment.env;
      background->release();
      const napi_value value = guarded(env, [&] { return outcome(environment); });
      bool failed = false;
      napi_value error = nullptr;
      // Neither is possible where JavaScript may not run any more, as in a terminated worker.
      if (napi_is_exception_pending(env, &failed) == napi_ok && failed) {
        if (napi_get_and_clear_last_exception(env, &error) == napi_ok) napi_reject_deferred(env, deferred, error);
      } else if (value) {
        napi_resolve_deferred(env, deferred, value);
      }
    });
  };
}

napi_value in_background(Environment& environment, std::function<Outcome()> work) {
  const Promised promised(environment);
  std::thread([settle = promised.settle(), work = std::move(work)]() mutable {
    Outcome outcome;
    try {
      outcome = work();
    } catch (...) {
      outcome = [error = std::current_exception()](Environment&) -> napi_value { std::rethrow_exception(error); };
    }
    work = nullptr;  // what it holds is let go of here, not while JavaScript waits
    settle(std::move(outcome));
  }).detach();
  return promised.promise();
}

}  // namespace ltn
