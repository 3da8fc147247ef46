// Before the next, which brings in an older batching with the same names: after it this header does not compile.
#include <ATen/functorch/BatchedTensorImpl.h>
#include <torch/csrc/autograd/functions/accumulate_grad.h>
#include <torch/csrc/autograd/graph_task.h>

#include "autograd/init.h"
#include "autograd/js_function.h"
#include "autograd/node_handle.h"
#include "autograd/returned.h"

namespace ltn {

const NodePointer& node_argument(const Call& call, size_t position) {
  const auto& node = call.handle<NodeHandle>(position, Kind::Node, "node").value;
  if (!node) throw Error("RuntimeError", "this node of the graph was let go of: the call that lent it is over");
  return node;
}

napi_value js_node(Environment& environment, NodePointer node) {
  if (!node) return environment.env.Null();
  return environment.adopt(std::make_unique<NodeHandle>(std::move(node)));
}

namespace {

using torch::autograd::Node;
using torch::autograd::variable_list;

napi_value js_edge(Environment& environment, const torch::autograd::Edge& edge) {
  return js_array(environment.env, {js_node(environment, edge.function),
                                    js_integer(environment.env, static_cast<int64_t>(edge.input_nr))});
}

// gradientNode(tensor): the node that made it, or null.
napi_value gradient_node(const Call& call) { return js_node(call.environment, call.tensor(0, "self").grad_fn()); }

// gradientEdge(tensor) -> [node, place among its results]: where its gradient arrives, also that of a leaf.
napi_value gradient_edge(const Call& call) {
  return js_edge(call.environment, torch::autograd::impl::gradient_edge(call.tensor(0, "self")));
}

// releaseNode(node): JavaScript holds it no longer.
napi_value release_node(const Call& call) {
  call.handle<NodeHandle>(0, Kind::Node, "node").value = NodePointer();
  return call.env.Undefined();
}

napi_value node_name(const Call& call) { return Napi::String::New(call.env, node_argument(call, 0)->name()); }

napi_value node_sequence(const Call& call) {
  const uint64_t number = node_argument(call, 0)->sequence_nr();
  // Accumulators have the largest there is.
  return number > INT64_MAX ? Napi::BigInt::New(call.env, number) : js_integer(call.env, static_cast<int64_t>(number));
}

// nodeId(node): a number that no other node has meanwhile.
napi_value node_id(const Call& call) {
  return Napi::BigInt::New(call.env, static_cast<uint64_t>(reinterpret_cast<uintptr_t>(node_argument(call, 0).get())));
}

// nodeNext(node) -> [node | null, place][]
napi_value node_next(const Call& call) {
  std::vector<napi_value> result;
  for (const auto& edge : node_argument(call, 0)->next_edges()) result.push_back(js_edge(call.environment, edge));
  return js_array(call.env, result);
}

// nodeVariable(node): the leaf into which it accumulates; null for all others.
napi_value node_variable(const Call& call) {
  const auto* node = dynamic_cast<torch::autograd::AccumulateGrad*>(node_argument(call, 0).get());
  return js_tensor_or_null(call.environment, node ? node->variable : at::Tensor());
}

// nodeInputs(node) -> { shape, dtype, device }[]: of each result of the operator, whose gradient the node takes.
napi_value node_inputs(const Call& call) {
  const auto& node = node_argument(call, 0);
  std::vector<napi_value> result;
  for (uint32_t i = 0; i < node->num_inputs(); ++i) {
    const auto& metadata = node->input_metadata(i);
    if (metadata.was_default_constructed() || metadata.is_nested_tensor()) {
      result.push_back(call.env.Null());
      continue;
    }
    const auto sizes = C10_AS_INTARRAYREF_SLOW(metadata.shape_as_dim_vector());
    result.push_back(
        js_object(call.env, {{"shape", js_integers(call.env, sizes)},
                             {"dtype", js_dtype(call.environment, metadata.options().dtype().toScalarType())},
                             {"device", Napi::String::New(call.env, metadata.device().str())}}));
  }
  return js_array(call.env, result);
}

std::vector<napi_value> js_lists(Environment& environment, std::initializer_list<const variable_list*> lists) {
  std::vector<napi_value> result;
  for (const auto* list : lists) {
    std::vector<napi_value> values;
    for (const auto& tensor : *list) values.push_back(js_tensor_or_null(environment, tensor));
    result.push_back(js_array(environment.env, values));
  }
  return result;
}

// What a node's hooks return: as many gradients as they were given, or nothing.
class NodeHook {
 protected:
  explicit NodeHook(std::shared_ptr<JsFunction> function) : function_(std::move(function)) {}
  variable_list replaced(const variable_list& values, std::initializer_list<const variable_list*> shown) const {
    std::vector<at::Tensor> returned;
    bool any = false;
    function_->call(
        [&](Environment& environment) { return js_lists(environment, shown); },
        [&](Environment& environment, napi_value value) { any = read_returned(environment, value, returned); });
    if (!any) return values;
    if (returned.size() != values.size())
      throw Error("RuntimeError", c10::str("hooks returned incorrect number of values (got ", returned.size(),
                                           ", but expected ", values.size(), ")"));
    return returned;
  }

