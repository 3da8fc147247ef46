#pragma once
#include <torch/csrc/jit/ir/ir.h>

#include <memory>

namespace ltn {

// Programs whose types let values hold values of any depth (Any, a class that refers to itself) can make chains that
// end the stack when they are freed, wherever the interpreter lets go of them. Such programs are run from a copy of
// their graph in which each such value is also kept here, until the run has ended; then they are let go one by one.

bool may_nest(const torch::jit::Graph& graph);
std::shared_ptr<torch::jit::Graph> keeping_graph(torch::jit::Graph& graph);

// Lets go of values and what they hold, without recursion.
void let_go(c10::IValue value);
void let_go_all(std::vector<c10::IValue> values);

// While it stands, this thread keeps.
class KeptValues {
 public:
  KeptValues();
  ~KeptValues();
  KeptValues(const KeptValues&) = delete;
  KeptValues& operator=(const KeptValues&) = delete;
};

}  // namespace ltn
