#include <c10/core/AutogradState.h>
#include <c10/util/ScopeExit.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/csrc/autograd/functions/basic_ops.h>

#include <unordered_set>

#include "autograd/function_node.h"
#include "autograd/init.h"
#include "autograd/node_handle.h"

namespace ltn {

namespace {

using torch::autograd::variable_list;

std::unordered_set<at::TensorImpl*> implementations(const std::vector<at::Tensor>& tensors) {
  std::unordered_set<at::TensorImpl*> result;
  for (const auto& tensor : tensors)
    if (tensor.defined()) result.insert(tensor.unsafeGetTensorImpl());
  return result;
}

variable_list defined(const std::vector<at::Tensor>& tensors) {
  variable_list result;
  for (const auto& tensor : tensors)
    if (tensor.defined()) result.push_back(tensor);
  return result;
}

FunctionNode& function_argument(const Call& call, size_t position) {
  auto* node = dynamic_cast<FunctionNode*>(node_argument(call, position).get());
  if (!node) throw Error("RuntimeError", "expected the node of a custom Function");
  return *node;
}

// functionNode(name, run, arguments) -> { node, recorded }: the node of one application, with null in `arguments` for
// what is no tensor.
napi_value function_node(const Call& call) {
  const auto arguments = call.tensors(2, "arguments");
  auto run = std::make_shared<JsFunction>(call.environment, call.function(1, "run"));
  const NodePointer pointer = new_node<FunctionNode>(call.string(0, "name"), std::move(run));
  auto& node = static_cast<FunctionNode&>(*pointer);
  const auto inputs = defined(arguments);
  const bool recorded = at::GradMode::is_enabled() && std::any_of(inputs.begin(), inputs.end(), [](const auto& tensor) {
                          return tensor.requires_grad();
                        });
  for (const auto& argument : arguments) node.is_tensor.push_back(argument.defined());
  if (recorded) node.set_next_edges(torch::autograd::collect_next_edges(inputs));
  return js_object(
      call.env, {{"node", js_node(call.environment, pointer)}, {"recorded", Napi::Boolean::New(call.env, recorded)}});
}

// Calls the user's rule of forward mode with the tangents of the arguments.
variable_list call_jvp(const Call& call, size_t position, const FunctionNode& node, const variable_list& inputs,
                       const variable_list& tangents) {
  std::vector<napi_value> values;
  size_t next = 0;
  for (const bool is_tensor : node.is_tensor) {
    if (!is_tensor) {
      values.push_back(call.env.Null());
      continue;
    }
    at::Tensor tangent = tangents[next];
    if (!tangent.defined() && node.materialize && torch::autograd::isDifferentiableType(inputs[next].scalar_type()))
      tangent = at::zeros_like(inputs[next]);
    values.push_back(js_tensor_or_null(call.environment, tangent));
    ++next;
  }
  const auto returned = call_function(call.env, call.function(position, "jvp"), {js_array(call.env, values)});
  return read_tensors(call.environment, returned, "the result of jvp");
}

enum OutputsArgument : size_t {
  kNode,
  kRecorded,
  kInputs,
  kOutputs,
  kDirty,
  kConstant,
  kSaved,
  kSavedForForward,
  kMaterialize,
  kApart,
  kJvp
};

// functionOutputs(node, recorded, arguments, outputs, dirty, nonDifferentiable, saved, savedForForward, materialize,
// setupApart, jvp) -> for each output a new handle, or null where it stays the object that it is. The JavaScript
// objects of the outputs must hold the node's function.
napi_value function_outputs(const Call& call) {
  auto& handle = call.handle<NodeHandle>(kNode, Kind::Node, "node");
  const NodePointer pointer = node_argument(call, kNode);
  auto& node = function_argument(call, kNode);
  // What JavaScript keeps of the handle must not keep the graph.
  const auto take_back = c10::make_scope_exit([&] { handle.value = NodePointer(); });
  const bool recorded = call.boolean(kRecorded, "recorded");
  const auto inputs = defined(call.tensors(kInputs, "arguments"));
  const auto outputs = call.tensors(kOutputs, "outputs"), saved = call.tensors(kSaved, "saved");
  const auto constant = implementations(call.tensors(kConstant, "nonDifferentiable"));
  std::unordered_set<at::TensorImpl*> kept;
  if (call.boolean(kApart, "setupApart")) {
    kept = implementations(saved);
    kept.merge(implementations(call.tensors(kSavedForForward, "savedForForward")));
  }
  node.materialize = call.boolean(kMaterialize, "materialize");

  std::vector<std::optional<at::Tensor>> raw;
  for (const auto& output : outputs) raw.push_back(output.defined() ? std::optional(output) : std::nullopt);
  const auto wrap = [&](auto&... more) {
    return torch::autograd::_wrap_outputs(
        inputs, constant, implementations(call.tensors(kDirty, "dirty")), raw, recorded ? pointer : NodePointer(),
        [&](const variable_list& primals, const variable_list& tangents) {
          return call_jvp(call, kJvp, node, primals, tangents);
        },
        kept, [](const at::Tensor& tensor) { return tensor.view_as(tensor); }, false, more...);
  };
#if TORCH_VERSION_MAJOR > 2 || TORCH_VERSION_MINOR >= 14
  NodePointer attached;  // for hooks of a node's making, which there are none of here
  const auto wrapped = wrap(attached);
#else
  const auto wrapped = wrap();
#endif

  std::vector<napi_value> result;
  std::vector<TensorHandle*> holders;
  std::vector<at::Tensor> made;
  for (uint32_t i = 0; i < outputs.size(); ++i) {
    if (recorded)
      node.outputs.push_back(outputs[i].defined() ? torch::autograd::VariableInfo(*wrapped[i])
                                                  : torch::autograd::VariableInfo());
    if (!outputs[i].defined()) {
      result.push_back(call.env.Null());
      continue;
    }
    made.push_back(*wrapped[i]);
    napi_value object;
    if (wrapped[i]->is_same(outputs[i])) {
      result.push_back(call.env.Null());
      check(call.env, napi_get_element(call.env, call[kOutputs], i, &object));
    } else {
      object = call.environment.wrap(*wrapped[i]);
      result.push_back(object);
    }
    napi_valuetype type;
    check(call.env, napi_typeof(call.env, object, &type));
    if (wrapped[i]->grad_fn().get() == pointer.get())
      holders.push_back(static_cast<TensorHandle*>(find_handle(call.environment, object, type)));
  }
  if (recorded) {
    const auto among_outputs = implementations(made);
    for (const auto& tensor : saved) {
      const bool is_output = tensor.defined() && among_outputs.contains(tensor.unsafeGetTensorImpl());
      if (tensor.defined())
        node.saved.emplace_back(tensor, is_output);
      else
        node.saved.emplace_back();
    }
    node.run()->held_by(holders);
  }
  return js_array(call.env, result);
}

// savedTensors(node): what a custom function saved.
napi_value saved_tensors(const Call& call) {
  std::vector<napi_value> result;
  for (const auto& tensor : function_argument(call, 0).unpack())
    result.push_back(js_tensor_or_null(call.environment, tensor));
  return js_array(call.env, result);
}

// delayedError(message, tensors) -> the same values, which cannot be differentiated.
napi_value delayed_error(const Call& call) {
  const auto tensors = call.tensors(1, "tensors");
  const auto node = new_node<torch::autograd::DelayedError>(call.string(0, "message"), tensors.size());
  std::vector<napi_value> result;
  for (const auto& tensor : (*node)(variable_list(tensors)))
    result.push_back(js_tensor_or_null(call.environment, tensor));
  return js_array(call.env, result);
}

// setForwardGradEnabled(enabled) -> what it was
napi_value set_forward_grad_enabled(const Call& call) {
  auto& state = c10::AutogradState::get_tls_state();
  const bool before = state.get_fw_grad_mode();
  state.set_fw_grad_mode(call.boolean(0, "enabled"));
  return Napi::Boolean::New(call.env, before);
}

napi_value is_forward_grad_enabled(const Call& call) {
  return Napi::Boolean::New(call.env, c10::AutogradState::get_tls_state().get_fw_grad_mode());
}

}  // namespace

void init_function(Napi::Object exports) {
  define(exports, {{"functionNode", function_node},
                   {"functionOutputs", function_outputs},
                   {"savedTensors", saved_tensors},
                   {"delayedError", delayed_error},
                   {"setForwardGradEnabled", set_forward_grad_enabled},
                   {"isForwardGradEnabled", is_forward_grad_enabled}});
}

}  // namespace ltn
