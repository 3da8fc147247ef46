#pragma once
#include <torch/csrc/autograd/edge.h>
#include <torch/csrc/autograd/function.h>
#include <torch/version.h>

#include <utility>

namespace ltn {

// A pointer as this libtorch owns the nodes of a graph.
using NodePointer = decltype(torch::autograd::Edge::function);

template <class T, class... Args>
NodePointer new_node(Args&&... args) {
#if TORCH_VERSION_MAJOR > 2 || TORCH_VERSION_MINOR >= 13
  return c10::make_intrusive<T>(std::forward<Args>(args)...);
#else
  return NodePointer(new T(std::forward<Args>(args)...), torch::autograd::deleteNode);
#endif
}

}  // namespace ltn
