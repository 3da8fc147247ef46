#include "cuda/device.h"
#include "distributed/init.h"
#include "distributed/interruptible.h"
#include "distributed/process_group.h"
#include "distributed/reduce_op.h"
#include "distributed/seconds.h"
#include "distributed/work.h"

// The calls that all ranks of a group make together, and those between two of them. Each gives a Work; `asyncOp` says
// whether the caller will go on before it ends, for backends to which it makes a difference.
namespace ltn {

namespace {

using TensorVector = std::vector<at::Tensor>;
using WorkPointer = c10::intrusive_ptr<c10d::Work>;

// Names of before libtorch 2.13, which still work and warn there; and those of after.
template <class G>
WorkPointer gather_single(G& group, at::Tensor& output, at::Tensor& input, const c10d::AllgatherOptions& options) {
  if constexpr (requires { group.all_gather_single(output, input, options); })
    return group.all_gather_single(output, input, options);
  else
    return group._allgather_base(output, input, options);
}
template <class G>
WorkPointer scatter_single(G& group, at::Tensor& output, at::Tensor& input, const c10d::ReduceScatterOptions& options) {
  if constexpr (requires { group.reduce_scatter_single(output, input, options); })
    return group.reduce_scatter_single(output, input, options);
  else
    return group._reduce_scatter_base(output, input, options);
}
template <class G>
WorkPointer exchange_single(G& group, at::Tensor& output, at::Tensor& input, std::vector<int64_t>& output_sizes,
                            std::vector<int64_t>& input_sizes, const c10d::AllToAllOptions& options) {
  if constexpr (requires { group.all_to_all_single(output, input, output_sizes, input_sizes, options); })
    return group.all_to_all_single(output, input, output_sizes, input_sizes, options);
  else
    return group.alltoall_base(output, input, output_sizes, input_sizes, options);
}

// `body` makes the call and gives its Work.
template <class F>
napi_value call_group(const Call& call, F&& body) {
  const auto group = process_group_argument(call, 0);
  const JavaScriptCall made;
  return js_work(call.environment, body(*group));
}

template <class T>
T options_of(const Call& call, size_t async_op) {
  T options;
  options.asyncOp = call.boolean(async_op, "asyncOp");
  return options;
}

// A tensor whose storage has its elements: of who lets go of the memory, as of one that was resized, there is none.
at::Tensor in_memory(const at::Tensor& tensor, const char* name) {
  if (!tensor.defined()) type_error("argument '", name, "' must be Tensors, but one of them is None");
  if (tensor.layout() != at::kStrided || !tensor.has_storage() || tensor.numel() == 0) return tensor;
  const auto bytes =
      at::detail::computeStorageNbytes(tensor.sizes(), tensor.strides(), tensor.itemsize(), tensor.storage_offset());
  if (tensor.is_cpu() && (bytes > tensor.storage().nbytes() || !tensor.storage().data()))
    value_error("expected '", name, "' to have its elements in memory, got a tensor whose storage is too small");
  return tensor;
}

// One that c10d takes for a row of elements, whatever its strides say: it would read and write what lies between them,
// or behind.
at::Tensor in_a_row(const at::Tensor& tensor, const char* name) {
  if (tensor.defined() && tensor.layout() == at::kStrided && !tensor.is_non_overlapping_and_dense())
    value_error("Tensors must be contiguous: expected the elements of '", name,
                "' to lie side by side in memory, got strides ", tensor.strides(), " for the shape ", tensor.sizes(),
                "; give it as contiguous()");
  return in_memory(tensor, name);
}

TensorVector one_tensor(const Call& call, size_t i, const char* name) {
  return {in_memory(call.tensor(i, name), name)};
}
TensorVector one_row(const Call& call, size_t i, const char* name) { return {in_a_row(call.tensor(i, name), name)}; }

TensorVector some_tensors(const Call& call, size_t i, const char* name) {
  auto tensors = call.tensors(i, name);
  for (const auto& tensor : tensors) in_memory(tensor, name);
  return tensors;
}
TensorVector some_rows(const Call& call, size_t i, const char* name) {
  auto tensors = call.tensors(i, name);
  for (const auto& tensor : tensors) in_a_row(tensor, name);
  return tensors;
}

std::vector<TensorVector> lists_of_tensors(const Call& call, size_t i, const char* name) {
  std::vector<TensorVector> lists;
  for (uint32_t k = 0; k < list_length(call.env, call[i]); ++k) {
    napi_value list;
    check(call.env, napi_get_element(call.env, call[i], k, &list));
    lists.push_back(read_tensors(call.environment, list, name));
    for (const auto& tensor : lists.back()) in_memory(tensor, name);
  }
  return lists;
}

std::vector<int64_t> integer_list(const Call& call, size_t i, const char* name) {
  std::vector<int64_t> values;
  for (uint32_t k = 0; k < list_length(call.env, call[i]); ++k) {
    napi_value item;
    int64_t value = 0;
    check(call.env, napi_get_element(call.env, call[i], k, &item));
    if (napi_get_value_int64(call.env, item, &value) != napi_ok)
      type_error("argument '", name, "' must be a list of int");
    values.push_back(value);
  }
  return values;
}

// distBroadcast(group, tensor, root, asyncOp)
napi_value dist_broadcast(const Call& call) {
  auto tensors = one_row(call, 1, "tensor");
  auto options = options_of<c10d::BroadcastOptions>(call, 3);
  options.rootRank = call.integer(2, "src");
  return call_group(call, [&](c10d::ProcessGroup& group) { return group.broadcast(tensors, options); });
}

// distAllreduce(group, tensor, op, asyncOp)
napi_value dist_allreduce(const Call& call) {
  auto tensors = one_row(call, 1, "tensor");
  auto options = options_of<c10d::AllreduceOptions>(call, 3);
  options.reduceOp = reduce_op_argument(call, 2);
  return call_group(call, [&](c10d::ProcessGroup& group) { return group.allreduce(tensors, options); });
}

// distAllreduceCoalesced(group, tensors, op, asyncOp)
napi_value dist_allreduce_coalesced(const Call& call) {
  auto tensors = some_tensors(call, 1, "tensors");
  auto options = options_of<c10d::AllreduceCoalescedOptions>(call, 3);
  options.reduceOp = reduce_op_argument(call, 2);
  return call_group(call, [&](c10d::ProcessGroup& group) { return group.allreduce_coalesced(tensors, options); });
}

// distReduce(group, tensor, op, root, asyncOp)
napi_value dist_reduce(const Call& call) {
  auto tensors = one_row(call, 1, "tensor");
  auto options = options_of<c10d::ReduceOptions>(call, 4);
  options.reduceOp = reduce_op_argument(call, 2);
  options.rootRank = call.integer(3, "dst");
  return call_group(call, [&](c10d::ProcessGroup& group) { return group.reduce(tensors, options); });
}

// distAllgather(group, outputs, tensor, asyncOp)
napi_value dist_allgather(const Call& call) {
  std::vector<TensorVector> outputs{some_tensors(call, 1, "tensorList")};
  auto inputs = one_tensor(call, 2, "tensor");
  const auto options = options_of<c10d::AllgatherOptions>(call, 3);
  return call_group(call, [&](c10d::ProcessGroup& group) { return group.allgather(outputs, inputs, options); });
}

// distAllgatherCoalesced(group, lists of outputs, tensors, asyncOp)
napi_value dist_allgather_coalesced(const Call& call) {
  auto outputs = lists_of_tensors(call, 1, "outputTensorLists");
  auto inputs = some_tensors(call, 2, "inputTensorList");
  const auto options = options_of<c10d::AllgatherOptions>(call, 3);
  return call_group(call,
                    [&](c10d::ProcessGroup& group) { return group.allgather_coalesced(outputs, inputs, options); });
}

// distAllgatherSingle(group, output, input, asyncOp)
napi_value dist_allgather_single(const Call& call) {
  auto output = in_memory(call.tensor(1, "outputTensor"), "outputTensor");
  auto input = in_memory(call.tensor(2, "inputTensor"), "inputTensor");
  const auto options = options_of<c10d::AllgatherOptions>(call, 3);
  return call_group(call, [&](c10d::ProcessGroup& group) { return gather_single(group, output, input, options); });
}

// distGather(group, outputs or null, tensor, root, asyncOp)
napi_value dist_gather(const Call& call) {
  std::vector<TensorVector> outputs;
  if (!call.is_nullish(1)) outputs.push_back(some_tensors(call, 1, "gatherList"));
  auto inputs = one_tensor(call, 2, "tensor");
  auto options = options_of<c10d::GatherOptions>(call, 4);
  options.rootRank = call.integer(3, "dst");
  return call_group(call, [&](c10d::ProcessGroup& group) { return group.gather(outputs, inputs, options); });
}

// distScatter(group, tensor, inputs or null, root, asyncOp)
napi_value dist_scatter(const Call& call) {
  auto outputs = one_row(call, 1, "tensor");
  std::vector<TensorVector> inputs;
  if (!call.is_nullish(2)) inputs.push_back(some_rows(call, 2, "scatterList"));
  auto options = options_of<c10d::ScatterOptions>(call, 4);
  options.rootRank = call.integer(3, "src");
  return call_group(call, [&](c10d::ProcessGroup& group) { return group.scatter(outputs, inputs, options); });
}

// distReduceScatter(group, output, inputs, op, asyncOp)
napi_value dist_reduce_scatter(const Call& call) {
  auto outputs = one_row(call, 1, "output");
  std::vector<TensorVector> inputs{some_rows(call, 2, "inputList")};
  auto options = options_of<c10d::ReduceScatterOptions>(call, 4);
  options.reduceOp = reduce_op_argument(call, 3);
  return call_group(call, [&](c10d::ProcessGroup& group) { return group.reduce_scatter(outputs, inputs, options); });
}

// distReduceScatterSingle(group, output, input, op, asyncOp)
napi_value dist_reduce_scatter_single(const Call& call) {
  auto output = in_memory(call.tensor(1, "output"), "output");
  auto input = in_memory(call.tensor(2, "input"), "input");
  auto options = options_of<c10d::ReduceScatterOptions>(call, 4);
  options.reduceOp = reduce_op_argument(call, 3);
  return call_group(call, [&](c10d::ProcessGroup& group) { return scatter_single(group, output, input, options); });
}

// distAlltoall(group, outputs, inputs, asyncOp)
napi_value dist_alltoall(const Call& call) {
  auto outputs = some_tensors(call, 1, "outputTensorList");
  auto inputs = some_tensors(call, 2, "inputTensorList");
  const auto options = options_of<c10d::AllToAllOptions>(call, 3);
  return call_group(call, [&](c10d::ProcessGroup& group) { return group.alltoall(outputs, inputs, options); });
}

// distAlltoallSingle(group, output, input, sizes of the output, sizes of the input, asyncOp)
napi_value dist_alltoall_single(const Call& call) {
  auto output = in_memory(call.tensor(1, "output"), "output");
  auto input = in_memory(call.tensor(2, "input"), "input");
  auto output_sizes = integer_list(call, 3, "outputSplitSizes");
  auto input_sizes = integer_list(call, 4, "inputSplitSizes");
  const auto options = options_of<c10d::AllToAllOptions>(call, 5);
  return call_group(call, [&](c10d::ProcessGroup& group) {
    return exchange_single(group, output, input, output_sizes, input_sizes, options);
  });
}

// distSend(group, tensor, rank, tag)
napi_value dist_send(const Call& call) {
  auto tensors = one_tensor(call, 1, "tensor");
  const int dst = static_cast<int>(call.integer(2, "dst"));
  const int tag = static_cast<int>(call.integer(3, "tag"));
  return call_group(call, [&](c10d::ProcessGroup& group) { return group.send(tensors, dst, tag); });
}

// distRecv(group, tensor, rank or null for any, tag)
napi_value dist_recv(const Call& call) {
  auto tensors = one_tensor(call, 1, "tensor");
  const int tag = static_cast<int>(call.integer(3, "tag"));
  return call_group(call, [&](c10d::ProcessGroup& group) {
    if (call.is_nullish(2)) return group.recvAnysource(tensors, tag);
    return group.recv(tensors, static_cast<int>(call.integer(2, "src")), tag);
  });
}

// distStartCoalescing(group, device) -> whether what is sent and received from now on is one call
napi_value dist_start_coalescing(const Call& call) {
  const auto group = process_group_argument(call, 0);
  const auto type = c10::Device(call.string(1, "device")).type();
  if (!group->getBackend(type)->supportsCoalescing()) return Napi::Boolean::New(call.env, false);
  group->startCoalescing(type);
  return Napi::Boolean::New(call.env, true);
}

// distEndCoalescing(group, device) -> the Work of that call
napi_value dist_end_coalescing(const Call& call) {
  return call_group(call, [&](c10d::ProcessGroup& group) {
    return group.endCoalescing(c10::Device(call.string(1, "device")).type());
  });
}

// distBarrier(group, seconds or null, device or null, its indices, asyncOp)
napi_value dist_barrier(const Call& call) {
  auto options = options_of<c10d::BarrierOptions>(call, 4);
  if (!call.is_nullish(1)) options.timeout = milliseconds_of(call.number(1, "timeout"));
  if (!call.is_nullish(2)) options.device = usable(c10::Device(call.string(2, "device")));
  options.device_ids = integer_list(call, 3, "deviceIds");
  return call_group(call, [&](c10d::ProcessGroup& group) { return group.barrier(options); });
}

// distMonitoredBarrier(group, seconds, waitAllRanks) -> a promise: it sends and receives where it is called
napi_value dist_monitored_barrier(const Call& call) {
  c10d::BarrierOptions options;
  options.timeout = milliseconds_of(call.number(1, "timeout"));
  return in_background(
      call.environment,
      [group = process_group_argument(call, 0), options, wait_all = call.boolean(2, "waitAllRanks")]() -> Outcome {
        group->monitoredBarrier(options, wait_all);
        return [](Environment& environment) -> napi_value { return environment.env.Undefined(); };
      });
}

}  // namespace

void init_collectives(Napi::Object exports) {
  define(exports, {{"distBroadcast", dist_broadcast},
                   {"distAllreduce", dist_allreduce},
                   {"distAllreduceCoalesced", dist_allreduce_coalesced},
                   {"distReduce", dist_reduce},
                   {"distAllgather", dist_allgather},
                   {"distAllgatherCoalesced", dist_allgather_coalesced},
                   {"distAllgatherSingle", dist_allgather_single},
                   {"distGather", dist_gather},
                   {"distScatter", dist_scatter},
                   {"distReduceScatter", dist_reduce_scatter},
                   {"distReduceScatterSingle", dist_reduce_scatter_single},
                   {"distAlltoall", dist_alltoall},
                   {"distAlltoallSingle", dist_alltoall_single},
                   {"distSend", dist_send},
                   {"distRecv", dist_recv},
                   {"distStartCoalescing", dist_start_coalescing},
                   {"distEndCoalescing", dist_end_coalescing},
                   {"distBarrier", dist_barrier},
                   {"distMonitoredBarrier", dist_monitored_barrier}});
}

}  // namespace ltn
