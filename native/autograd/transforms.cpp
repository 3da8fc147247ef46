#include <ATen/FunctionalTensorWrapper.h>
#include <ATen/WrapDimUtils.h>
#include <ATen/functorch/BatchedTensorImpl.h>
#include <ATen/functorch/DynamicLayer.h>
#include <ATen/functorch/TensorWrapper.h>
#include <c10/core/AutogradState.h>

#include "autograd/init.h"
#include "autograd/jvp_decompositions.h"
#include "autograd/vmap_decompositions.h"
#include "napi/call.h"

// The function transforms' levels: what torch/csrc/functorch/init.cpp gives to Python.
namespace ltn {

namespace {

using at::functorch::TransformType;

at::functorch::RandomnessType randomness_argument(const Call& call, size_t position) {
  const auto name = call.string(position, "randomness");
  if (name == "error") return at::functorch::RandomnessType::Error;
  if (name == "same") return at::functorch::RandomnessType::Same;
  if (name == "different") return at::functorch::RandomnessType::Different;
  throw Error("RuntimeError", "randomness argument must be error, same, or different.");
}

// enterGrad() -> the number of the level, as of the two after it
napi_value enter_grad(const Call& call) {
  return js_integer(call.env, at::functorch::initAndPushDynamicLayer(TransformType::Grad, std::nullopt, std::nullopt,
                                                                     at::GradMode::is_enabled()));
}

napi_value enter_jvp(const Call& call) {
  register_jvp_decompositions();
  const bool before = c10::AutogradState::get_tls_state().get_fw_grad_mode();
  return js_integer(call.env, at::functorch::initAndPushDynamicLayer(TransformType::Jvp, std::nullopt, std::nullopt,
                                                                     std::nullopt, before));
}

// enterVmap(batchSize, randomness)
napi_value enter_vmap(const Call& call) {
  register_vmap_decompositions();
  const c10::SymInt size(call.integer(0, "batchSize"));
  return js_integer(call.env,
                    at::functorch::initAndPushDynamicLayer(TransformType::Vmap, size, randomness_argument(call, 1)));
}

napi_value leave_transform(const Call& call) {
  if (at::functorch::getDynamicLayerStack().empty())
    throw Error("RuntimeError", "expected to leave a function transform that was entered before");
  at::functorch::popDynamicLayerAndDeleteMetadata();
  return call.env.Undefined();
}

napi_value transform_depth(const Call& call) {
  return js_integer(call.env, static_cast<int64_t>(at::functorch::getDynamicLayerStack().size()));
}

int64_t dimension_argument(const Call& call, size_t position, int64_t dimensions) {
  return at::maybe_wrap_dim(call.integer(position, "dim"), dimensions);
}

// addBatchDim(tensor, dim, level)
napi_value add_batch_dim(const Call& call) {
  const auto& self = call.tensor(0, "self");
  return call.environment.wrap(
      at::functorch::addBatchDim(self, dimension_argument(call, 1, self.dim()), call.integer(2, "level")));
}

// removeBatchDim(tensor, level, batchSize, dim): a tensor that took no part is repeated.
napi_value remove_batch_dim(const Call& call) {
  const auto& self = call.tensor(0, "self");
  const auto* batched = at::functorch::maybeGetBatchedImpl(self);
  if (batched && batched->level() >= call.integer(1, "level")) {
    const auto& value = batched->value();
    const int64_t dim = dimension_argument(call, 3, value.dim());
    // Where it lies there already there is nothing to record.
    return call.environment.wrap(dim == batched->bdim() ? value : value.movedim(batched->bdim(), dim));
  }
  auto sizes = self.sizes().vec();
  sizes.insert(sizes.begin() + dimension_argument(call, 3, self.dim() + 1), call.integer(2, "batchSize"));
  return call.environment.wrap(self.expand(sizes));
}

// wrapForGrad(tensor, level)
napi_value wrap_for_grad(const Call& call) {
  const int64_t level = call.integer(1, "level");
  const auto depth = static_cast<int64_t>(at::functorch::getDynamicLayerStack().size());
  if (level < 1 || level > depth) throw Error("RuntimeError", "expected the level of a function transform that runs");
  return call.environment.wrap(at::functorch::makeTensorWrapper(call.tensor(0, "self"), level));
}

// unwrapForGrad(tensor, level): itself where it is not of that level.
napi_value unwrap_for_grad(const Call& call) {
  const auto& self = call.tensor(0, "self");
  const auto* wrapper = at::functorch::maybeGetTensorWrapper(self);
  if (!wrapper || wrapper->level() != call.integer(1, "level")) return call[0];
  return call.environment.wrap(wrapper->value());
}

// unwrapIfDead(tensor): what a tensor of a transform that is over stands for; all others themselves.
napi_value unwrap_if_dead(const Call& call) {
  const auto& self = call.tensor(0, "self");
  if (!at::functorch::isDeadTensorWrapper(self)) return call[0];
  return call.environment.wrap(at::functorch::unwrapIfDead(self));
}

// transformLevel(tensor): the level of the wrapper that it is; -1 for a plain one.
napi_value transform_level(const Call& call) {
  const auto& self = call.tensor(0, "self");
  if (const auto* batched = at::functorch::maybeGetBatchedImpl(self)) return js_integer(call.env, batched->level());
  const auto* wrapper = at::functorch::maybeGetTensorWrapper(self);
  if (!wrapper) return js_integer(call.env, -1);
  return js_integer(call.env, wrapper->level().value_or(-2));
}

// unwrapTransformed(tensor): the value under one wrapper, or null.
napi_value unwrap_transformed(const Call& call) {
  const auto& self = call.tensor(0, "self");
  if (const auto* batched = at::functorch::maybeGetBatchedImpl(self)) return call.environment.wrap(batched->value());
  if (const auto* wrapper = at::functorch::maybeGetTensorWrapper(self)) return call.environment.wrap(wrapper->value());
  return call.env.Null();
}

// batchDim(tensor): where the batch lies under it; -1 for one without.
napi_value batch_dim(const Call& call) {
  const auto* batched = at::functorch::maybeGetBatchedImpl(call.tensor(0, "self"));
  return js_integer(call.env, batched ? batched->bdim() : -1);
}

// setTransformsSeen(seen) -> what it was: whether the transforms that run see the operators of this thread.
napi_value set_transforms_seen(const Call& call) {
  const auto front = c10::DispatchKey::FuncTorchDynamicLayerFrontMode;
  const bool before = !c10::impl::tls_is_dispatch_key_excluded(front);
  for (const auto key : {front, c10::DispatchKey::FuncTorchDynamicLayerBackMode})
    c10::impl::tls_set_dispatch_key_excluded(key, !call.boolean(0, "seen"));
  return Napi::Boolean::New(call.env, before);
}

// setInplaceRequiresGradAllowed(allowed) -> what it was
napi_value set_inplace_requires_grad_allowed(const Call& call) {
  const bool before = at::functorch::getInplaceRequiresGradAllowed();
  at::functorch::setInplaceRequiresGradAllowed(call.boolean(0, "allowed"));
  return Napi::Boolean::New(call.env, before);
}

// topTransform() -> { kind, level, batchSize, randomness } of the innermost; null outside of all.
napi_value top_transform(const Call& call) {
  const auto layer = at::functorch::maybeCurrentDynamicLayer();
  if (!layer) return call.env.Null();
  const auto text = [&](const char* value) -> napi_value { return Napi::String::New(call.env, value); };
  napi_value batch_size = call.env.Null(), randomness = call.env.Null();
  const char* kind = nullptr;
  switch (layer->key()) {
    case TransformType::Grad: kind = "grad"; break;
    case TransformType::Jvp: kind = "jvp"; break;
    case TransformType::Functionalize: kind = "functionalize"; break;
    case TransformType::Vmap: {
      kind = "vmap";
      batch_size = js_integer(call.env, layer->batchSize().guard_int(__FILE__, __LINE__));
      const auto random = layer->randomness();
      randomness = text(random == at::functorch::RandomnessType::Same        ? "same"
                        : random == at::functorch::RandomnessType::Different ? "different"
                                                                             : "error");
      break;
    }
    default: throw Error("NotImplementedError", "this function transform is not known here");
  }
  return js_object(call.env, {{"kind", text(kind)},
                              {"level", js_integer(call.env, layer->layerId())},
                              {"batchSize", batch_size},
                              {"randomness", randomness}});
}

thread_local std::vector<at::functorch::DynamicLayer> lowered;

// lowerTransform(): out of the innermost for a while, which stays alive. raiseTransform(): into it again.
napi_value lower_transform(const Call& call) {
  if (at::functorch::getDynamicLayerStack().empty())
    throw Error("RuntimeError", "expected to leave a function transform that was entered before");
  lowered.push_back(at::functorch::popDynamicLayer());
  return call.env.Undefined();
}

napi_value raise_transform(const Call& call) {
  if (lowered.empty()) throw Error("RuntimeError", "expected to enter a function transform that was left before");
  auto layer = std::move(lowered.back());
  lowered.pop_back();
  at::functorch::pushDynamicLayer(std::move(layer));
  return call.env.Undefined();
}

namespace functional = at::functionalization::impl;

// enterFunctionalize(keepsViews) -> the number of the level
napi_value enter_functionalize(const Call& call) {
  return js_integer(call.env,
                    at::functorch::initAndPushDynamicLayer(TransformType::Functionalize, std::nullopt, std::nullopt,
                                                           std::nullopt, std::nullopt, call.boolean(0, "keepsViews")));
}

at::FunctionalTensorWrapper& functional_argument(const Call& call, size_t position) {
  const auto& tensor = call.tensor(position, "wrapped");
  if (!functional::isFunctionalTensor(tensor)) throw Error("RuntimeError", "expected a tensor of functionalize()");
  return *functional::unsafeGetFunctionalWrapper(tensor);
}

// wrapFunctional(tensor, level)
napi_value wrap_functional(const Call& call) {
  const auto tensor = functional::to_functional_tensor(call.tensor(0, "self"));
  functional::unsafeGetFunctionalWrapper(tensor)->set_level(call.integer(1, "level"));
  return call.environment.wrap(tensor);
}

// unwrapFunctional(tensor, keepsViews) -> its value with all that was done to what it is a view of; null for a tensor
// that is none of functionalize().
napi_value unwrap_functional(const Call& call) {
  if (!functional::isFunctionalTensor(call.tensor(0, "self"))) return call.env.Null();
  auto& wrapper = functional_argument(call, 0);
  const at::functionalization::impl::FunctionalizationReapplyViewsGuard guard(call.boolean(1, "keepsViews"));
  if (wrapper.apply_updates()) wrapper.regenerate_from_base();
  return call.environment.wrap(wrapper.value());
}

// propagateMutation(tensor, wrapped): what was done to the wrapped one is done to the tensor that it was made of.
napi_value propagate_mutation(const Call& call) {
  auto& wrapper = functional_argument(call, 1);
  wrapper.sync_();
  const auto& self = call.tensor(0, "self");
  const auto& value = wrapper.value();
  if (!self.is_same(value)) {
    TORCH_CHECK(self.sizes() == value.sizes(),
                "An inplace-mutation op (like transpose_() was called that mutated "
                "tensor metadata of an argument of functionalize()'s function: not "
                "supported");
    self.copy_(value);
  }
  return call.env.Undefined();
}

}  // namespace

void init_transforms(Napi::Object exports) {
  define(exports, {{"enterGrad", enter_grad},
                   {"enterJvp", enter_jvp},
                   {"enterVmap", enter_vmap},
                   {"leaveTransform", leave_transform},
                   {"transformDepth", transform_depth},
                   {"addBatchDim", add_batch_dim},
                   {"removeBatchDim", remove_batch_dim},
                   {"wrapForGrad", wrap_for_grad},
                   {"unwrapForGrad", unwrap_for_grad},
                   {"unwrapIfDead", unwrap_if_dead},
                   {"unwrapTransformed", unwrap_transformed},
                   {"transformLevel", transform_level},
                   {"batchDim", batch_dim},
                   {"topTransform", top_transform},
                   {"lowerTransform", lower_transform},
                   {"raiseTransform", raise_transform},
                   {"enterFunctionalize", enter_functionalize},
                   {"wrapFunctional", wrap_functional},
                   {"unwrapFunctional", unwrap_functional},
                   {"propagateMutation", propagate_mutation},
                   {"setTransformsSeen", set_transforms_seen},
                   {"setInplaceRequiresGradAllowed", set_inplace_requires_grad_allowed}});
}

}  // namespace ltn
