#include "distributed/lone_reducer.h"

#include <torch/csrc/autograd/engine.h>
#include <torch/csrc/autograd/utils/lambda_post_hook.h>

namespace ltn {

namespace {

using torch::autograd::variable_list;

// Calls what was hooked on a parameter last, as the engine does when its gradient is there.
void accumulate(const at::Tensor& parameter) {
  const auto accumulator = torch::autograd::impl::grad_accumulator(parameter);
  (*accumulator->post_hooks().back())({}, {});
}

}  // namespace

LoneReducer::LoneReducer(std::vector<at::Tensor> parameters, MakeReducer make_reducer)
    : parameters_(std::move(parameters)), make_reducer_(std::move(make_reducer)), is_ready_(parameters_.size()) {
  for (size_t index = 0; index < parameters_.size(); index++) {
    auto accumulator = torch::autograd::impl::grad_accumulator(parameters_[index]);
    auto hook = std::make_unique<torch::autograd::utils::LambdaPostHook>(
        [this, index](const variable_list& outputs, const variable_list&) {
          accumulated(index);
          return outputs;
        });
    const auto key = accumulator->add_post_hook(std::move(hook));
    hooks_.emplace_back(std::move(accumulator), key);
  }
}

LoneReducer::~LoneReducer() {
  for (const auto& [accumulator, key] : hooks_) accumulator->del_post_hook(key);
}

void LoneReducer::prepare_for_backward() {
  check_finalized();
  const std::lock_guard lock(mutex_);
  expects_gradients_ = true;
  is_ready_.assign(is_ready_.size(), false);
  ready_ = 0;
  without_gradient_.clear();
}

void LoneReducer::check_finalized() {
  const std::lock_guard lock(mutex_);
  if (!expects_gradients_ || ready_ == 0 || ready_ == parameters_.size()) return;
  std::vector<at::Tensor> stand_ins;
  told(stand_ins)->check_finalized();
}

void LoneReducer::accumulated(size_t parameter) {
  const std::lock_guard lock(mutex_);
  if (!expects_gradients_) return;
  if (is_ready_[parameter]) {
    std::vector<at::Tensor> stand_ins;
    const auto reducer = told(stand_ins);
    accumulate(stand_ins[parameter]);
  }
  is_ready_[parameter] = true;
  if (!parameters_[parameter].grad().defined()) without_gradient_.push_back(parameter);
  if (++ready_ == parameters_.size())
    torch::autograd::Engine::get_default_engine().queue_callback([this] { finalize(); });
}

void LoneReducer::finalize() {
  const std::lock_guard lock(mutex_);
  expects_gradients_ = false;
  // A graph that reaches a parameter and gives it nothing: its part of a bucket is zero.
  for (const auto parameter : without_gradient_) {
    auto& gradient = parameters_[parameter].mutable_grad();
    if (!gradient.defined()) gradient = at::zeros_like(parameters_[parameter]).detach();
  }
}

std::shared_ptr<c10d::Reducer> LoneReducer::told(std::vector<at::Tensor>& stand_ins) const {
  for (const auto& parameter : parameters_) stand_ins.push_back(parameter.detach().requires_grad_());
  auto reducer = make_reducer_(stand_ins);
  reducer->prepare_for_backward({});
  for (size_t index = 0; index < stand_ins.size(); index++) {
    if (is_ready_[index]) accumulate(stand_ins[index]);
  }
  return reducer;
}

}  // namespace ltn
