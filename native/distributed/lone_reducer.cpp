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
  of_graphs_.reset();
}

void LoneReducer::check_finalized() {
  const std::lock_guard lock(mutex_);
  if (!expects_gradients_ || ready_ == 0 || ready_ == parameters_.size()) return;
  stand_ins().reducer->check_finalized();
}

void LoneReducer::accumulated(size_t parameter) {
  const std::lock_guard lock(mutex_);
  if (!expects_gradients_) return;
  const auto& gradient = parameters_[parameter].grad();
  if (!of_graphs_ && gradient.defined() && gradient.requires_grad()) of_graphs_ = stand_ins();
  if (of_graphs_) {
    of_graphs_->parameters[parameter].mutable_grad() = gradient;
    accumulate(of_graphs_->parameters[parameter]);
  } else if (is_ready_[parameter]) {
    const auto others = stand_ins();
    accumulate(others.parameters[parameter]);
  }
  is_ready_[parameter] = true;
  if (!gradient.defined()) without_gradient_.push_back(parameter);
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

LoneReducer::StandIns LoneReducer::stand_ins() const {
  std::vector<at::Tensor> others;
  for (const auto& parameter : parameters_) others.push_back(parameter.detach().requires_grad_());
  auto reducer = make_reducer_(others);
  tell(*reducer, others);
  return {std::move(others), std::move(reducer)};
}

std::shared_ptr<c10d::Reducer> LoneReducer::to_reducer() const {
  auto reducer = make_reducer_(parameters_);
  tell(*reducer, parameters_);
  return reducer;
}

void LoneReducer::tell(c10d::Reducer& reducer, const std::vector<at::Tensor>& parameters) const {
  for (int64_t pass = 0; pass < passes_; pass++) reducer.prepare_for_forward();
  if (!expects_gradients_ || ready_ == parameters.size()) return;
  reducer.prepare_for_backward({});
  for (size_t index = 0; index < parameters.size(); index++) {
    if (is_ready_[index]) accumulate(parameters[index]);
  }
}

}  // namespace ltn
