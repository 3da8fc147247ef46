#pragma once
#include <torch/csrc/autograd/variable.h>

#include <functional>
#include <memory>
#include <mutex>
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

  // A forward pass has ended, whose gradients are to be seen to.
  void prepare_for_backward();
  // An error where only some of the parameters got a gradient in the pass before.
  void check_finalized();
  const std::vector<at::Tensor>& parameters() const { return parameters_; }
  const MakeReducer& make_reducer() const { return make_reducer_; }

 private:
  // What runs after each parameter's gradient is there, on any thread of the engine.
  void accumulated(size_t parameter);
  void finalize();
  // A Reducer that has been told of the gradients there are: what it now is asked for throws what is wrong.
  std::shared_ptr<c10d::Reducer> told(std::vector<at::Tensor>& stand_ins) const;

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
};

}  // namespace ltn
