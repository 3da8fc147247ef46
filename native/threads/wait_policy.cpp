#include "threads/wait_policy.h"

#include <ATen/Parallel.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>

#ifdef __linux__
#include <dlfcn.h>
#ifdef __x86_64__
// The versions of before glibc 2.34, as in native/preload/preload.cpp.
__asm__(".symver dlsym, dlsym@GLIBC_2.2.5");
__asm__(".symver dladdr, dladdr@GLIBC_2.2.5");
#endif
#endif

namespace ltn::wait_policy {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::nanoseconds;

constexpr auto kBetweenLooks = std::chrono::milliseconds(250);
// How much of the time that a thread wanted a processor it had to wait for one. On an idle machine it is below 0.11,
// beside one busy process above 0.35, whether threads spin or sleep, in large operators and in small ones.
constexpr double kCompetition = 0.2;
// Less says nothing yet: a moment of another's work, or a thread that mostly waits for something else.
constexpr auto kLeastTime = std::chrono::milliseconds(100);
constexpr int kCallsBetweenClocks = 16;

#ifdef __linux__

// GNU's OpenMP, through which libtorch computes.
struct Runtime {
  void (*parallel)(void (*)(void*), void*, unsigned threads, unsigned flags) = nullptr;
  int (*processors)() = nullptr;
};

const Runtime& runtime() {
  static const Runtime found = [] {
    Runtime result;
    void* parallel = dlsym(RTLD_DEFAULT, "GOMP_parallel");
    void* processors = dlsym(RTLD_DEFAULT, "omp_get_num_procs");
    Dl_info info;
    // LLVM's and Intel's have the same functions and another way to wait.
    if (!parallel || !processors || !dladdr(parallel, &info) ||
        std::string(info.dli_fname).find("libgomp") == std::string::npos)
      return result;
    result.parallel = reinterpret_cast<decltype(result.parallel)>(parallel);
    result.processors = reinterpret_cast<decltype(result.processors)>(processors);
    return result;
  }();
  return found;
}

// Of this thread since it began: how long it computed, and how long it was ready and had no processor. Negative where
// the kernel does not tell.
struct Times {
  nanoseconds running{-1}, waiting{-1};
};

Times times() {
  std::ifstream file("/proc/thread-self/schedstat");
  int64_t running = 0, waiting = 0;
  if (!(file >> running >> waiting)) return {};
  return {nanoseconds(running), nanoseconds(waiting)};
}

#else

struct Runtime {
  void (*parallel)(void (*)(void*), void*, unsigned, unsigned) = nullptr;
  int (*processors)() = nullptr;
};
const Runtime& runtime() {
  static const Runtime none;
  return none;
}
struct Times {
  nanoseconds running{-1}, waiting{-1};
};
Times times() { return {}; }

#endif

// A team of threads that do nothing but exist, from `start` to `stop`.
class IdleTeam {
 public:
  void start(unsigned size) {
    stop();
    stopping_ = false;
    thread_ = std::thread([this, size] {
      runtime().parallel([](void*) {}, nullptr, size, 0);
      // The others of the team stay with the thread that began it.
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return stopping_; });
    });
  }

  void stop() {
    if (!thread_.joinable()) return;
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    changed_.notify_one();
    thread_.join();
  }

  bool exists() const { return thread_.joinable(); }

 private:
  std::thread thread_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool stopping_ = false;
};

bool user_chose() { return std::getenv("OMP_WAIT_POLICY") || std::getenv("GOMP_SPINCOUNT"); }

// One for the process, whose threads share the runtime. Never destroyed, for a process may end by any thread's hand.
struct Policy {
  std::mutex mutex;
  IdleTeam team;
  std::atomic<Choice> choice{user_chose() ? Choice::Active : Choice::Adaptive};
  int environments = 0;

  void set_passive(bool passive) {
    if (passive == team.exists() || !runtime().parallel) return;
    if (!passive) return team.stop();
    // One thread more than there are processors, together with those that compute: these are the least.
    const int surplus = runtime().processors() - at::get_num_threads() + 2;
    team.start(static_cast<unsigned>(std::max(2, surplus)));
  }
};

Policy& policy() {
  static Policy& made = *new Policy;
  return made;
}

struct LastLook {
  constexpr LastLook() noexcept = default;
  int calls = 0;
  Clock::time_point at{};
  Times times;
};
constinit thread_local LastLook last;

}  // namespace

Choice choice() { return policy().choice; }

void choose(Choice choice) {
  const std::lock_guard lock(policy().mutex);
  policy().choice = choice;
  policy().set_passive(choice == Choice::Passive);
}

bool is_passive() {
  const std::lock_guard lock(policy().mutex);
  return policy().team.exists();
}

void look() {
  if (++last.calls < kCallsBetweenClocks) return;
  last.calls = 0;
  const auto now = Clock::now();
  if (now - last.at < kBetweenLooks) return;
  last.at = now;
  Policy& ours = policy();
  if (ours.choice != Choice::Adaptive || !runtime().parallel || at::get_num_threads() == 1) return;
  const Times now_at = times();
  const nanoseconds waited = now_at.waiting - last.times.waiting;
  const nanoseconds wanted = waited + now_at.running - last.times.running;
  const bool is_first = last.times.running.count() < 0;
  if (!is_first && wanted < kLeastTime) return;
  last.times = now_at;
  if (is_first) return;
  const std::lock_guard lock(ours.mutex);
  ours.set_passive(std::chrono::duration<double>(waited) > kCompetition * wanted);
}

// Without JavaScript there is nobody who waits.
void environment_opened() {
  const std::lock_guard lock(policy().mutex);
  ++policy().environments;
}

void environment_closed() {
  const std::lock_guard lock(policy().mutex);
  if (--policy().environments == 0) policy().set_passive(false);
}

}  // namespace ltn::wait_policy
