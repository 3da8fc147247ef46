#include "distributed/completion.h"

#include <thread>

#include "distributed/gloo_failure.h"

namespace ltn {

namespace {

c10::intrusive_ptr<c10::ivalue::Future> future_of(c10d::Work& work) {
  if (c10d::isP2POp(work.retrieveOpType())) return {};
  try {
    return work.getFuture();
  } catch (const c10::Error&) {  // what a kind of Work says that has none
    return {};
  }
}

}  // namespace

Completion::Completion(c10::intrusive_ptr<c10d::Work> work)
    : work_(std::move(work)), future_(future_of(*work_)), era_(gloo_era()) {}

void Completion::watch() {
  {
    const std::lock_guard lock(mutex_);
    if (std::exchange(is_watched_, true)) return;
  }
  // In case gloo fails: then nothing else would tell.
  on_gloo_failure(this, era_, [known = weak_from_this()](const std::exception_ptr& failure) {
    if (const auto self = known.lock()) self->finish(failure);
  });
  if (!future_) {
    std::thread([self = shared_from_this()] {
      try {
        self->work_->wait();
        self->finish(nullptr);
      } catch (...) {
        self->finish(std::current_exception());
      }
    }).detach();
    return;
  }
  future_->addCallback([self = shared_from_this()](c10::ivalue::Future& future) {
    self->finish(future.hasError() ? future.exception_ptr() : nullptr);
  });
}

void Completion::finish(std::exception_ptr error) {
  std::vector<std::function<void()>> bodies;
  {
    const std::lock_guard lock(mutex_);
    if (std::exchange(done_, true)) return;
    error_ = std::move(error);
    bodies.swap(bodies_);
  }
  ended_.notify_all();
  forget_gloo_failure(this);
  for (const auto& body : bodies) body();
}

bool Completion::wait(std::optional<std::chrono::milliseconds> timeout) {
  watch();
  {
    std::unique_lock lock(mutex_);
    const auto ended = [&] { return done_; };
    if (!timeout) ended_.wait(lock, ended);
    // By the clock of the wall: what waits by another needs a newer glibc (2.30).
    else if (!ended_.wait_until(lock, std::chrono::system_clock::now() + *timeout, ended))
      return false;
  }
  conclude();
  return true;
}

void Completion::then(std::function<void()> body) {
  watch();
  {
    const std::lock_guard lock(mutex_);
    if (!done_) return bodies_.push_back(std::move(body));
  }
  body();
}

bool Completion::is_completed() {
  watch();
  const std::lock_guard lock(mutex_);
  return done_;
}

void Completion::conclude() {
  if (error_) std::rethrow_exception(error_);
  // Has the current streams wait for it, where there are any; it has ended, or is about to say so.
  if (future_) work_->wait();
}

void Completion::leave_alone() {
  if (future_) return;  // its group's threads hold it
  try {
    watch();
  } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): there is no thread to be had, nor anybody to tell
  }
}

}  // namespace ltn
