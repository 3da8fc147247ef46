#include "distributed/reducer.h"

#include <algorithm>
#include <type_traits>

#include "distributed/init.h"
#include "distributed/lists.h"
#include "distributed/process_group.h"
#include "distributed/work.h"
#include "napi/bytes.h"
#include "napi/options.h"

namespace ltn {

DdpReducer::DdpReducer(std::shared_ptr<c10d::Reducer> reducer) { adopt(std::move(reducer)); }

void DdpReducer::adopt(std::shared_ptr<c10d::Reducer> reducer) {
  reducer_ = std::move(reducer);
  logger_ = std::make_shared<c10d::Logger>(reducer_);
  reducer_->set_logger(logger_);
  if (description_) description_(*logger_);
  lone_.reset();
}

c10d::Reducer& DdpReducer::reducer() {
  if (lone_) adopt(lone_->to_reducer());
  return *reducer_;
}

c10d::Logger& DdpReducer::logger() {
  reducer();
  return *logger_;
}

void DdpReducer::keep(std::vector<at::Tensor> parameters, std::vector<std::string> names) {
  names.resize(parameters.size());
  for (size_t i = 0; i < parameters.size(); ++i) {
    const auto* accumulator = torch::autograd::impl::try_get_grad_accumulator(parameters[i]).get();
    parameters_.push_back({std::move(parameters[i]), std::move(names[i]), accumulator});
  }
}

void DdpReducer::check_accumulators() const {
  for (const auto& [tensor, name, accumulator] : parameters_) {
    if (torch::autograd::impl::try_get_grad_accumulator(tensor).get() == accumulator) continue;
    // c10d has ".weight" for those of the module itself.
    throw Error(
        "RuntimeError",
        c10::str("expected the parameter \"", name.substr(name.find_first_not_of('.')),
                 "\" to have the shape and dtype that it had when DistributedDataParallel was made, got it with "
                 "others, and its gradients would not be reduced: make DistributedDataParallel again after such a "
                 "change"));
  }
}

void DdpReducer::describe(std::function<void(c10d::Logger&)> description) {
  description_ = std::move(description);
  if (logger_) description_(*logger_);
}

const std::shared_ptr<DdpReducer>& reducer_argument(const Call& call, size_t position) {
  const auto& ddp = ddp_argument(call, position);
  if (ddp->lone() && call.environment.in_backward)
    throw Error(
        "RuntimeError",
        "a module of DistributedDataParallel in a world of one cannot be asked for its Reducer while a backward "
        "pass runs; ask before or after it");
  return ddp;
}

const std::shared_ptr<DdpReducer>& ddp_argument(const Call& call, size_t position) {
  if (call.environment.in_comm_hook)
    throw Error(
        "RuntimeError",
        "a module of DistributedDataParallel cannot be used in a communication hook: it would wait for the hook");
  return call.handle<ReducerHandle>(position, Kind::Reducer, "reducer").ddp;
}

namespace {

// The constructor of this libtorch: 2.12 has added an option at its end.
template <class R, class... Common>
std::shared_ptr<R> make_reducer(const std::vector<int64_t>& bucket_bytes_cap_list, bool batched_grad_copy,
                                Common... common) {
  if constexpr (std::is_constructible_v<R, Common..., std::vector<int64_t>, bool>) {
    return std::make_shared<R>(std::move(common)..., bucket_bytes_cap_list, batched_grad_copy);
  } else {
    if (batched_grad_copy) throw Error("RuntimeError", "batchedGradCopy needs libtorch 2.12 or newer");
    return std::make_shared<R>(std::move(common)..., bucket_bytes_cap_list);
  }
}

// reducerNew(parameters, bucketIndices, group, expectSparse, { bucketBytesCap, ... }, parameterNames, bucketBytesCaps)
napi_value reducer_new(const Call& call) {
  const Options options(call, 4);
  const auto parameter_names = read_strings(call, call[5]);
  std::unordered_map<size_t, std::string> names;
  for (const auto& name : parameter_names) names.emplace(names.size(), name);
  const auto parameters = call.tensors(0, "parameters");
  const auto& group = process_group_argument(call, 2);
  const auto expect_sparse = read_booleans(call, 3);
  const bool batched = options.boolean("batchedGradCopy"), finds_unused = options.boolean("findUnusedParameters"),
             are_views = options.boolean("gradientAsBucketView"),
             skips_unused = options.boolean("skipAllReduceUnusedParams");
  LoneReducer::MakeReducer make =
      [=, buckets = read_integer_lists(call, 1), caps = read_integers<int64_t>(call, call[6]),
       cap = static_cast<int64_t>(options.number("bucketBytesCap")),
       first_cap = static_cast<int64_t>(options.number("firstBucketBytesCap"))](const std::vector<at::Tensor>& of) {
        return make_reducer<c10d::Reducer>(caps, batched, of, buckets, group, expect_sparse, cap, finds_unused,
                                           are_views, names, first_cap, skips_unused, /*use_python_reducer=*/false);
      };
  // What asks for more than gradients of its own.
  const bool is_plain = !batched && !finds_unused && !are_views && !skips_unused &&
                        std::find(expect_sparse.begin(), expect_sparse.end(), true) == expect_sparse.end();
  auto ddp = group->getSize() == 1 && is_plain
                 ? std::make_shared<DdpReducer>(std::make_unique<LoneReducer>(parameters, std::move(make)))
                 : std::make_shared<DdpReducer>(make(parameters));
  ddp->keep(parameters, parameter_names);
  return call.environment.adopt(std::make_unique<ReducerHandle>(call.environment, std::move(ddp)));
}

// reducerDescribe(reducer, moduleName, deviceIds, outputDevice, broadcastBuffers, hasSyncBatchNorm, staticGraph)
napi_value reducer_describe(const Call& call) {
  ddp_argument(call, 0)->describe([module = call.string(1, "moduleName"),
                                   device_ids = read_integers<int>(call, call[2]),
                                   output_device = static_cast<int>(call.integer(3, "outputDevice")),
                                   broadcast_buffers = call.boolean(4, "broadcastBuffers"),
                                   has_sync_batch_norm = call.boolean(5, "hasSyncBatchNorm"),
                                   static_graph = call.boolean(6, "staticGraph")](c10d::Logger& logger) {
    logger.set_construction_data_and_log(module, device_ids, output_device, broadcast_buffers, has_sync_batch_norm,
                                         static_graph);
  });
  return call.env.Undefined();
}

// reducerBeginForward(reducer, isReduced): a pass begins that may have gradients. Both steps in one call: in a loop of
// small steps, calls cost more than what they do.
napi_value reducer_begin_forward(const Call& call) {
  const auto& ddp = ddp_argument(call, 0);
  const bool is_reduced = call.boolean(1, "isReduced");
  ddp->check_accumulators();
  if (auto* lone = ddp->lone()) {
    if (is_reduced) lone->prepare_for_forward();
    lone->check_finalized();
    return call.env.Undefined();
  }
  if (is_reduced) {
    ddp->logger().set_runtime_stats_and_log();
    ddp->reducer().prepare_for_forward();
  }
  ddp->reducer().rebuild_buckets();
  return call.env.Undefined();
}

// reducerRebuildBuckets(reducer): as a rank does that has run out of inputs.
napi_value reducer_rebuild_buckets(const Call& call) {
  reducer_argument(call, 0)->reducer().rebuild_buckets();
  return call.env.Undefined();
}

// reducerPrepareBackward(reducer, outputs)
napi_value reducer_prepare_backward(const Call& call) {
  const auto& ddp = ddp_argument(call, 0);
  if (auto* lone = ddp->lone())
    lone->prepare_for_backward();
  else
    ddp->reducer().prepare_for_backward(call.tensors(1, "outputs"));
  return call.env.Undefined();
}

napi_value reducer_set_static_graph(const Call& call) {
  const auto& ddp = reducer_argument(call, 0);
  ddp->reducer().set_static_graph();
  ddp->logger().set_static_graph();
  ddp->static_graph = true;
  return call.env.Undefined();
}

// reducerLoggingData(reducer) -> { name: text or number }
napi_value reducer_logging_data(const Call& call) {
  const auto data = reducer_argument(call, 0)->logger().get_ddp_logging_data();
  const auto result = Napi::Object::New(call.env);
  for (const auto& [name, value] : data.strs_map) result.Set(name, value);
  for (const auto& [name, value] : data.ints_map) result.Set(name, js_integer(call.env, value));
  return result;
}

napi_value reducer_set_sample_rate(const Call& call) {
  reducer_argument(call, 0)->reducer().set_ddp_runtime_logging_sample_rate(
      static_cast<int>(call.integer(1, "sampleRate")));
  return call.env.Undefined();
}

napi_value reducer_check_finalized(const Call& call) {
  const auto& ddp = ddp_argument(call, 0);
  if (auto* lone = ddp->lone())
    lone->check_finalized();
  else
    ddp->reducer().check_finalized();
  return call.env.Undefined();
}

napi_value reducer_remove_hooks(const Call& call) {
  if (call.environment.in_backward)
    throw Error("RuntimeError", "the hooks of a Reducer cannot be removed while a backward pass calls them");
  reducer_argument(call, 0)->reducer().remove_autograd_hooks();
  return call.env.Undefined();
}

// reducerResetState(reducer, group | null): forgets its buckets' order, and reduces over another group from now on.
napi_value reducer_reset_state(const Call& call) {
  auto& reducer = reducer_argument(call, 0)->reducer();
  reducer.reset_state();
  if (!call.is_nullish(1)) reducer.update_process_group(process_group_argument(call, 1));
  return call.env.Undefined();
}

// What follows is for join(): how a rank that has run out of inputs takes part in the others' passes.

napi_value reducer_set_uneven_join(const Call& call) {
  reducer_argument(call, 0)->logger().set_uneven_input_join();
  return call.env.Undefined();
}

// reducerSetForwardWork(reducer, work, divideByInitialWorldSize): `work` counts the ranks that still have inputs.
napi_value reducer_set_forward_work(const Call& call) {
  reducer_argument(call, 0)->reducer().set_forward_pass_work_handle(
      completion_of(call.handle<WorkHandle>(1, Kind::Work, "work"))->work(),
      call.boolean(2, "divideByInitialWorldSize"));
  return call.env.Undefined();
}

// reducerShadowBackward(reducer): reduces zeros, bucket by bucket, as others do their gradients.
napi_value reducer_shadow_backward(const Call& call) {
  auto& reducer = reducer_argument(call, 0)->reducer();
  std::vector<c10::intrusive_ptr<c10::ivalue::Future>> futures;
  for (auto& bucket : reducer.get_grad_buckets()) futures.push_back(reducer.run_comm_hook(bucket));
  for (const auto& future : futures) future->waitAndThrow();
  return call.env.Undefined();
}

napi_value reducer_local_used_map(const Call& call) {
  return call.environment.wrap(reducer_argument(call, 0)->reducer().get_local_used_map_on_device());
}

napi_value reducer_push_rebuilt_params(const Call& call) {
  reducer_argument(call, 0)->reducer().push_rebuilt_params_for_all_indices();
  return call.env.Undefined();
}

}  // namespace

void init_reducer(Napi::Object exports) {
  define(exports, {{"reducerNew", reducer_new},
                   {"reducerDescribe", reducer_describe},
                   {"reducerBeginForward", reducer_begin_forward},
                   {"reducerRebuildBuckets", reducer_rebuild_buckets},
                   {"reducerPrepareBackward", reducer_prepare_backward},
                   {"reducerSetStaticGraph", reducer_set_static_graph},
                   {"reducerLoggingData", reducer_logging_data},
                   {"reducerSetSampleRate", reducer_set_sample_rate},
                   {"reducerCheckFinalized", reducer_check_finalized},
                   {"reducerRemoveHooks", reducer_remove_hooks},
                   {"reducerResetState", reducer_reset_state},
                   {"reducerSetUnevenJoin", reducer_set_uneven_join},
                   {"reducerSetForwardWork", reducer_set_forward_work},
                   {"reducerShadowBackward", reducer_shadow_backward},
                   {"reducerLocalUsedMap", reducer_local_used_map},
                   {"reducerPushRebuiltParams", reducer_push_rebuilt_params}});
  init_buckets(exports);
  init_comm_hook(exports);
  init_ddp_sink(exports);
}

}  // namespace ltn
