#pragma once
#include <chrono>

// libtorch's header of its gloo backend (torch/csrc/distributed/c10d/ProcessGroupGloo.hpp) names five headers of
// gloo's, which libtorch has in it and does not bring along. Of these classes the header holds pointers, and what it
// writes inline of them is never called from here; so names without content let it compile. What is made and called is
// libtorch's own.
namespace gloo {

class Context {
 public:
  void setTimeout(std::chrono::milliseconds timeout);
};

namespace transport {
class UnboundBuffer;
}  // namespace transport

}  // namespace gloo
