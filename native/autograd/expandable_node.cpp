#include "autograd/expandable_node.h"

#include <ATen/SequenceNumber.h>
#include <torch/csrc/autograd/variable.h>

#include <algorithm>
#include <limits>
#include <unordered_set>

namespace ltn {

namespace {

using torch::autograd::Node;

// How many nodes one stands for, at most.
constexpr uint64_t kMostNodes = 128;

uint64_t last_of_reserved_numbers() {
  for (uint64_t i = 1; i < kMostNodes; ++i) at::sequence_number::get_and_increment();
  return at::sequence_number::get_and_increment();
}

// The nodes that can be reached and that `go_on` accepts, which those behind them then are looked for, too.
template <class Predicate>
std::vector<Node*> reachable(std::vector<Node*> pending, const Predicate& go_on) {
  std::unordered_set<Node*> seen;
  std::vector<Node*> found;
  while (!pending.empty()) {
    Node* node = pending.back();
    pending.pop_back();
    if (!node || !go_on(*node) || !seen.insert(node).second) continue;
    found.push_back(node);
    for (const auto& edge : node->next_edges()) pending.push_back(edge.function.get());
  }
  return found;
}

}  // namespace

ExpandableNode::ExpandableNode() : Node(last_of_reserved_numbers()) {}

void ExpandableNode::connect(torch::autograd::edge_list&& edges) {
  set_next_edges(std::move(edges));
  // A node's topological number must exceed those of all behind it, also of the many.
  topological_nr_ += kMostNodes;
}

void ExpandableNode::expand() {
  if (expanded_) return;
  const uint64_t first = at::sequence_number::peek();
  auto edge = expansion();
  if (!edge.is_valid()) return;
  // Accumulators of leaves have the largest number there is.
  auto made = reachable({edge.function.get()}, [&](const Node& node) {
    return node.sequence_nr() >= first && node.sequence_nr() < std::numeric_limits<uint64_t>::max();
  });
  TORCH_INTERNAL_ASSERT(made.size() <= kMostNodes, "a node stands for ", made.size(), " others");
  std::sort(made.begin(), made.end(), [](const Node* a, const Node* b) { return a->sequence_nr() < b->sequence_nr(); });
  uint64_t number = sequence_nr() - made.size();
  for (Node* node : made) node->set_sequence_nr(++number);
  next_edges() = {std::move(edge)};
  expanded_ = true;
}

void expand_graph(const std::vector<at::Tensor>& roots) {
  std::vector<Node*> pending;
  for (const auto& root : roots)
    if (root.defined()) pending.push_back(root.grad_fn().get());
  expand_graph(std::move(pending));
}

void expand_graph(std::vector<Node*> roots) {
  for (Node* node : reachable(std::move(roots), [](const Node&) { return true; }))
    if (auto* expandable = dynamic_cast<ExpandableNode*>(node)) expandable->expand();
}

}  // namespace ltn
