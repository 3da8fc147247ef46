#include "distributed/completion.h"

#include <thread>

#include "distributed/gloo.h"
#include "distributed/gloo_failure.h"
#include "distributed/interruptible.h"
#include "napi/errors.h"

namespace ltn {

c10::intrusive_ptr<c10::ivalue::Future> future_of(c10d::Work& work) {
  if (is_sent_by_gloo(work)) return {};
  try {
    return work.getFuture();
  } catch (const c10::Error&) {  // what a kind of Work says that has none
    return {};
  }
}

namespace {

bool is_received(const c10d::Work& work) {
  const auto type = work.retrieveOpType();
  return type == c10d::OpType::RECV || type == c10d::OpType::RECVANYSOURCE;
}

// gloo's futures know of no device, nor do they have to: they are done when the results are there.
bool is_of_device(const c10::intrusive_ptr<c10::ivalue::Future>& future) {
  return future && !future->devices().empty();
}

// Until the device has done it. Nothing tells: a callback of the stream could not free what it holds, and an event
// would have the thread spin.
void wait_for_device(c10d::Work& work) {
  using namespace std::chrono_literals;
  for (auto pause = 20us; !work.isCompleted(); pause = std::min<std::chrono::microseconds>(2 * pause, 1ms))
    std::this_thread::sleep_for(pause);
}

}  // namespace

Completion::Completion(c10::intrusive_ptr<c10d::Work> work)
    : work_(std::move(work)), future_(future_of(*work_)), is_queued_(is_of_device(future_)), era_(gloo_era()) {}

void Completion::watch() {
  {
    const std::lock_guard lock(mutex_);
    if (std::exchange(is_watched_, true)) return;
  }
  if (is_queued_) {
    std::thread([self = shared_from_this()] {
      try {
        wait_for_device(*self->work_);
        self->finish(self->work_->exception());
      } catch (...) {
        self->finish(std::current_exception());
      }
    }).detach();
    return;
  }
  if (!future_) {
    // In case gloo fails: then nothing else would tell.
    on_gloo_failure(this, era_, [known = weak_from_this()](const std::exception_ptr& failure) {
      if (const auto self = known.lock()) self->finish(failure);
    });
    std::thread([self = shared_from_this(), work = work_] {
      try {
        work->wait();
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
    if (!future_) {
      if (!error_ && is_received(*work_)) source_rank_ = work_->sourceRank();
      work_.reset();
    }
  }
  ended_.notify_all();
  if (!future_) forget_gloo_failure(this);
  for (const auto& body : bodies) body();
}

bool Completion::wait(std::optional<std::chrono::milliseconds> timeout) {
  if (is_queued_ && !timeout) {
    work_->wait();
    streams_wait_ = true;
    return true;
  }
  watch();
  {
    std::unique_lock lock(mutex_);
    if (!wait_interruptibly(ended_, lock, timeout, [&] { return done_; })) return false;
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

void Completion::report(std::function<void()> body) {
  if (is_queued_) return;
  then([this, body = std::move(body)] {
    if (error_ && !is_asked_) body();
  });
}

bool Completion::is_completed() {
  if (is_queued_) return work_->isCompleted();
  watch();
  const std::lock_guard lock(mutex_);
  return done_;
}

bool Completion::is_over() { return streams_wait_ || is_completed(); }

void Completion::conclude() {
  if (error_) std::rethrow_exception(error_);
  // Has the current streams wait for it, where there are any; it has ended, or is about to say so.
  if (future_) work_->wait();
}

c10::intrusive_ptr<c10d::Work> Completion::work() {
  const std::lock_guard lock(mutex_);
  if (!work_) throw Error("RuntimeError", "expected the Work of a collective, got one of what was sent or received");
  return work_;
}

int Completion::source_rank() {
  {
    const std::lock_guard lock(mutex_);
    if (!work_) return source_rank_;
  }
  return work()->sourceRank();
}

void Completion::leave_alone() {
  if (future_) return;  // its group's threads hold it
  try {
    watch();
  } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): there is no thread to be had, nor anybody to tell
  }
}

}  // namespace ltn
