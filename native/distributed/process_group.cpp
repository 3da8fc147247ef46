#include "distributed/process_group.h"

#include <c10/util/Logging.h>
#include <torch/csrc/distributed/c10d/debug.h>

#include <thread>
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>

#include "cuda/library.h"
#include "distributed/gloo.h"
#include "distributed/gloo_failure.h"
#include "distributed/init.h"
#include "distributed/seconds.h"
#include "distributed/store.h"
#include "napi/bytes.h"
#include "napi/options.h"

// Process groups as torch/distributed/distributed_c10d.py makes them, so that ranks of Node and of Python find each
// other: the same backends under the same keys of the store.
namespace ltn {

using GroupPointer = c10::intrusive_ptr<c10d::ProcessGroup>;

ProcessGroupHandle::ProcessGroupHandle(Environment& environment, GroupPointer group)
    : Handle(Kind::ProcessGroup),
      group_(std::move(group)),
      background_(Background::of(environment)),
      is_main_(environment.is_main),
      era_(gloo_era()) {}

ProcessGroupHandle::~ProcessGroupHandle() {
  auto group = destroy();
  if (!group) return;
  // The process ends: so do the connections, and nobody is to wait for them.
  if (is_main_ && background_->is_closed())
    group.release();
  else
    std::thread([group = std::move(group)]() mutable { group.reset(); }).detach();
}

GroupPointer ProcessGroupHandle::destroy() {
  auto group = std::move(group_);
  if (group && era_ < gloo_era()) group.release();
  return group;
}

const GroupPointer& ProcessGroupHandle::group() const {
  if (!group_) throw Error("ValueError", "expected a process group that is in use, got one that was destroyed");
  check_gloo(era_);
  return group_;
}

const GroupPointer& process_group_argument(const Call& call, size_t i) {
  return call.handle<ProcessGroupHandle>(i, Kind::ProcessGroup, "group").group();
}

namespace {

using BackendNames = std::vector<std::pair<c10::DeviceType, std::string>>;  // the backend of each type of device

c10::intrusive_ptr<c10d::Backend> connect_backend(const std::string& name, const BackendSettings& settings) {
  if (name == "nccl") return connect_nccl(settings);
  if (name != "gloo") throw Error("RuntimeError", "Distributed package doesn't have " + name + " built in");
  return connect_gloo(settings);
}

GroupPointer connect_group(const BackendSettings& settings, const BackendNames& backends,
                           const std::string& default_name, const std::string& description, bool compares) {
  auto group = c10::make_intrusive<c10d::ProcessGroup>(settings.store, settings.rank, settings.size);
  group->setDefaultBackend(default_name);
  std::map<std::string, c10::intrusive_ptr<c10d::Backend>> made;
  c10::intrusive_ptr<c10d::Backend> comparing;
  for (const auto& [device, name] : backends) {
    auto& backend = made[name];
    if (!backend) {
      BackendSettings own = settings;
      own.store = c10::make_intrusive<c10d::PrefixStore>(c10::DeviceTypeName(device, true) + "/", settings.store);
      backend = connect_backend(name, own);
      if (compares) comparing = compare_calls(backend, own);
    }
    group->setBackend(device, c10d::ProcessGroup::strToBackendType(name), backend);
    // Under another type: c10d's Logger, which the Reducer has, takes what is there as gloo for gloo itself, and reads
    // its options. Python's processes crash there.
    if (comparing) group->setBackend(device, c10d::ProcessGroup::BackendType::CUSTOM, comparing);
  }
  group->setGroupName(settings.group_name);
  group->setGroupDesc(description);
  return group;
}

// processGroupNew({ store, rank, size, timeout, name, description, ranks, devices, backends, defaultBackend, compares
// })
// -> a promise of it, kept when all of its ranks are there
napi_value new_process_group(const Call& call) {
  const Options given(call, call[0]);
  const napi_value store = given.get("store");
  Handle* handle = find_handle(call.environment, store, napi_object);
  if (!handle || handle->kind != Kind::Store) type_error("expected 'store' to be a Store");
  const auto strings = [&](const char* name) { return read_strings(call, given.get(name)); };
  const auto text = [&](const char* name) { return to_string(call.env, given.get(name)); };
  BackendSettings settings{.store = static_cast<StoreHandle*>(handle)->value,
                           .rank = static_cast<int>(given.number("rank")),
                           .size = static_cast<int>(given.number("size")),
                           .timeout = milliseconds_of(given.number("timeout")),
                           .group_name = text("name"),
                           .global_ranks = {}};
  const auto ranks = given.get("ranks").As<Napi::Array>();
  for (uint32_t i = 0; i < ranks.Length(); ++i)
    settings.global_ranks.push_back(static_cast<uint64_t>(Napi::Value(ranks[i]).As<Napi::Number>().Int64Value()));
  BackendNames backends;
  const auto devices = strings("devices");
  const auto names = strings("backends");
  for (size_t i = 0; i < devices.size(); ++i) backends.emplace_back(c10::Device(devices[i]).type(), names.at(i));
  return in_background(call.environment,
                       [settings, backends, default_name = text("defaultBackend"), description = text("description"),
                        compares = given.boolean("compares")]() -> Outcome {
                         auto group = connect_group(settings, backends, default_name, description, compares);
                         return [group](Environment& environment) {
                           return environment.adopt(std::make_unique<ProcessGroupHandle>(environment, group));
                         };
                       });
}

// processGroupDestroy(group) -> a promise, kept when nothing of it is left. It can't be used from now on.
napi_value destroy_process_group(const Call& call) {
  auto group = call.handle<ProcessGroupHandle>(0, Kind::ProcessGroup, "group").destroy();
  return in_background(call.environment, [group = std::move(group)]() mutable -> Outcome {
    if (group) group->shutdown();
    group.reset();
    return [](Environment& environment) -> napi_value { return environment.env.Undefined(); };
  });
}

// processGroupSetTimeout(group, seconds)
napi_value set_group_timeout(const Call& call) {
  process_group_argument(call, 0)->setTimeout(milliseconds_of(call.number(1, "timeout")));
  return call.env.Undefined();
}

// processGroupSequenceNumber(group) -> how many calls were made of it
napi_value group_sequence_number(const Call& call) {
  return js_integer(call.env, static_cast<int64_t>(process_group_argument(call, 0)->getSequenceNumberForGroup()));
}

// setGlobalRank(rank): what libtorch's own messages begin with; -1 for nothing. One for all threads of the process:
// that of its main one.
napi_value set_global_rank(const Call& call) {
  if (call.environment.is_main) c10::SetGlobalRank(call.integer(0, "rank"));
  return call.env.Undefined();
}

// setDistributedDebugLevel(level): 0, 1 or 2, as c10d's own messages and the Reducer read it
napi_value set_distributed_debug_level(const Call& call) {
  c10d::setDebugLevel(static_cast<c10d::DebugLevel>(call.integer(0, "level")));
  return call.env.Undefined();
}

}  // namespace

void init_process_groups(Napi::Object exports) {
  define(exports, {{"processGroupNew", new_process_group},
                   {"processGroupDestroy", destroy_process_group},
                   {"processGroupSetTimeout", set_group_timeout},
                   {"processGroupSequenceNumber", group_sequence_number},
                   {"setGlobalRank", set_global_rank},
                   {"setDistributedDebugLevel", set_distributed_debug_level}});
}

}  // namespace ltn
