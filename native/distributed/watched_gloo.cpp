#include "distributed/watched_gloo.h"

#include <torch/csrc/autograd/engine.h>

#include <algorithm>
#include <atomic>
#include <mutex>

#include "distributed/completion.h"
#include "distributed/gloo_failure.h"
#include "distributed/interruptible.h"
#include "napi/errors.h"

namespace ltn {

namespace {

using c10::ivalue::Future;

bool is_on_host(const c10::IValue& value) {
  if (!value.isTensorList()) return false;
  const auto tensors = value.toTensorVector();
  return std::all_of(tensors.begin(), tensors.end(), [](const at::Tensor& tensor) { return tensor.is_cpu(); });
}

// Whether a call is one that c10d's Reducer waits for: what JavaScript calls in a pass may well go on after it.
bool is_of_reducer() {
  const auto* environment = Environment::current();
  return environment && torch::autograd::get_current_graph_task_id() >= 0 &&
         (environment->in_comm_hook || !JavaScriptCall::is_made());
}

// A call of gloo's that fails with it. Once it has ended it holds its results alone: gloo's own Work has the
// connections of its group, and this one lies about until JavaScript's collector comes.
class WatchedWork final : public c10d::Work {
 public:
  WatchedWork(const c10::intrusive_ptr<c10d::Work>& work, const c10::intrusive_ptr<Future>& future)
      : Work(/*rank=*/-1, work->retrieveOpType()),
        sequence_number_(work->getSequencenumber()),
        future_(c10::make_intrusive<Future>(future->elementType(), future->devices())),
        work_(work) {}

  // What it does afterwards holds it until one of the two has come.
  static c10::intrusive_ptr<Work> of(const c10::intrusive_ptr<c10d::Work>& work, uint64_t era) {
    const auto future = future_of(*work);
    if (!future) return work;
    const auto watched = c10::make_intrusive<WatchedWork>(work, future);
    on_gloo_failure(watched.get(), era, [watched](const std::exception_ptr& failure) { watched->fail(failure); });
    future->addCallback([watched](Future& ended) {
      forget_gloo_failure(watched.get());
      if (ended.hasError())
        watched->fail(ended.exception_ptr());
      else
        watched->succeed(ended);
    });
    if (is_of_reducer()) watched->wait_in_pass();
    return watched;
  }

  bool wait(std::chrono::milliseconds timeout) override {
    if (timeout == kNoTimeout) wait_for_end();
    return Work::wait(timeout);
  }
  std::vector<at::Tensor> result() override {
    if (!future_->completed()) throw Error("RuntimeError", "this call has no result before it has ended: wait for it");
    const auto value = future_->value();
    if (!value.isTensorList())
      throw Error("RuntimeError", "this call gives several lists of tensors: ask for its future");
    return value.toTensorVector();
  }
  // What a device has still to do is waited for by gloo's own.
  void synchronize() override {
    if (const auto work = take_work()) work->synchronize();
  }
  uint64_t getSequencenumber() const override { return sequence_number_; }
  c10::intrusive_ptr<Future> getFuture() override { return future_; }

 private:
  void succeed(Future& ended) {
    if (is_ended_.exchange(true)) return;
    if (is_on_host(ended.value())) take_work();
    future_->markCompleted(ended.value(), ended.storages());
    finish();
  }

  void fail(const std::exception_ptr& error) {
    if (is_ended_.exchange(true)) return;
    take_work();
    future_->setError(error);
    finish(error);
  }

  void wait_for_end() {
    std::unique_lock lock(mutex_);
    wait_interruptibly(cv_, lock, std::nullopt, [&] { return completed_; });
  }

  // The Reducer waits for its calls when the gradients are there, in a way that nothing ends. What comes before it in
  // the queue of the pass waits for the same.
  void wait_in_pass() {
    auto self = c10::intrusive_ptr<WatchedWork>::unsafe_reclaim_from_nonowning(this);
    torch::autograd::Engine::get_default_engine().queue_callback([self] { self->wait_for_end(); });
  }

  c10::intrusive_ptr<c10d::Work> take_work() {
    const std::lock_guard lock(work_mutex_);
    return std::move(work_);
  }

