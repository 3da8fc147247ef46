#pragma once
#include <torch/csrc/autograd/variable.h>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <torch/csrc/distributed/c10d/reducer.hpp>
#include <vector>

namespace ltn {

// What c10d's Reducer is to a module whose group is one process, where a mean over the ranks is the gradient itself:
// it copies nothing and keeps no buckets. What is left of a Reducer is that it knows which parameters have got their
// gradients. So a module with a parameter that gets none, or gets two, is refused here as it will be in a larger world:
// in c10d's own words, from a Reducer over other parameters that is told the same.
class LoneReducer {
 public:
  using MakeReducer = std::function<std::shared_ptr<c10d::Reducer>(const std::vector<at::Tensor>& parameters)>;

  LoneReducer(std::vector<at::Tensor> parameters, MakeReducer make_reducer);
  LoneReducer(const LoneReducer&) = delete;
  LoneReducer& operator=(const LoneReducer&) = delete;
  ~LoneReducer();

  // A forward pass begins that may have gradients.
  void prepare_for_forward() { ++passes_; }
  // One has ended, whose gradients are to be seen to.
  void prepare_for_backward();
  // An error where only some of the parameters got a gradient in the pass before.
  void check_finalized();
  // c10d's Reducer of these parameters, which goes on where this one is. Not during a backward pass.
  std::shared_ptr<c10d::Reducer> to_reducer() const;

 private:
  // What runs after each parameter's gradient is there, on any thread of the engine.
  void accumulated(size_t parameter);
  void finalize();
  // Other parameters, and a Reducer over them that has been told of the gradients there are: what it now is asked for
  // throws what is wrong.
  struct StandIns {
    std::vector<at::Tensor> parameters;
    std::shared_ptr<c10d::Reducer> reducer;
  };
  StandIns stand_ins() const;
  // Has a Reducer do what was done here, with parameters in place of these.
  void tell(c10d::Reducer& reducer, const std::vector<at::Tensor>& parameters) const;

  const std::vector<at::Tensor> parameters_;
  const MakeReducer make_reducer_;
  // A pointer of another kind from one libtorch to the next.
  using Accumulator = decltype(torch::autograd::impl::grad_accumulator(std::declval<const at::Tensor&>()));
  std::vector<std::pair<Accumulator, uintptr_t>> hooks_;
  std::mutex mutex_;
  std::vector<bool> is_ready_;
  size_t ready_ = 0;
  std::vector<size_t> without_gradient_;  // of those that are ready
  bool expects_gradients_ = false;
  // In a pass whose gradients have graphs: does what c10d's does with such, to its end.
  std::optional<StandIns> of_graphs_;
  int64_t passes_ = 0;
};

}  // namespace ltn
