#include "transformers/init.h"

#include "napi/options.h"
#include "napi/with_room.h"
#include "transformers/attention.h"
#include "transformers/gated_mlp.h"
#include "transformers/layers.h"
#include "transformers/low_rank.h"
#include "transformers/rms_norm.h"

// Steps of models between their modules, which are many small operators in Python: each crosses from JavaScript once,
// and gives the operators' bits and graph.
namespace ltn {

namespace {

// The operators of a step look at no other layouts, and some read the memory of any as if it were dense.
at::Tensor dense(const Call& call, size_t position, const char* name) {
  const at::Tensor tensor = call.optional_tensor(position, name);
  if (tensor.defined() && tensor.layout() != at::kStrided)
    type_error("argument '", name, "' must be a dense tensor, not one of layout ", c10::str(tensor.layout()),
               "; toDense() makes one");
  return tensor;
}

at::Tensor required(const Call& call, size_t position, const char* name) {
  call.tensor(position, name);
  return dense(call, position, name);
}

template <class Body>
napi_value result_of(const Call& call, const Body& body) {
  return call.environment.wrap(with_room(call.environment, body));
}

// rmsNorm(x, weight, eps) -> Tensor
napi_value rms_norm_of(const Call& call) {
  const at::Tensor x = required(call, 0, "x"), weight = required(call, 1, "weight");
  const double eps = call.number(2, "eps");
  return result_of(call, [&] { return rms_norm(x, weight, eps); });
}

// Three parts of one projection, side by side.
std::array<at::Tensor, 3> thirds(const at::Tensor& projected) {
  const int64_t width = projected.dim() == 3 ? projected.size(2) : 0;
  if (width == 0 || width % 3 != 0)
    value_error("expected a projection of shape (batch, sequence, 3 * n), got ", c10::str(projected.sizes()));
  const auto parts = projected.split(width / 3, 2);
  return {parts[0], parts[1], parts[2]};
}

// splitHeads(query, key, value, width, cos | null, sin | null) -> [Tensor, Tensor, Tensor]; without a key and a value
// the query has all three.
napi_value split_heads_of(const Call& call) {
  const at::Tensor query = required(call, 0, "query"), key = dense(call, 1, "key"), value = dense(call, 2, "value");
  const int64_t width = call.integer(3, "width");
  const at::Tensor cos = dense(call, 4, "cos"), sin = dense(call, 5, "sin");
  if (key.defined() != value.defined()) type_error("expected a key and a value, or neither");
  if (cos.defined() != sin.defined()) type_error("expected cosines and sines, or neither");
  const auto split = [&] {
    return split_heads(key.defined() ? std::array{query, key, value} : thirds(query), width, cos, sin);
  };
  std::vector<napi_value> heads;
  for (auto& states : with_room(call.environment, split)) heads.push_back(call.environment.wrap(states));
  return js_array(call.env, heads);
}

// attend(query, key, value, mask | null, scaling, dropout, isCausal, groups) -> Tensor
napi_value attend_of(const Call& call) {
  const at::Tensor query = required(call, 0, "query"), key = required(call, 1, "key"),
                   value = required(call, 2, "value"), mask = dense(call, 3, "mask");
  for (const at::Tensor& states : {query, key, value})
    if (states.dim() != 4) value_error("expected queries, keys and values of 4 dimensions, got ", states.dim());
  const AttentionOptions options = {.scaling = call.number(4, "scaling"),
                                    .dropout = call.number(5, "dropout"),
                                    .is_causal = call.boolean(6, "isCausal"),
                                    .groups = call.integer(7, "groups")};
  if (options.groups < 1) value_error("expected groups to be 1 or more, got ", options.groups);
  return result_of(call, [&] {
    return attend(query, key, value, mask.defined() ? std::make_optional(mask) : std::nullopt, options);
  });
}

// conv1d(x, weight, bias) -> Tensor
napi_value conv1d_of(const Call& call) {
  const at::Tensor x = required(call, 0, "x"), weight = required(call, 1, "weight"), bias = required(call, 2, "bias");
  return result_of(call, [&] { return conv1d_layer(x, weight, bias); });
}

// newGelu(x) -> Tensor
napi_value new_gelu_of(const Call& call) {
  const at::Tensor x = required(call, 0, "x");
  return result_of(call, [&] { return new_gelu(x); });
}

// addLowRank(result, x, down, up, upBias | null, scaling) -> Tensor
napi_value add_low_rank_of(const Call& call) {
  const at::Tensor result = required(call, 0, "result"), x = required(call, 1, "x"), down = required(call, 2, "down"),
                   up = required(call, 3, "up"), bias = dense(call, 4, "upBias");
  const double scaling = call.number(5, "scaling");
  return result_of(call, [&] { return add_low_rank(result, x, {down, up, bias, scaling}); });
}

// gatedMlp(x, gate, up, down) -> Tensor
napi_value gated_mlp_of(const Call& call) {
  const at::Tensor x = required(call, 0, "x");
  const GatedMlpWeights weights = {required(call, 1, "gate"), required(call, 2, "up"), required(call, 3, "down")};
  return result_of(call, [&] { return gated_mlp(x, weights); });
}

}  // namespace

void init_transformers(Napi::Object exports) {
  define(exports, {{"rmsNorm", rms_norm_of},
                   {"splitHeads", split_heads_of},
                   {"attend", attend_of},
                   {"conv1d", conv1d_of},
                   {"newGelu", new_gelu_of},
                   {"addLowRank", add_low_rank_of},
                   {"gatedMlp", gated_mlp_of}});
}

}  // namespace ltn
