#include <ATen/FuncTorchTLS.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/variable.h>

#include "dispatch/names.h"
#include "napi/call.h"
#include "tensor/init.h"

namespace ltn {

namespace {

napi_value shape(const Call& call) {
  const auto& tensor = call.tensor(0, "self");
  if (tensor.is_nested()) type_error("a nested tensor has no single shape; use tensor.unbind() or toPaddedTensor()");
  return js_integers(call.env, tensor.sizes());
}
napi_value size(const Call& call) { return js_integer(call.env, call.tensor(0, "self").size(call.integer(1, "dim"))); }
napi_value stride(const Call& call) { return js_integers(call.env, call.tensor(0, "self").strides()); }
napi_value dtype(const Call& call) { return js_dtype(call.environment, call.tensor(0, "self").scalar_type()); }
napi_value device(const Call& call) { return Napi::String::New(call.env, call.tensor(0, "self").device().str()); }
napi_value layout(const Call& call) {
  const auto& tensor = call.tensor(0, "self");
  for (const auto& [name, value] : layout_names())
    if (value == tensor.layout()) return Napi::String::New(call.env, name);
  return call.env.Null();
}
napi_value numel(const Call& call) { return js_integer(call.env, call.tensor(0, "self").numel()); }
napi_value ndim(const Call& call) { return js_integer(call.env, call.tensor(0, "self").dim()); }
napi_value element_size(const Call& call) { return js_integer(call.env, call.tensor(0, "self").element_size()); }
napi_value storage_offset(const Call& call) { return js_integer(call.env, call.tensor(0, "self").storage_offset()); }

napi_value data_pointer(const Call& call) {
  const auto& tensor = call.tensor(0, "self");
  const void* address = tensor.has_storage() ? tensor.const_data_ptr() : nullptr;
  return Napi::BigInt::New(call.env, reinterpret_cast<uint64_t>(address));
}

napi_value is_nested(const Call& call) { return Napi::Boolean::New(call.env, call.tensor(0, "self").is_nested()); }
napi_value is_contiguous(const Call& call) {
  return Napi::Boolean::New(call.env, call.tensor(0, "self").is_contiguous());
}
napi_value is_leaf(const Call& call) { return Napi::Boolean::New(call.env, call.tensor(0, "self").is_leaf()); }
napi_value is_same(const Call& call) {
  return Napi::Boolean::New(call.env, call.tensor(0, "self").is_same(call.tensor(1, "other")));
}

napi_value requires_grad(const Call& call) {
  return Napi::Boolean::New(call.env, call.tensor(0, "self").requires_grad());
}

napi_value set_requires_grad(const Call& call) {
  const auto& tensor = call.tensor(0, "self");
  const bool value = call.boolean(1, "requiresGrad");
  // As Python's attribute and method do; what is made with it is not asked for it.
  if (call.size() > 2 && at::functorch::functorchTLSAccessor())
    at::functorch::functorchTLSAccessor()->checkSupportsInplaceRequiresGrad();
  // The two messages are those of torch/csrc/autograd/python_variable.cpp, which libtorch itself does not have.
  if (!tensor.is_leaf() && !value)
    throw Error("RuntimeError",
                "you can only change requires_grad flags of leaf variables. If you want to use a computed variable in "
                "a subgraph that doesn't require differentiation use var_no_grad = var.detach().");
  if (value && !at::isFloatingType(tensor.scalar_type()) && !at::isComplexType(tensor.scalar_type()))
    throw Error("RuntimeError", "only Tensors of floating point dtype can require gradients");
  tensor.set_requires_grad(value);
  return call.env.Undefined();
}

napi_value gradient(const Call& call) { return js_tensor_or_null(call.environment, call.tensor(0, "self").grad()); }

napi_value set_gradient(const Call& call) {
  const auto& tensor = call.tensor(0, "self");
  const at::Tensor value = call.optional_tensor(1, "grad");
  if (value.defined()) {
    if (value.is_same(tensor)) throw Error("RuntimeError", "can't assign Variable as its own grad");
    if (value.sizes() != tensor.sizes())
      throw Error("RuntimeError", c10::str("assigned grad has data of a different size: expected ", tensor.sizes(),
                                           ", got ", value.sizes()));
    if (value.scalar_type() != tensor.scalar_type())
      throw Error("RuntimeError", c10::str("assigned grad has data of a different type: expected ",
                                           tensor.scalar_type(), ", got ", value.scalar_type()));
    if (value.device() != tensor.device())
      throw Error("RuntimeError", c10::str("assigned grad has data located on a different device: expected ",
                                           tensor.device(), ", got ", value.device()));
  }
  tensor.mutable_grad() = value;
  return call.env.Undefined();
}

napi_value data(const Call& call) { return call.environment.wrap(call.tensor(0, "self").variable_data()); }

napi_value set_data(const Call& call) {
  const auto& self = call.tensor(0, "self");
  const auto& data = call.tensor(1, "data");
  const bool fits = !self.is_nested() && !data.is_nested() && self.sizes() == data.sizes();
  self.set_data(data);
  // libtorch makes a new accumulator of gradients for another dtype alone. One for other sizes has gone with the last
  // graph in Python; here that graph may wait for the collector.
  if (auto* meta = torch::autograd::impl::get_autograd_meta(self); meta && !fits) {
    const std::lock_guard lock(meta->mutex_);
    meta->grad_accumulator_.reset();
  }
  return call.env.Undefined();
}

napi_value dispose(const Call& call) {
  call.environment.dispose(call.handle<TensorHandle>(0, Kind::Tensor, "self"));
  return call.env.Undefined();
}

napi_value is_disposed(const Call& call) {
  return Napi::Boolean::New(call.env, call.handle<TensorHandle>(0, Kind::Tensor, "self").disposed);
}

}  // namespace

void init_properties(Napi::Object exports) {
  define(exports, {{"shape", shape},
                   {"size", size},
                   {"stride", stride},
                   {"dtype", dtype},
                   {"device", device},
                   {"layout", layout},
                   {"numel", numel},
                   {"ndim", ndim},
                   {"elementSize", element_size},
                   {"storageOffset", storage_offset},
                   {"dataPtr", data_pointer},
                   {"isNested", is_nested},
                   {"isContiguous", is_contiguous},
                   {"isLeaf", is_leaf},
                   {"isSame", is_same},
                   {"requiresGrad", requires_grad},
                   {"setRequiresGrad", set_requires_grad},
                   {"grad", gradient},
                   {"setGrad", set_gradient},
                   {"data", data},
                   {"setData", set_data},
                   {"dispose", dispose},
                   {"isDisposed", is_disposed}});
}

}  // namespace ltn
