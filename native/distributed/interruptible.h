#pragma once
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

#include "napi/environment.h"
#include "napi/errors.h"

namespace ltn {

// Whether JavaScript may not run any more, as in a worker that is being ended. On the thread of the environment.
bool is_stopping(const Environment& environment);

// JavaScript makes a call of a group, on this thread, for as long as one of these lives.
class JavaScriptCall {
 public:
  JavaScriptCall();
  ~JavaScriptCall();
  JavaScriptCall(const JavaScriptCall&) = delete;
  JavaScriptCall& operator=(const JavaScriptCall&) = delete;
  static bool is_made();
};

// Waits until `ended()`; false when the time is over. A worker that is being ended waits no longer, as whoever ends it
// waits for it: nothing wakes it, so that it has to look by itself.
template <class Ended>
bool wait_interruptibly(std::condition_variable& changed, std::unique_lock<std::mutex>& lock,
                        std::optional<std::chrono::milliseconds> timeout, const Ended& ended) {
  // By the clock of the wall: what waits by another needs a newer glibc (2.30).
  using Clock = std::chrono::system_clock;
  constexpr std::chrono::milliseconds kLook{50};
  const auto* environment = Environment::current();
  const auto end = timeout ? Clock::now() + *timeout : Clock::time_point::max();
  for (;;) {
    if (changed.wait_until(lock, std::min<Clock::time_point>(end, Clock::now() + kLook), ended)) return true;
    if (Clock::now() >= end) return false;
    if (environment && is_stopping(*environment)) throw JsPending{};
  }
}

}  // namespace ltn
