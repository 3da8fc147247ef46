#include <torch/csrc/jit/api/function_impl.h>
#include <torch/csrc/jit/passes/freeze_module.h>
#include <torch/csrc/jit/passes/frozen_graph_optimizations.h>
#include <torch/csrc/jit/serialization/export.h>

#include "jit/deep_values.h"
#include "jit/init.h"
#include "jit/large_stack.h"
#include "jit/script.h"
#include "napi/bytes.h"

// What libtorch does to whole modules. Follows torch/jit/_freeze.py.
namespace ltn {

namespace {

void optimize_frozen(const torch::jit::Module& module, const std::string& method, bool optimize_numerics) {
  auto graph = torch::jit::toGraphFunction(module.get_method(method).function()).graph();
  torch::jit::OptimizeFrozenGraph(graph, optimize_numerics);
}

// jitFreeze(module, preserved, optimizeNumerics) -> another module
napi_value freeze(const Call& call) {
  const auto module = script_module(call, 0);
  const auto preserved = read_strings(call, call[1]);
  const bool optimize_numerics = call.boolean(2, "optimizeNumerics");
  require_shallow(module._ivalue());
  torch::jit::Module frozen;
  with_large_stack([&] {
    frozen = torch::jit::freeze_module(module, preserved);
    if (frozen.find_method("forward")) optimize_frozen(frozen, "forward", optimize_numerics);
    for (const auto& name : preserved)
      if (module.find_method(name)) optimize_frozen(frozen, name, optimize_numerics);
  });
  return call.environment.adopt(std::make_unique<ScriptObjectHandle>(frozen._ivalue()));
}

// jitOptimizeForInference(module, otherMethods) -> another module, or this one where it was frozen already
napi_value optimize_for_inference(const Call& call) {
  auto module = script_module(call, 0);
  const auto other_methods = read_strings(call, call[1]);
  require_shallow(module._ivalue());
  torch::jit::Module optimized;
  with_large_stack([&] { optimized = torch::jit::optimize_for_inference(module, other_methods); });
  return call.environment.adopt(std::make_unique<ScriptObjectHandle>(optimized._ivalue()));
}

// jitOperatorNames(module) -> the operators that it calls
napi_value called_operators(const Call& call) {
  const auto module = script_module(call, 0);
  std::vector<std::string> operators;
  with_large_stack([&] { operators = torch::jit::export_opnames(module); });
  std::vector<napi_value> names;
  for (const auto& name : operators) names.push_back(Napi::String::New(call.env, name));
  return js_array(call.env, names);
}

// jitFusionStrategy(kinds, depths) -> what it was; kinds are "STATIC" and "DYNAMIC"
napi_value set_fusion_strategy(const Call& call) {
  using torch::jit::FusionBehavior;
  torch::jit::FusionStrategy strategy;
  const auto kinds = read_strings(call, call[0]);
  for (size_t i = 0; i < kinds.size(); ++i) {
    napi_value item;
    uint32_t depth;
    check(call.env, napi_get_element(call.env, call[1], static_cast<uint32_t>(i), &item));
    check(call.env, napi_get_value_uint32(call.env, item, &depth));
    strategy.emplace_back(kinds[i] == "STATIC" ? FusionBehavior::STATIC : FusionBehavior::DYNAMIC, depth);
  }
  std::vector<napi_value> before;
  for (const auto& [kind, depth] : torch::jit::setFusionStrategy(strategy))
    before.push_back(
        js_array(call.env, {Napi::String::New(call.env, kind == FusionBehavior::STATIC ? "STATIC" : "DYNAMIC"),
                            Napi::Number::New(call.env, static_cast<double>(depth))}));
  return js_array(call.env, before);
}

}  // namespace

void init_jit_passes(Napi::Object exports) {
  define(exports, {{"jitFreeze", freeze},
                   {"jitOptimizeForInference", optimize_for_inference},
                   {"jitOperatorNames", called_operators},
                   {"jitFusionStrategy", set_fusion_strategy}});
}

}  // namespace ltn
