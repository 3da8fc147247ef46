#include "threads/init.h"

#include <ATen/Parallel.h>

#include "napi/call.h"
#include "threads/wait_policy.h"

namespace ltn {

namespace {

// OpenMP keeps the number of threads for each calling thread: a worker sets its own.
napi_value get_num_threads(const Call& call) { return Napi::Number::New(call.env, at::get_num_threads()); }

napi_value set_num_threads(const Call& call) {
  const int64_t threads = call.integer(0, "threads");
  if (threads < 1 || threads > 1024) value_error("expected a number of threads from 1 to 1024, got ", threads);
  at::set_num_threads(static_cast<int>(threads));
  return call.env.Undefined();
}

napi_value get_num_interop_threads(const Call& call) {
  return Napi::Number::New(call.env, at::get_num_interop_threads());
}

napi_value set_num_interop_threads(const Call& call) {
  at::set_num_interop_threads(static_cast<int>(call.integer(0, "threads")));
  return call.env.Undefined();
}

using wait_policy::Choice;

struct Named {
  const char* name;
  Choice choice;
};
constexpr Named kChoices[] = {{"adaptive", Choice::Adaptive}, {"active", Choice::Active}, {"passive", Choice::Passive}};

napi_value chosen_wait_policy(const Call& call) {
  for (const auto& [name, choice] : kChoices)
    if (choice == wait_policy::choice()) return Napi::String::New(call.env, name);
  return call.env.Undefined();
}

napi_value set_wait_policy(const Call& call) {
  const auto given = call.string(0, "waitPolicy");
  for (const auto& [name, choice] : kChoices) {
    if (given != name) continue;
    wait_policy::choose(choice);
    return call.env.Undefined();
  }
  value_error("expected waitPolicy to be 'adaptive', 'active' or 'passive', got '", given, "'");
}

napi_value is_wait_passive(const Call& call) { return Napi::Boolean::New(call.env, wait_policy::is_passive()); }

}  // namespace

void init_threads(Napi::Object exports) {
  wait_policy::environment_opened();
  check(exports.Env(),
        napi_add_env_cleanup_hook(exports.Env(), [](void*) { wait_policy::environment_closed(); }, nullptr));
  define(exports, {{"getNumThreads", get_num_threads},
                   {"setNumThreads", set_num_threads},
                   {"getNumInteropThreads", get_num_interop_threads},
                   {"setNumInteropThreads", set_num_interop_threads},
                   {"waitPolicy", chosen_wait_policy},
                   {"setWaitPolicy", set_wait_policy},
                   {"isWaitPassive", is_wait_passive}});
}

}  // namespace ltn
