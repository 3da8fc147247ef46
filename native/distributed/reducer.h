#pragma once
#include <functional>
#include <memory>
#include <torch/csrc/distributed/c10d/logger.hpp>
#include <torch/csrc/distributed/c10d/reducer.hpp>

#include "distributed/lone_reducer.h"
#include "napi/call.h"

namespace ltn {

// c10d's Reducer, which reduces gradients in buckets while a backward pass runs, and its Logger; or, in a group of one,
// what there does instead (see lone_reducer.h), until something is asked of it that only c10d's knows.
class DdpReducer {
 public:
  explicit DdpReducer(std::shared_ptr<c10d::Reducer> reducer);
  explicit DdpReducer(std::unique_ptr<LoneReducer> lone) : lone_(std::move(lone)) {}

  LoneReducer* lone() const { return lone_.get(); }
  // Not during a backward pass, where they are still to be made.
  c10d::Reducer& reducer();
  c10d::Logger& logger();
  // The parameters whose gradients it gets, now that their accumulators call it.
  void keep(std::vector<at::Tensor> parameters, std::vector<std::string> names);
  // Throws where one has another accumulator since, whose gradients it would not get: each rank would go on with its
  // own.
  void check_accumulators() const;
  // What the Logger is told of the module.
  void describe(std::function<void(c10d::Logger&)> description);

  bool static_graph = false;
  // Whether the first pass of a static graph has asked for its reductions to follow it.
  bool delay_enqueued = false;

 private:
  void adopt(std::shared_ptr<c10d::Reducer> reducer);

  std::unique_ptr<LoneReducer> lone_;
  std::shared_ptr<c10d::Reducer> reducer_;
  std::shared_ptr<c10d::Logger> logger_;
  std::function<void(c10d::Logger&)> description_;
  struct Parameter {
    at::Tensor tensor;
    std::string name;
    const torch::autograd::Node* accumulator;  // only to compare: the reducer holds it
  };
  std::vector<Parameter> parameters_;
};

// The accumulators of the parameters call the Reducer by a bare pointer, and so does what it has queued until the pass
// is over. The collector may find its module gone in the middle of one, in a hook of JavaScript's: then it lives on
// until the pass is over.
struct ReducerHandle final : Handle {
  Environment& environment;
  std::shared_ptr<DdpReducer> ddp;
  ReducerHandle(Environment& owner, std::shared_ptr<DdpReducer> value)
      : Handle(Kind::Reducer), environment(owner), ddp(std::move(value)) {}
  ~ReducerHandle() override {
    if (environment.in_backward) environment.after_backward.push_back(std::move(ddp));
  }
};

// The reducer of an argument. Inside of a communication hook it is an error: the Reducer holds its lock there.
const std::shared_ptr<DdpReducer>& ddp_argument(const Call& call, size_t position);
// The same, for a call that asks c10d's Reducer: a group of one has it from then on.
const std::shared_ptr<DdpReducer>& reducer_argument(const Call& call, size_t position);

}  // namespace ltn
