#pragma once
#include <torch/csrc/autograd/profiler_kineto.h>

#include <memory>

#include "napi/handle.h"

namespace ltn {

// What a profiling has recorded.
struct ProfilerResultHandle final : Handle {
  const std::unique_ptr<torch::autograd::profiler::ProfilerResult> result;
  bool saved = false;
  explicit ProfilerResultHandle(std::unique_ptr<torch::autograd::profiler::ProfilerResult> r)
      : Handle(Kind::ProfilerResult), result(std::move(r)) {}
};

}  // namespace ltn
