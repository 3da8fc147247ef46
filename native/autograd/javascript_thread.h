#pragma once
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

#include "napi/environment.h"

namespace ltn {

// Lets other threads have work done on the thread that runs an environment's JavaScript, while that thread waits for
// them in a backward pass.
class JavaScriptThread {
 public:
  // On the JavaScript thread: runs `work` on a thread of its own, with this thread's settings, and does meanwhile what
  // comes through `run`. Rethrows what `work` threw, a JavaScript exception too.
  void wait_for(Environment& environment, const std::function<void()>& work);

  // On any other thread: has `task` run on the JavaScript thread, with the settings of this one, and waits for it.
  // Throws when that thread is not waiting for anybody.
  void run(Environment& environment, const std::function<void()>& task);

 private:
  struct Task {
    const std::function<void()>& body;
    std::exception_ptr error;
    bool done = false;
  };
  void serve_until(Environment& environment, const bool& done);

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Task*> tasks_;
  std::atomic<int> waiting_{0};
};

}  // namespace ltn
