#include "distributed/lone_gloo.h"

namespace ltn {

namespace {

// A call that had nothing to do.
class EndedWork final : public c10d::Work {
 public:
  EndedWork(c10d::OpType type, const char* title, const std::vector<at::Tensor>& tensors)
      : Work(/*rank=*/0, type, title, tensors),
        tensors_(tensors),
        future_(c10::make_intrusive<c10::ivalue::Future>(c10::ListType::ofTensors())) {
    future_->markCompleted(c10::IValue(tensors));
    finish();
  }

  std::vector<at::Tensor> result() override { return tensors_; }
  c10::intrusive_ptr<c10::ivalue::Future> getFuture() override { return future_; }

 private:
  const std::vector<at::Tensor> tensors_;
  const c10::intrusive_ptr<c10::ivalue::Future> future_;
};

// The floating-point types that gloo has calls for.
bool has_calls(at::ScalarType type) {
  switch (type) {
    case at::kDouble:
    case at::kFloat:
    case at::kHalf:
    case at::kBFloat16: return true;
    default: return false;
  }
}

// Whether it is what there is nothing to do with: the rest goes to gloo, which does it or says what is wrong.
bool is_plain(const std::vector<at::Tensor>& tensors) {
  if (tensors.size() != 1) return false;
  const auto& tensor = tensors.front();
  return tensor.is_cpu() && tensor.layout() == at::kStrided && has_calls(tensor.scalar_type());
}

}  // namespace

c10::intrusive_ptr<c10d::Work> LoneGloo::allreduce(std::vector<at::Tensor>& tensors,
                                                   const c10d::AllreduceOptions& options) {
  if (!is_plain(tensors) || options.reduceOp.op_ != c10d::ReduceOp::SUM)
    return WatchedGloo::allreduce(tensors, options);
  ++seq_;
  return c10::make_intrusive<EndedWork>(c10d::OpType::ALLREDUCE, "gloo:all_reduce", tensors);
}

c10::intrusive_ptr<c10d::Work> LoneGloo::broadcast(std::vector<at::Tensor>& tensors,
                                                   const c10d::BroadcastOptions& options) {
  if (!is_plain(tensors) || options.rootRank != 0 || options.rootTensor != 0)
    return WatchedGloo::broadcast(tensors, options);
  ++seq_;
  return c10::make_intrusive<EndedWork>(c10d::OpType::BROADCAST, "gloo:broadcast", tensors);
}

}  // namespace ltn
