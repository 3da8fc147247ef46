#pragma once
#include <chrono>
#include <string>
#include <torch/csrc/distributed/c10d/Backend.hpp>
#include <torch/csrc/distributed/c10d/Store.hpp>
#include <vector>

namespace ltn {

// What the backend of a group is made of.
struct BackendSettings {
  c10::intrusive_ptr<c10d::Store> store;
  int rank;
  int size;
  std::chrono::milliseconds timeout;
  std::string group_name;
  std::vector<uint64_t> global_ranks;  // none: those of the default group
};

}  // namespace ltn