 private:
  std::shared_ptr<JsFunction> function_;
};

struct PostHook : torch::autograd::FunctionPostHook, NodeHook {
  explicit PostHook(std::shared_ptr<JsFunction> function) : NodeHook(std::move(function)) {}
  variable_list operator()(const variable_list& results, const variable_list& gradients) override {
    return replaced(results, {&results, &gradients});
  }
};

struct PreHook : torch::autograd::FunctionPreHook, NodeHook {
  explicit PreHook(std::shared_ptr<JsFunction> function) : NodeHook(std::move(function)) {}
  variable_list operator()(const variable_list& gradients) override { return replaced(gradients, {&gradients}); }
};

// registerNodeHook(node, fn): fn(gradients it gives, gradients it took) may return others to be given.
napi_value register_node_hook(const Call& call) {
  auto function = std::make_shared<JsFunction>(call.environment, call.function(1, "hook"));
  node_argument(call, 0)->add_post_hook(std::make_unique<PostHook>(std::move(function)));
  return call.env.Undefined();
}

// registerNodePrehook(node, fn): fn(gradients) may return others to be taken.
napi_value register_node_prehook(const Call& call) {
  auto function = std::make_shared<JsFunction>(call.environment, call.function(1, "hook"));
  node_argument(call, 0)->add_pre_hook(std::make_unique<PreHook>(std::move(function)));
  return call.env.Undefined();
}

// graphTask(): the number of the backward pass that runs; -1 outside of one.
napi_value graph_task(const Call& call) { return js_integer(call.env, torch::autograd::get_current_graph_task_id()); }

// willExecute(id): whether the backward pass that runs comes to the node of that number. By number: who asks must not
// keep the node.
napi_value will_execute(const Call& call) {
  uint64_t id;
  bool lossless;
  check(call.env, napi_get_value_bigint_uint64(call.env, call[0], &id, &lossless));
  auto* node = reinterpret_cast<Node*>(static_cast<uintptr_t>(id));  // NOLINT(performance-no-int-to-ptr)
  const auto* plan = torch::autograd::get_current_graph_task_exec_info();
  const auto* nodes = torch::autograd::get_current_graph_task_nodes_in_graph();
  TORCH_CHECK(plan && nodes, "_get_should_execute_nodes should only be called during the backward pass");
  bool will = nodes->contains(node);
  if (will && !plan->empty()) {
    const auto found = plan->find(node);
    will = found != plan->end() && found->second.should_execute();
    TORCH_CHECK(
        !will || node->topological_nr() != 0 || !found->second.captures_,
        "A leaf node was passed to _will_engine_execute_node but we are currently running autograd.grad(). This is "
        "currently not supported.");
  }
  return Napi::Boolean::New(call.env, will);
}

// The object that a leaf is to JavaScript, as long as there is one: the hooks find their optimizer by it. JavaScript's
// own WeakRef would keep it for as long as a loop runs.
struct AccumulatedHook : torch::autograd::PostAccumulateGradHook {
  AccumulatedHook(Environment& environment, std::shared_ptr<JsFunction> f, napi_value leaf)
      : function(std::move(f)), releases(environment.releases) {
    check(environment.env, napi_create_reference(environment.env, leaf, 0, &object));
  }
  ~AccumulatedHook() override { releases->push(object); }
  AccumulatedHook(const AccumulatedHook&) = delete;
  AccumulatedHook& operator=(const AccumulatedHook&) = delete;

  void operator()(const at::Tensor& tensor) override {
    const auto make = [&](Environment& environment) {
      napi_value value = nullptr;
      check(environment.env, napi_get_reference_value(environment.env, object, &value));
      return std::vector<napi_value>{value ? value : environment.wrap(tensor)};
    };
    function->call(make, [](auto&, auto) {});
  }

  std::shared_ptr<JsFunction> function;
  std::shared_ptr<ReleaseQueue> releases;
  napi_ref object = nullptr;
};

// registerAccumulatedHook(tensor, fn): fn(tensor) once its gradient is accumulated. The tensor's JavaScript object must
// hold fn.
napi_value register_accumulated_hook(const Call& call) {
  const auto& self = call.tensor(0, "self");
  if (!self.requires_grad())
    throw Error("RuntimeError", "cannot register a hook on a tensor that doesn't require gradient");
  if (self.grad_fn())
    throw Error("RuntimeError", "post accumulate grad hooks cannot be registered on non-leaf tensors");
  auto function = std::make_shared<JsFunction>(call.environment, call.function(1, "hook"));
  function->held_by({&call.handle<TensorHandle>(0, Kind::Tensor, "self")});
  torch::autograd::impl::set_post_acc_grad_hooks(
      self, std::make_unique<AccumulatedHook>(call.environment, std::move(function), call[0]));
  return call.env.Undefined();
}

napi_value increment_version(const Call& call) {
  for (const auto& tensor : call.tensors(0, "tensors")) torch::autograd::impl::bump_version(tensor);
  return call.env.Undefined();
}

}  // namespace

void init_node(Napi::Object exports) {
  define(exports, {{"gradientNode", gradient_node},
                   {"gradientEdge", gradient_edge},
                   {"releaseNode", release_node},
                   {"nodeName", node_name},
                   {"nodeSequence", node_sequence},
                   {"nodeId", node_id},
                   {"nodeNext", node_next},
                   {"nodeVariable", node_variable},
                   {"nodeInputs", node_inputs},
                   {"registerNodeHook", register_node_hook},
                   {"registerNodePrehook", register_node_prehook},
                   {"registerAccumulatedHook", register_accumulated_hook},
                   {"graphTask", graph_task},
                   {"willExecute", will_execute},
                   {"incrementVersion", increment_version}});
}

}  // namespace ltn
