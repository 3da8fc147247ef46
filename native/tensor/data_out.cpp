#include <ATen/Dispatch_v2.h>
#include <ATen/ScalarOps.h>
#include <ATen/functorch/TensorWrapper.h>

#include <algorithm>
#include <cstring>

#include "napi/call.h"
#include "tensor/init.h"

namespace ltn {

namespace {

bool is_plain(const at::Tensor& tensor) {
  return tensor.is_cpu() && tensor.layout() == at::kStrided && !tensor.is_quantized() && !tensor.is_conj() &&
         !tensor.is_neg() && tensor.is_contiguous() && tensor.numel() > 0;
}

// A tensor's elements in plain memory: on the host, row-major, without conjugate or negative bits.
at::Tensor host_elements(const at::Tensor& tensor) {
  if (tensor.is_nested()) type_error("a nested tensor has no rectangular data; unbind() it first");
  if (tensor._is_zerotensor())
    throw Error("RuntimeError", "expected a tensor with memory, got a ZeroTensor, which has none; clone() makes one");
  at::Tensor dense = tensor;
  if (!is_plain(tensor)) {
    dense = tensor.detach();
    if (dense.layout() != at::kStrided) dense = dense.to_dense();
    if (dense.is_quantized()) dense = dense.dequantize();
    dense = dense.to(at::kCPU).resolve_conj().resolve_neg().contiguous();
  }
  if (dense.numel() > 0 && !dense.const_data_ptr())
    throw Error("RuntimeError", "expected a tensor with memory, got one whose memory is not allocated");
  return dense;
}

template <class T>
napi_value element_to_js(Napi::Env env, T value) {
  if constexpr (std::is_same_v<T, bool>) {
    return Napi::Boolean::New(env, value);
  } else if constexpr (c10::is_complex<T>::value) {
    return js_object(env, {{"re", Napi::Number::New(env, static_cast<double>(value.real()))},
                           {"im", Napi::Number::New(env, static_cast<double>(value.imag()))}});
  } else if constexpr (std::is_same_v<T, uint64_t>) {
    if (value <= (uint64_t{1} << 53)) return Napi::Number::New(env, static_cast<double>(value));
    return Napi::BigInt::New(env, value);
  } else if constexpr (std::is_integral_v<T>) {
    return js_integer(env, static_cast<int64_t>(value));
  } else {
    return Napi::Number::New(env, static_cast<double>(value));
  }
}

// A scope takes as long as a few elements.
constexpr int64_t kItemsOfScope = 64;

template <class T>
napi_value nested(Napi::Env env, const T* data, at::IntArrayRef shape, int64_t& position) {
  if (shape.empty()) return element_to_js<T>(env, data[position++]);
  napi_value result;
  check(env, napi_create_array_with_length(env, shape[0], &result));
  for (int64_t start = 0; start < shape[0]; start += kItemsOfScope) {
    const Napi::HandleScope scope(env);
    for (int64_t i = start; i < std::min(start + kItemsOfScope, shape[0]); ++i) {
      const auto item = nested(env, data, shape.slice(1), position);
      check(env, napi_set_element(env, result, static_cast<uint32_t>(i), item));
    }
  }
  return result;
}

// V8 ends the process where an array is longer than it can have, or its heap is full.
constexpr int64_t kLongestArray = (int64_t{1} << 27) - 64;
constexpr double kArrayBytes = 48, kSlotBytes = 8;

double scalar_bytes(at::ScalarType dtype) {
  if (at::isComplexType(dtype)) return 96;  // an object with two numbers
  if (at::isFloatingType(dtype) || at::isQIntType(dtype)) return 16;
  // Integers of 31 bits lie in the array itself, those beyond 53 are BigInts.
  return at::elementSize(dtype) < 4 ? 0 : at::elementSize(dtype) < 8 ? 16 : 24;
}

void check_list_fits(const Call& call, const at::Tensor& tensor) {
  double arrays = 1, bytes = 0;
  for (const int64_t size : tensor.sizes()) {
    if (arrays == 0) break;  // nothing is made of these
    if (size > kLongestArray)
      throw Error("RuntimeError", c10::str("expected sizes of which each fits in a JavaScript array (", kLongestArray,
                                           " elements), got ", tensor.sizes(), "; use toTypedArray()"));
    bytes += arrays * (kArrayBytes + kSlotBytes * static_cast<double>(size));
    arrays *= static_cast<double>(size);
  }
  bytes += arrays * scalar_bytes(tensor.scalar_type());
  // What is smaller than this any heap has room for.
  if (bytes > 16e6) call.environment.require_heap(bytes);
}

#define LTN_ALL_TYPES                                                                                               \
  AT_EXPAND(AT_ALL_TYPES_AND_COMPLEX), AT_EXPAND(AT_BAREBONES_UNSIGNED_TYPES), at::kHalf, at::kBFloat16, at::kBool, \
      at::kComplexHalf, at::kFloat8_e4m3fn, at::kFloat8_e5m2, at::kFloat8_e4m3fnuz, at::kFloat8_e5m2fnuz,           \
      at::kFloat8_e8m0fnu

napi_value to_nested(Napi::Env env, const at::Tensor& tensor) {
  napi_value result = nullptr;
  AT_DISPATCH_V2(tensor.scalar_type(), "tolist", AT_WRAP([&] {
                   int64_t position = 0;
                   result = nested<scalar_t>(env, tensor.const_data_ptr<scalar_t>(), tensor.sizes(), position);
                 }),
                 LTN_ALL_TYPES);
  return result;
}

// tolist(tensor): nested arrays, or the element itself for a 0-dim tensor. 64-bit integers that a number cannot hold
// exactly come as BigInts.
napi_value tolist(const Call& call) {
  at::Tensor self = call.tensor(0, "self");
  // Inside torch.func.grad and its kin, where one stands for another.
  while (const auto* wrapper = at::functorch::maybeGetTensorWrapper(self)) self = wrapper->value();
  if (!self.is_nested()) check_list_fits(call, self);
  return to_nested(call.env, host_elements(self));
}

// Inside a function transform libtorch says whether there is one element to speak of.
bool is_transformed(const at::Tensor& tensor) {
  return tensor.key_set().has_any(c10::DispatchKeySet(
      {c10::DispatchKey::FuncTorchBatched, c10::DispatchKey::FuncTorchGradWrapper, c10::DispatchKey::Functionalize}));
}

napi_value item(const Call& call) {
  const auto& tensor = call.tensor(0, "self");
  if (tensor.numel() != 1)
    throw Error("RuntimeError",
                c10::str("a Tensor with ", tensor.numel(),
                         " elements cannot be converted to Scalar: expected one element; use tolist()"));
  if (tensor.is_meta()) throw Error("RuntimeError", "Tensor.item() cannot be called on meta tensors");
  if (tensor.is_nested()) return to_nested(call.env, host_elements(tensor));  // an error
  if (tensor.layout() == at::kStrided && tensor.is_cpu() && !tensor._is_zerotensor() && !is_transformed(tensor) &&
      !tensor.const_data_ptr())
    throw Error("RuntimeError", "expected a tensor with memory, got one whose memory is not allocated");
  const at::Scalar element = (tensor._is_zerotensor() ? tensor.clone() : tensor).item();
  const auto dtype = tensor.is_quantized() ? at::kFloat : tensor.scalar_type();
  return to_nested(call.env, at::detail::scalar_tensor_static(element, dtype, at::kCPU));
}

struct ArrayForm {
  napi_typedarray_type type;
  at::ScalarType dtype;  // what the elements are converted to before they are copied
};

// Types without a typed array come as the next wider one, which holds every value exactly.
ArrayForm array_form(at::ScalarType dtype) {
  switch (dtype) {
    case at::kBool: return {napi_uint8_array, at::kBool};
    case at::kByte: return {napi_uint8_array, at::kByte};
    case at::kChar: return {napi_int8_array, at::kChar};
    case at::kShort: return {napi_int16_array, at::kShort};
    case at::kUInt16: return {napi_uint16_array, at::kUInt16};
    case at::kInt: return {napi_int32_array, at::kInt};
    case at::kUInt32: return {napi_uint32_array, at::kUInt32};
    case at::kLong: return {napi_bigint64_array, at::kLong};
    case at::kUInt64: return {napi_biguint64_array, at::kUInt64};
    case at::kDouble: return {napi_float64_array, at::kDouble};
    case at::kComplexDouble: return {napi_float64_array, at::kComplexDouble};
    case at::kComplexFloat:
    case at::kComplexHalf: return {napi_float32_array, at::kComplexFloat};
    default: return {napi_float32_array, at::kFloat};
  }
}

// Made by JavaScript, where what is too long or finds no memory is an exception; Node-API would end the process.
napi_value copy_to_array(const Call& call, napi_typedarray_type type, size_t length, const at::Tensor& tensor) {
  const napi_value result =
      call_function(call.env, call.environment.new_typed_array.Value(),
                    {Napi::Number::New(call.env, type), Napi::Number::New(call.env, static_cast<double>(length))});
  void* data = nullptr;
  check(call.env, napi_get_typedarray_info(call.env, result, nullptr, nullptr, &data, nullptr, nullptr));
  if (tensor.numel() > 0) std::memcpy(data, tensor.const_data_ptr(), tensor.nbytes());
  return result;
}

// toTypedArray(tensor): a copy of the elements, row-major; complex numbers as pairs.
napi_value to_typed_array(const Call& call) {
  const auto& self = call.tensor(0, "self");
  const ArrayForm form = array_form(self.scalar_type());
  const at::Tensor tensor = host_elements(self).to(form.dtype);
  const size_t length = static_cast<size_t>(tensor.numel()) * (tensor.is_complex() ? 2 : 1);
  return copy_to_array(call, form.type, length, tensor);
}

// toBytes(tensor): the elements as they lie in memory, row-major, whatever their type. For files and comparisons.
napi_value to_bytes(const Call& call) {
  const at::Tensor tensor = host_elements(call.tensor(0, "self"));
  return copy_to_array(call, napi_uint8_array, tensor.nbytes(), tensor);
}

}  // namespace

void init_data_out(Napi::Object exports) {
  define(exports, {{"tolist", tolist}, {"item", item}, {"toTypedArray", to_typed_array}, {"toBytes", to_bytes}});
}

}  // namespace ltn
