#pragma once
#include <torch/csrc/autograd/saved_variable.h>
#include <torch/csrc/autograd/variable_info.h>

#include "autograd/js_function.h"

namespace ltn {

// The node of a custom function: its backward is JavaScript. Follows PyNode of torch/csrc/autograd/python_function.cpp.
class FunctionNode : public torch::autograd::Node {
 public:
  // `run(node, gradients)` gives a list of gradients, one for each argument of the forward function.
  FunctionNode(std::string name, std::shared_ptr<JsFunction> run) : run_(std::move(run)), name_(std::move(name)) {}

  torch::autograd::variable_list apply(torch::autograd::variable_list&& gradients) override;
  void release_variables() override;
  std::string name() const override { return name_; }

  // An undefined one where nothing was saved. Throws Python's error after the graph was freed, and for a tensor that
  // was changed in place.
  std::vector<at::Tensor> unpack();

  // Of each argument of the forward function, whether it is a tensor.
  std::vector<bool> is_tensor;
  // Of each result; of nothing for what is no tensor.
  std::vector<torch::autograd::VariableInfo> outputs;
  std::vector<torch::autograd::SavedVariable> saved;
  bool materialize = true;

  const std::shared_ptr<JsFunction>& run() const { return run_; }

 private:
  torch::autograd::variable_list read(Environment& environment, napi_value returned) const;

  std::shared_ptr<JsFunction> run_;
  std::string name_;
  bool is_freed_ = false;
};

}  // namespace ltn
