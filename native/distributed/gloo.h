#pragma once
#include <chrono>
#include <string>
#include <torch/csrc/distributed/c10d/Backend.hpp>
#include <torch/csrc/distributed/c10d/Store.hpp>
#include <vector>

namespace ltn {

struct BackendSettings {
  c10::intrusive_ptr<c10d::Store> store;
  int rank;
  int size;
  std::chrono::milliseconds timeout;
  std::string group_name;
  std::vector<uint64_t> global_ranks;  // none: those of the default group
};

// libtorch's own ProcessGroupGloo, connected to its peers; returns when all of them are there.
c10::intrusive_ptr<c10d::Backend> connect_gloo(const BackendSettings& settings);
// `backend` with each call compared between the ranks before it is made: what TORCH_DISTRIBUTED_DEBUG=DETAIL asks for.
c10::intrusive_ptr<c10d::Backend> compare_calls(const c10::intrusive_ptr<c10d::Backend>& backend,
                                                const BackendSettings& settings);

}  // namespace ltn
