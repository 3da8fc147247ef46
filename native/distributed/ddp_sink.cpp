#include <torch/csrc/autograd/custom_function.h>
#include <torch/csrc/autograd/engine.h>

#include "distributed/init.h"
#include "distributed/reducer.h"

namespace ltn {

namespace {

// What the graph of an output knows of its module: it does not keep it.
struct ReducerHolder : torch::CustomClassHolder {
  std::weak_ptr<DdpReducer> ddp;
  explicit ReducerHolder(const std::shared_ptr<DdpReducer>& of) : ddp(of) {}
};

// The identity at the end of a module, whose backward begins a pass through it; `_DDPSink` of
// torch/nn/parallel/distributed.py. Gradients that are not there stay so: those of outputs that the loss does not use,
// which the Reducer is to know.
struct DdpSink : torch::autograd::Function<DdpSink> {
  static torch::autograd::variable_list forward(torch::autograd::AutogradContext* context,
                                                const c10::intrusive_ptr<ReducerHolder>& holder, at::TensorList inputs,
                                                bool clone) {
    context->saved_data["reducer"] = c10::IValue::make_capsule(holder);
    context->set_materialize_grads(false);
    if (!clone) return inputs.vec();
    torch::autograd::variable_list outputs;
    for (const auto& input : inputs) outputs.push_back(input.clone());
    return outputs;
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                 const torch::autograd::variable_list& gradients) {
    const auto holder = c10::static_intrusive_pointer_cast<ReducerHolder>(context->saved_data["reducer"].toCapsule());
    // The first pass of a static graph counts how often each gradient comes; what it reduces follows at its end.
    if (const auto ddp = holder->ddp.lock(); ddp && ddp->static_graph && !ddp->delay_enqueued) {
      torch::autograd::Engine::get_default_engine().queue_callback([ddp] { ddp->reducer().delay_all_reduce(); });
      ddp->delay_enqueued = true;
    }
    torch::autograd::variable_list result = {at::Tensor()};  // the holder has no gradient
    for (const auto& gradient : gradients) result.push_back(gradient);
    result.emplace_back();  // nor has the flag
    return result;
  }
};

// ddpSink(reducer, tensors, clone) -> tensors
napi_value ddp_sink(const Call& call) {
  const auto holder = c10::make_intrusive<ReducerHolder>(reducer_argument(call, 0));
  // A TensorList, not a vector: the engine recognises only the former as tensors to differentiate.
  const auto tensors = call.tensors(1, "tensors");
  std::vector<napi_value> result;
  for (const auto& tensor : DdpSink::apply(holder, at::TensorList(tensors), call.boolean(2, "clone")))
    result.push_back(call.environment.wrap(tensor));
  return js_array(call.env, result);
}

// reducerIsDelayed(reducer): whether the first pass of a static graph has begun.
napi_value reducer_is_delayed(const Call& call) {
  return Napi::Boolean::New(call.env, ddp_argument(call, 0)->delay_enqueued);
}

}  // namespace

void init_ddp_sink(Napi::Object exports) {
  define(exports, {{"ddpSink", ddp_sink}, {"reducerIsDelayed", reducer_is_delayed}});
}

}  // namespace ltn
