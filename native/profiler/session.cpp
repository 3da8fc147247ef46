#include <torch/csrc/profiler/kineto_shim.h>
#include <torch/version.h>

#include <mutex>
#include <set>

#include "napi/options.h"
#include "profiler/init.h"
#include "profiler/results.h"

// One recording from its preparation to its results: torch.autograd.profiler.profile.
namespace ltn {

namespace {

namespace profiler = torch::autograd::profiler;
using Activities = std::set<profiler::ActivityType>;

// Kineto is one for the process, and what it records hangs on the thread that began: two at once, or one that another
// thread ends, would find each other's state.
class Session {
 public:
  static Session& instance() {
    static Session session;
    return session;
  }

  void prepare(const Environment& environment, const profiler::ProfilerConfig& config, const Activities& activities) {
    const std::lock_guard lock(mutex_);
    require_owner_or_none(environment);
    if (state_ == State::Enabled) throw Error("RuntimeError", "Profiler is already enabled on this thread");
    profiler::prepareProfiler(config, activities);
    owner_ = &environment;
    state_ = State::Prepared;
  }

  void enable(const Environment& environment, const profiler::ProfilerConfig& config, const Activities& activities) {
    const std::lock_guard lock(mutex_);
    require_owner_or_none(environment);
    if (state_ != State::Prepared) throw Error("RuntimeError", "expected a prepared profiler that is not enabled");
    profiler::enableProfiler(config, activities);
    state_ = State::Enabled;
  }

  std::unique_ptr<profiler::ProfilerResult> disable(const Environment& environment) {
    const std::lock_guard lock(mutex_);
    if (owner_ != &environment || state_ != State::Enabled)
      throw Error("RuntimeError", "Can't disable Kineto profiler when it's not running");
    state_ = State::None;
    owner_ = nullptr;
    return profiler::disableProfiler();
  }

  void toggle(const Environment& environment, bool enabled, const Activities& activities) {
    const std::lock_guard lock(mutex_);
    if (owner_ == &environment && state_ == State::Enabled) profiler::toggleCollectionDynamic(enabled, activities);
  }

  // The environment ends: what it has begun has nobody left to end it.
  void leave(const Environment& environment) noexcept {
    const std::lock_guard lock(mutex_);
    if (owner_ != &environment) return;
    try {
      if (state_ == State::Enabled) profiler::disableProfiler();
    } catch (...) {  // NOLINT(bugprone-empty-catch): it has no results for anybody
    }
    state_ = State::None;
    owner_ = nullptr;
  }

 private:
  enum class State : uint8_t { None, Prepared, Enabled };

  void require_owner_or_none(const Environment& environment) const {
    if (owner_ && owner_ != &environment)
      throw Error("RuntimeError", "another thread of this process is profiling; expected one profiler at a time");
  }

  std::mutex mutex_;
  State state_ = State::None;
  const Environment* owner_ = nullptr;
};

struct NamedActivity {
  const char* name;
  profiler::ActivityType type;
};
constexpr NamedActivity kActivities[] = {{"CPU", profiler::ActivityType::CPU}, {"CUDA", profiler::ActivityType::CUDA}};

Activities read_activities(const Call& call, napi_value list) {
  Activities activities;
  const uint32_t count = list_length(call.env, list);
  for (uint32_t i = 0; i < count; ++i) {
    napi_value name;
    check(call.env, napi_get_element(call.env, list, i, &name));
    const std::string given = to_string(call.env, name);
    for (const auto& [known, type] : kActivities)
      if (given == known) activities.insert(type);
  }
  if (activities.empty()) value_error("No activities specified for the profiler");
  return activities;
}

profiler::ProfilerConfig read_config(const Call& call) {
  const Options options(call, size_t{0});
  // Its parameters are others in each version of libtorch; its fields stay.
  torch::profiler::impl::ExperimentalConfig experimental;
  experimental.verbose = options.is_true("verbose");
  experimental.capture_overload_names = options.is_true("captureOverloadNames");
  return profiler::ProfilerConfig(profiler::ProfilerState::KINETO, options.is_true("recordShapes"),
                                  options.is_true("profileMemory"), options.is_true("withStack"),
                                  options.is_true("withFlops"), options.is_true("withModules"), experimental,
                                  call.string(2, "traceId"));
}

// profilerPrepare(options, activities, traceId)
napi_value profiler_prepare(const Call& call) {
  Session::instance().prepare(call.environment, read_config(call), read_activities(call, call[1]));
  return call.env.Undefined();
}

// profilerEnable(options, activities, traceId)
napi_value profiler_enable(const Call& call) {
  Session::instance().enable(call.environment, read_config(call), read_activities(call, call[1]));
  return call.env.Undefined();
}

// profilerDisable() -> the results
napi_value profiler_disable(const Call& call) {
  return call.environment.adopt(std::make_unique<ProfilerResultHandle>(Session::instance().disable(call.environment)));
}

// profilerToggle(enabled, activities)
napi_value profiler_toggle(const Call& call) {
  Session::instance().toggle(call.environment, call.boolean(0, "enabled"), read_activities(call, call[1]));
  return call.env.Undefined();
}

napi_value supported_activities(const Call& call) {
  std::vector<napi_value> names{Napi::String::New(call.env, "CPU")};
  if (at::hasCUDA()) names.push_back(Napi::String::New(call.env, "CUDA"));
  return js_array(call.env, names);
}

// profilerAddMetadata(key, json)
napi_value add_metadata(const Call& call) {
  profiler::addMetadataJson(call.string(0, "key"), call.string(1, "value"));
  return call.env.Undefined();
}

// profilerStep(): tells Kineto's daemon, if there is one, that a step is over.
napi_value profiler_step(const Call& call) {
  profiler::profilerStep();
  return call.env.Undefined();
}

// Whether the device's recording has ended before its time, as far as this libtorch tells.
napi_value is_stopped(const Call& call) {
#if TORCH_VERSION_MAJOR > 2 || TORCH_VERSION_MINOR >= 13
  return Napi::Boolean::New(call.env, profiler::isKinetoStopped());
#else
  return Napi::Boolean::New(call.env, false);
#endif
}

}  // namespace

void init_profiler_session(Napi::Object exports) {
  Environment* const environment = &Environment::of(exports.Env());
  check(
      exports.Env(),
      napi_add_env_cleanup_hook(
          exports.Env(), [](void* data) { Session::instance().leave(*static_cast<Environment*>(data)); }, environment));
  define(exports, {{"profilerPrepare", profiler_prepare},
                   {"profilerEnable", profiler_enable},
                   {"profilerDisable", profiler_disable},
                   {"profilerToggle", profiler_toggle},
                   {"profilerSupportedActivities", supported_activities},
                   {"profilerAddMetadata", add_metadata},
                   {"profilerStep", profiler_step},
                   {"profilerIsStopped", is_stopped}});
}

}  // namespace ltn
