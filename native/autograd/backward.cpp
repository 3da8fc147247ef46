#include <c10/util/ScopeExit.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/engine.h>

#include "autograd/expandable_node.h"
#include "autograd/init.h"
#include "autograd/javascript_thread.h"
#include "autograd/js_function.h"
#include "autograd/node_handle.h"
#include "cuda/device.h"
#include "napi/call.h"

namespace ltn {

namespace {

std::vector<at::Tensor> given_gradients(const Call& call, size_t position) {
  return call.is_nullish(position) ? std::vector<at::Tensor>() : call.tensors(position, "gradient");
}

// libtorch runs the nodes of a CUDA device on a thread of its own, and may run a pass inside another on yet another,
// while the calling thread waits inside the engine. Where a hook may be reached there, the engine gets another thread
// to wait on, and this one serves the hooks.
template <class F>
void run_engine(Environment& environment, const F& run) {
  if (environment.in_comm_hook)
    throw Error("RuntimeError", "backward() in a communication hook would wait for the pass that waits for the hook");
  environment.borrowed.invalidate_detached();
  const bool inside_another = std::exchange(environment.in_backward, true);
  const auto leave = c10::make_scope_exit([&] {
    environment.in_backward = inside_another;
    if (!inside_another) environment.after_backward.clear();
  });
  if (JsFunction::any() && (cuda_is_initialized() || inside_another))
    return environment.javascript_thread->wait_for(environment, run);
  run();
}

// A pass that runs has counted the nodes of its graph: it may not change any more.
void prepare_graph(const Environment& environment, const std::vector<at::Tensor>& roots, bool create_graph) {
  if (create_graph && !environment.in_backward) expand_graph(roots);
}

// backward(tensors, gradients | null, retainGraph | null, createGraph, inputs | null)
napi_value backward(const Call& call) {
  const auto tensors = call.tensors(0, "tensors"), given = given_gradients(call, 1);
  const auto retain_graph = call.optional_boolean(2, "retainGraph");
  const bool create_graph = call.boolean(3, "createGraph");
  const auto inputs = call.is_nullish(4) ? std::vector<at::Tensor>() : call.tensors(4, "inputs");
  prepare_graph(call.environment, tensors, create_graph);
  run_engine(call.environment, [&] { torch::autograd::backward(tensors, given, retain_graph, create_graph, inputs); });
  return call.env.Undefined();
}

// gradients(outputs, inputs, gradOutputs | null, retainGraph | null, createGraph, allowUnused) -> (Tensor | null)[]
napi_value gradients(const Call& call) {
  const auto outputs = call.tensors(0, "outputs"), inputs = call.tensors(1, "inputs"), given = given_gradients(call, 2);
  const auto retain_graph = call.optional_boolean(3, "retainGraph");
  const bool create_graph = call.boolean(4, "createGraph"), allow_unused = call.boolean(5, "allowUnused");
  std::vector<at::Tensor> result;
  prepare_graph(call.environment, outputs, create_graph);
  run_engine(call.environment,
             [&] { result = torch::autograd::grad(outputs, inputs, given, retain_graph, create_graph, allow_unused); });
  std::vector<napi_value> values;
  for (const auto& tensor : result) values.push_back(js_tensor_or_null(call.environment, tensor));
  return js_array(call.env, values);
}

torch::autograd::edge_list edges_argument(const Call& call, size_t position) {
  torch::autograd::edge_list edges;
  const uint32_t length = list_length(call.env, call[position]);
  for (uint32_t i = 0; i < length; ++i) {
    napi_value pair, node, place;
    napi_valuetype type;
    check(call.env, napi_get_element(call.env, call[position], i, &pair));
    check(call.env, napi_get_element(call.env, pair, 0, &node));
    check(call.env, napi_get_element(call.env, pair, 1, &place));
    check(call.env, napi_typeof(call.env, node, &type));
    double number = 0;
    if (napi_get_value_double(call.env, place, &number) != napi_ok) type_error("expected the place of a gradient edge");
    Handle* handle = find_handle(call.environment, node, type);
    if (!handle || handle->kind != Kind::Node) type_error("expected a gradient edge");
    const auto& pointer = static_cast<NodeHandle*>(handle)->value;
    if (!pointer || !(number >= 0 && number < pointer->num_inputs()))
      throw Error("RuntimeError", "expected a gradient edge of a node that lives, and a place that it has");
    edges.emplace_back(pointer, static_cast<uint32_t>(number));
  }
  return edges;
}

// gradientsOfEdges(outputs, gradients, inputs, retainGraph, createGraph, accumulates) -> (Tensor | null)[]: outputs
// and inputs as [node, place]; every gradient given.
napi_value gradients_of_edges(const Call& call) {
  const auto outputs = edges_argument(call, 0), inputs = edges_argument(call, 2);
  const auto given = call.tensors(1, "gradients");
  if (given.size() != outputs.size()) type_error("expected a gradient for each output");
  const bool retain_graph = call.boolean(3, "retainGraph"), create_graph = call.boolean(4, "createGraph");
  const bool accumulates = call.boolean(5, "accumulates");
  if (create_graph && !call.environment.in_backward) {
    std::vector<torch::autograd::Node*> nodes;
    for (const auto& edge : outputs) nodes.push_back(edge.function.get());
    expand_graph(std::move(nodes));
  }
  torch::autograd::variable_list result;
  run_engine(call.environment, [&] {
    result = torch::autograd::Engine::get_default_engine().execute(outputs, given, retain_graph, create_graph,
                                                                   accumulates, inputs);
  });
  std::vector<napi_value> values;
  if (accumulates) return js_array(call.env, values);
  for (const auto& tensor : result) values.push_back(js_tensor_or_null(call.environment, tensor));
  return js_array(call.env, values);
}

napi_value is_grad_enabled(const Call& call) { return Napi::Boolean::New(call.env, at::GradMode::is_enabled()); }

// setGradEnabled(enabled) -> what it was
napi_value set_grad_enabled(const Call& call) {
  const bool before = at::GradMode::is_enabled();
  at::GradMode::set_enabled(call.boolean(0, "enabled"));
  return Napi::Boolean::New(call.env, before);
}

napi_value is_inference_mode(const Call& call) {
  return Napi::Boolean::New(call.env, c10::InferenceMode::is_enabled());
}

// libtorch's inference mode is a C++ scope. JavaScript's scopes nest the same way, so a stack of them serves.
napi_value push_inference_mode(const Call& call) {
  call.environment.inference_modes.push_back(std::make_unique<c10::InferenceMode>(call.boolean(0, "enabled")));
  return call.env.Undefined();
}

napi_value pop_inference_mode(const Call& call) {
  if (call.environment.inference_modes.empty())
    throw Error("RuntimeError", "expected to leave an inferenceMode scope that was entered before");
  call.environment.inference_modes.pop_back();
  return call.env.Undefined();
}

napi_value retain_grad(const Call& call) {
  const auto& self = call.tensor(0, "self");
  if (!self.requires_grad()) throw Error("RuntimeError", "can't retain_grad on Tensor that has requires_grad=False");
  self.retain_grad();
  return call.env.Undefined();
}

}  // namespace

void init_autograd(Napi::Object exports) {
  define(exports, {{"backward", backward},
                   {"gradients", gradients},
                   {"gradientsOfEdges", gradients_of_edges},
                   {"isGradEnabled", is_grad_enabled},
                   {"setGradEnabled", set_grad_enabled},
                   {"isInferenceMode", is_inference_mode},
                   {"pushInferenceMode", push_inference_mode},
                   {"popInferenceMode", pop_inference_mode},
                   {"retainGrad", retain_grad}});
  init_hooks(exports);
  init_function(exports);
  init_node(exports);
  init_engine(exports);
  init_forward_ad(exports);
  init_transforms(exports);
}

}  // namespace ltn
