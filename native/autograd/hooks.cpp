#include <torch/csrc/autograd/custom_function.h>
#include <torch/csrc/autograd/function.h>

#include "autograd/init.h"
#include "autograd/js_function.h"
#include "autograd/returned.h"
#include "napi/call.h"

namespace ltn {

bool read_returned(Environment& environment, napi_value value, std::vector<at::Tensor>& tensors) {
  Napi::Env env = environment.env;
  napi_valuetype type;
  check(env, napi_typeof(env, value, &type));
  if (type == napi_undefined || type == napi_null) return false;
  bool is_array = false;
  check(env, napi_is_array(env, value, &is_array));
  const uint32_t length = is_array ? list_length(env, value) : 1;
  for (uint32_t i = 0; i < length; ++i) {
    napi_value item = value;
    if (is_array) check(env, napi_get_element(env, value, i, &item));
    check(env, napi_typeof(env, item, &type));
    if (type == napi_undefined || type == napi_null) {
      tensors.emplace_back();
      continue;
    }
    Handle* handle = find_handle(environment, item, type);
    if (!handle || handle->kind != Kind::Tensor)
      type_error("a backward hook must return a Tensor, a list of Tensors or nothing, not ",
                 describe(environment, value));
    tensors.push_back(unwrap(environment, *static_cast<TensorHandle*>(handle)));
  }
  return true;
}

namespace {

// The function through which this tensor's hooks are called, where its history of now has one.
std::shared_ptr<JsFunction> function_of(const TensorHandle& handle) {
  if (!handle.functions) return nullptr;
  for (const auto& known : *handle.functions)
    if (auto function = known.lock(); function && function->belongs_to(handle.tensor)) return function;
  return nullptr;
}

// isHooked(tensor): whether registerHook() has been called since the tensor has its history.
napi_value is_hooked(const Call& call) {
  call.tensor(0, "self");
  return Napi::Boolean::New(call.env, function_of(call.handle<TensorHandle>(0, Kind::Tensor, "self")) != nullptr);
}

// registerHook(tensor, fn): fn(grad) may return another gradient. The tensor's JavaScript object must hold fn. It stays
// as long as the tensor's history does: what calls it may not be freed while it runs, so that what comes and goes is
// for JavaScript to decide behind it.
napi_value register_hook(const Call& call) {
  const auto& self = call.tensor(0, "self");
  if (!self.requires_grad())
    throw Error("RuntimeError", "cannot register a hook on a tensor that doesn't require gradient");
  auto function = std::make_shared<JsFunction>(call.environment, call.function(1, "hook"));
  function->held_by({&call.handle<TensorHandle>(0, Kind::Tensor, "self")});
  self.register_hook([function](const at::Tensor& grad) {
    std::vector<at::Tensor> returned;
    bool replaced = false;
    function->call({grad}, false, [&](Environment& environment, napi_value value) {
      replaced = read_returned(environment, value, returned);
    });
    return replaced ? returned.at(0) : grad;
  });
  return call.env.Undefined();
}

struct FunctionHolder : torch::CustomClassHolder {
  std::shared_ptr<JsFunction> function;
  explicit FunctionHolder(std::shared_ptr<JsFunction> f) : function(std::move(f)) {}
};

// The identity, whose backward shows the gradients to JavaScript; as torch/nn/modules/_functions.py's
// BackwardHookFunction.
struct BackwardHookFunction : torch::autograd::Function<BackwardHookFunction> {
  static torch::autograd::variable_list forward(torch::autograd::AutogradContext* context,
                                                const c10::intrusive_ptr<FunctionHolder>& holder, at::TensorList inputs,
                                                bool materialize) {
    context->saved_data["function"] = c10::IValue::make_capsule(holder);
    context->set_materialize_grads(materialize);
    torch::autograd::variable_list without_gradient;
    for (const auto& input : inputs)
      if (!input.requires_grad()) without_gradient.push_back(input);
    context->mark_non_differentiable(without_gradient);
    return inputs.vec();
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                 const torch::autograd::variable_list& gradients) {
    const auto holder = c10::static_intrusive_pointer_cast<FunctionHolder>(context->saved_data["function"].toCapsule());
    std::vector<at::Tensor> returned;
    bool replaced = false;
    holder->function->call(gradients, true, [&](Environment& environment, napi_value value) {
      replaced = read_returned(environment, value, returned);
    });
    if (replaced && returned.size() != gradients.size())
      throw Error("RuntimeError", c10::str("Backward hook returned an invalid number of grad_input: got ",
                                           returned.size(), ", but expected ", gradients.size()));
    torch::autograd::variable_list result = {at::Tensor()};  // the holder has no gradient
    for (const auto& gradient : replaced ? returned : gradients) result.push_back(gradient);
    result.emplace_back();  // nor has the flag
    return result;
  }
};

// backwardHook(tensors, fn, materialize) -> the same tensors behind an identity whose backward calls fn(gradients),
// with zeros for those that are not there where `materialize` is true. The JavaScript objects of the tensors that
// require gradients must hold fn.
napi_value backward_hook(const Call& call) {
  const auto function = std::make_shared<JsFunction>(call.environment, call.function(1, "hook"));
  // A TensorList, not a vector: the engine recognises only the former as tensors to differentiate.
  const auto tensors = call.tensors(0, "tensors");
  const auto outputs = BackwardHookFunction::apply(c10::make_intrusive<FunctionHolder>(function),
                                                   at::TensorList(tensors), call.boolean(2, "materialize"));
  std::vector<napi_value> result;
  std::vector<TensorHandle*> holders;
  for (const auto& tensor : outputs) {
    result.push_back(call.environment.wrap(tensor));
    if (tensor.requires_grad())
      holders.push_back(static_cast<TensorHandle*>(find_handle(call.environment, result.back(), napi_external)));
  }
  function->held_by(holders);
  return js_array(call.env, result);
}

}  // namespace

void init_hooks(Napi::Object exports) {
  define(exports, {{"isHooked", is_hooked}, {"registerHook", register_hook}, {"backwardHook", backward_hook}});
}

}  // namespace ltn
