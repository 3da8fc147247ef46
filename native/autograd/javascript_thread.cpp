#include "autograd/javascript_thread.h"

#include <ATen/Parallel.h>
#include <ATen/ThreadLocalState.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <c10/util/ScopeExit.h>

#include <thread>

#include "cuda/device.h"
#include "napi/errors.h"

namespace ltn {

namespace {

// A JavaScript exception on its way through other threads, back to the one that may throw it.
struct CarriedException : JsPending {
  CarriedException(Environment& environment, napi_value value) : releases(environment.releases) {
    napi_ref created = nullptr;
    check(environment.env, napi_create_reference(environment.env, value, 1, &created));
    reference = std::shared_ptr<napi_ref__>(created, [queue = releases](napi_ref ref) { queue->push(ref); });
  }
  std::shared_ptr<ReleaseQueue> releases;
  std::shared_ptr<napi_ref__> reference;
};

// The pending exception, taken down so that other calls into JavaScript remain possible.
std::exception_ptr take_pending(Environment& environment) {
  napi_value value;
  bool pending = false;
  // Nothing is pending when JavaScript may not run any more, as in a terminated worker.
  if (napi_is_exception_pending(environment.env, &pending) != napi_ok || !pending ||
      napi_get_and_clear_last_exception(environment.env, &value) != napi_ok)
    return std::make_exception_ptr(JsPending{});
  return std::make_exception_ptr(CarriedException(environment, value));
}

[[noreturn]] void rethrow_here(Environment& environment, const std::exception_ptr& error) {
  try {
    std::rethrow_exception(error);
  } catch (const CarriedException& carried) {
    napi_value value;
    check(environment.env, napi_get_reference_value(environment.env, carried.reference.get(), &value));
    napi_throw(environment.env, value);
    throw JsPending{};
  }
}

// What a thread has of its own and a call of autograd's depends on: modes, and CUDA's current device and streams.
class ThreadSettings {
 public:
  ThreadSettings() {
    if (!cuda_is_initialized()) return;
    const c10::impl::VirtualGuardImpl cuda(c10::DeviceType::CUDA);
    device_ = cuda.getDevice();
    for (c10::DeviceIndex i = 0; i < cuda.deviceCount(); ++i)
      streams_.push_back(cuda.getStream({c10::DeviceType::CUDA, i}));
  }

  // Runs `body` with these settings and leaves the thread as it was.
  template <class F>
  void run(const F& body) const {
    const ThreadSettings before;
    const auto restore = c10::make_scope_exit([&] { before.choose_device(); });
    choose_device();
    const at::ThreadLocalStateGuard modes(modes_);
    body();
  }

 private:
  void choose_device() const {
    if (!device_) return;
    const c10::impl::VirtualGuardImpl cuda(c10::DeviceType::CUDA);
    for (const auto& stream : streams_) cuda.exchangeStream(stream);
    cuda.setDevice(*device_);
  }

  at::ThreadLocalState modes_;
  std::optional<c10::Device> device_;
  std::vector<c10::Stream> streams_;
};

}  // namespace

void JavaScriptThread::wait_for(Environment& environment, const std::function<void()>& work) {
  const ThreadSettings settings;
  const int threads = at::get_num_threads();
  std::exception_ptr error;
  bool done = false;
  // Before the other thread begins: it may have a task at once.
  ++waiting_;
  const auto leave = c10::make_scope_exit([&] { --waiting_; });
  std::thread helper([&] {
    try {
      at::set_num_threads(threads);
      settings.run(work);
    } catch (...) {
      error = std::current_exception();
    }
    const std::lock_guard lock(mutex_);
    done = true;
    changed_.notify_all();
  });
  serve_until(environment, done);
  helper.join();
  if (error) rethrow_here(environment, error);
}

void JavaScriptThread::serve_until(Environment& environment, const bool& done) {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return done || !tasks_.empty(); });
    if (tasks_.empty()) break;
    Task& task = *tasks_.front();
    tasks_.pop_front();
    lock.unlock();
    std::exception_ptr error;
    try {
      task.body();
    } catch (const JsPending&) {
      error = take_pending(environment);
    } catch (...) {
      error = std::current_exception();
    }
    lock.lock();
    task.error = error;
    task.done = true;
    changed_.notify_all();
  }
}

void JavaScriptThread::run(Environment& environment, const std::function<void()>& body) {
  const ThreadSettings settings;
  const std::function<void()> with_settings = [&] { settings.run(body); };
  Task task{.body = with_settings, .error = nullptr};
  std::unique_lock lock(mutex_);
  if (waiting_ == 0) throw Error("RuntimeError", "a hook was reached on a thread that does not run its JavaScript");
  tasks_.push_back(&task);
  changed_.notify_all();
  changed_.wait(lock, [&] { return task.done; });
  lock.unlock();
  if (task.error) std::rethrow_exception(task.error);
}

}  // namespace ltn
