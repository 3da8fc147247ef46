#pragma once
#include <torch/csrc/autograd/edge.h>
#include <torch/csrc/autograd/function.h>

namespace ltn {

// A node that stands for many of Python's graph and computes their gradients in one go. A pass whose gradients are to
// be differentiated themselves needs the many: before it begins, they take this one's place behind it, and it becomes
// the identity, so that what was recorded of it (consumers, hooks, the tensor's grad_fn) stays.
//
// The engine goes through nodes in the order of their numbers, and sums of gradients round in that order: the many get
// the numbers they would have had, if they had been recorded at once.
class ExpandableNode : public torch::autograd::Node {
 public:
  ExpandableNode();

  bool is_expanded() const { return expanded_; }
  void expand();

 protected:
  // To be called once, with the edges of the node as it is.
  void connect(torch::autograd::edge_list&& edges);

  // The edge to the last of the many, recorded now; an invalid one where that can't be.
  virtual torch::autograd::Edge expansion() = 0;

 private:
  bool expanded_ = false;
};

// Expands every such node that a pass from these tensors could reach.
void expand_graph(const std::vector<at::Tensor>& roots);
void expand_graph(std::vector<torch::autograd::Node*> roots);

}  // namespace ltn