  const uint64_t sequence_number_;
  const c10::intrusive_ptr<Future> future_;
  std::mutex work_mutex_;
  c10::intrusive_ptr<c10d::Work> work_;
  std::atomic<bool> is_ended_{false};
};

}  // namespace

WatchedGloo::WatchedGloo(const c10::intrusive_ptr<c10d::Store>& store, int rank, int size,
                         c10::intrusive_ptr<Options> options)
    : ProcessGroupGloo(store, rank, size, std::move(options)), era_(gloo_era()) {}

WatchedGloo::WorkPointer WatchedGloo::broadcast(Tensors& tensors, const c10d::BroadcastOptions& options) {
  return WatchedWork::of(ProcessGroupGloo::broadcast(tensors, options), era_);
}
WatchedGloo::WorkPointer WatchedGloo::allreduce(Tensors& tensors, const c10d::AllreduceOptions& options) {
  return WatchedWork::of(ProcessGroupGloo::allreduce(tensors, options), era_);
}
WatchedGloo::WorkPointer WatchedGloo::allreduce_sparse(Tensors& tensors, const c10d::AllreduceOptions& options) {
  return WatchedWork::of(ProcessGroupGloo::allreduce_sparse(tensors, options), era_);
}
WatchedGloo::WorkPointer WatchedGloo::allreduce_coalesced(Tensors& tensors,
                                                          const c10d::AllreduceCoalescedOptions& options) {
  return WatchedWork::of(ProcessGroupGloo::allreduce_coalesced(tensors, options), era_);
}
WatchedGloo::WorkPointer WatchedGloo::reduce(Tensors& tensors, const c10d::ReduceOptions& options) {
  return WatchedWork::of(ProcessGroupGloo::reduce(tensors, options), era_);
}
WatchedGloo::WorkPointer WatchedGloo::allgather(Lists& outputs, Tensors& inputs,
                                                const c10d::AllgatherOptions& options) {
  return WatchedWork::of(ProcessGroupGloo::allgather(outputs, inputs, options), era_);
}
WatchedGloo::WorkPointer WatchedGloo::_allgather_base(at::Tensor& output, at::Tensor& input,
                                                      const c10d::AllgatherOptions& options) {
  return WatchedWork::of(ProcessGroupGloo::_allgather_base(output, input, options), era_);
}
WatchedGloo::WorkPointer WatchedGloo::allgather_coalesced(Lists& outputs, Tensors& inputs,
                                                          const c10d::AllgatherOptions& options) {
  return WatchedWork::of(ProcessGroupGloo::allgather_coalesced(outputs, inputs, options), era_);
}
WatchedGloo::WorkPointer WatchedGloo::allgather_into_tensor_coalesced(Tensors& outputs, Tensors& inputs,
                                                                      const c10d::AllgatherOptions& options) {
  return WatchedWork::of(ProcessGroupGloo::allgather_into_tensor_coalesced(outputs, inputs, options), era_);
}
WatchedGloo::WorkPointer WatchedGloo::gather(Lists& outputs, Tensors& inputs, const c10d::GatherOptions& options) {
  return WatchedWork::of(ProcessGroupGloo::gather(outputs, inputs, options), era_);
}
WatchedGloo::WorkPointer WatchedGloo::scatter(Tensors& outputs, Lists& inputs, const c10d::ScatterOptions& options) {
  return WatchedWork::of(ProcessGroupGloo::scatter(outputs, inputs, options), era_);
}
WatchedGloo::WorkPointer WatchedGloo::reduce_scatter(Tensors& outputs, Lists& inputs,
                                                     const c10d::ReduceScatterOptions& options) {
  return WatchedWork::of(ProcessGroupGloo::reduce_scatter(outputs, inputs, options), era_);
}
WatchedGloo::WorkPointer WatchedGloo::alltoall_base(at::Tensor& output, at::Tensor& input, Counts& output_counts,
                                                    Counts& input_counts, const c10d::AllToAllOptions& options) {
  return WatchedWork::of(ProcessGroupGloo::alltoall_base(output, input, output_counts, input_counts, options), era_);
}
WatchedGloo::WorkPointer WatchedGloo::alltoall(Tensors& outputs, Tensors& inputs,
                                               const c10d::AllToAllOptions& options) {
  return WatchedWork::of(ProcessGroupGloo::alltoall(outputs, inputs, options), era_);
}
WatchedGloo::WorkPointer WatchedGloo::barrier(const c10d::BarrierOptions& options) {
  return WatchedWork::of(ProcessGroupGloo::barrier(options), era_);
}

}  // namespace ltn
