#include <torch/csrc/autograd/variable.h>

#include <torch/csrc/distributed/c10d/comm.hpp>

#include "distributed/init.h"
#include "distributed/lists.h"
#include "distributed/process_group.h"
#include "distributed/reducer.h"

namespace ltn {

namespace {

// bucketAssignment(tensors, limits, expectSparse) -> { indices: number[][], limits: number[] }: which tensors are
// reduced together, in buckets of at most so many bytes each; the last limit holds for all that come after.
napi_value bucket_assignment(const Call& call) {
  const auto [indices, limits] = c10d::compute_bucket_assignment_by_size(
      call.tensors(0, "tensors"), read_integers<size_t>(call, call[1]), read_booleans(call, 2));
  const auto numbers = [&](const std::vector<size_t>& values) -> napi_value {
    return js_integers(call.env, std::vector<int64_t>(values.begin(), values.end()));
  };
  std::vector<napi_value> buckets;
  for (const auto& bucket : indices) buckets.push_back(numbers(bucket));
  return js_object(call.env, {{"indices", js_array(call.env, buckets)}, {"limits", numbers(limits)}});
}

// verifyParameters(group, tensors): an error where those of another rank have other shapes, or are more or fewer.
napi_value verify_parameters(const Call& call) {
  c10d::verify_params_across_processes(process_group_argument(call, 0), call.tensors(1, "parameters"), std::nullopt);
  return call.env.Undefined();
}

// broadcastCoalesced(group, tensors, bufferSize, source, keepsVersions): in flat buffers of at most so many bytes. With
// their versions kept, a graph that has saved the tensors does not know that they are others now.
napi_value broadcast_coalesced(const Call& call) {
  const auto tensors = call.tensors(1, "tensors");
  std::vector<uint32_t> versions;
  for (const auto& tensor : tensors)
    versions.push_back(torch::autograd::impl::version_counter(tensor).current_version());
  {
    const at::NoGradGuard no_grad;
    c10d::broadcast_coalesced(process_group_argument(call, 0), tensors,
                              static_cast<size_t>(call.integer(2, "bufferSize")),
                              static_cast<int>(call.integer(3, "source")));
  }
  if (call.boolean(4, "keepsVersions")) {
    for (size_t i = 0; i < tensors.size(); ++i) {
      auto counter = torch::autograd::impl::version_counter(tensors[i]);
      counter.set_version(versions[i]);
    }
  }
  return call.env.Undefined();
}

}  // namespace

void init_buckets(Napi::Object exports) {
  define(exports, {{"bucketAssignment", bucket_assignment},
                   {"verifyParameters", verify_parameters},
                   {"broadcastCoalesced", broadcast_coalesced}});
}

}  // namespace ltn
