#include <ATen/ops/empty.h>

#include <cmath>
#include <limits>

#include "dispatch/value.h"
#include "napi/call.h"
#include "tensor/borrowed.h"
#include "tensor/init.h"

namespace ltn {

namespace {

constexpr size_t kMaxDimensions = 64;

// The elements of a nested array in row-major order, with the narrowest kind that holds them all.
struct Elements {
  enum Kind { Bool, Int, Float, Complex } kind = Bool;
  std::vector<int64_t> shape;
  std::vector<c10::complex<double>> numbers;
  std::vector<int64_t> integers;  // exact beside `numbers`, whose doubles round beyond 2^53
  bool empty_inside = false;
};

void add_scalar(Elements& elements, const Value& value) {
  const auto number = value.tag == Tag::ScalarTensor ? value.ivalue.toTensor().item() : value.ivalue.toScalar();
  const auto kind = number.isBoolean()                         ? Elements::Bool
                    : number.isIntegral(/*includeBool=*/false) ? Elements::Int
                    : number.isFloatingPoint()                 ? Elements::Float
                                                               : Elements::Complex;
  elements.kind = std::max(elements.kind, kind);
  elements.numbers.push_back(number.toComplexDouble());
  elements.integers.push_back(kind <= Elements::Int ? number.toLong() : 0);
}

void add_element(Environment& environment, napi_value js, Elements& elements, const std::vector<size_t>& path) {
  napi_valuetype type;
  check(environment.env, napi_typeof(environment.env, js, &type));
  if (type == napi_number) {
    // JavaScript has one kind of number, and it makes a floating-point tensor.
    double number;
    check(environment.env, napi_get_value_double(environment.env, js, &number));
    elements.kind = std::max(elements.kind, Elements::Float);
    elements.numbers.emplace_back(number, 0.0);
    elements.integers.push_back(0);
    return;
  }
  const Value value = read_value(environment, js);
  switch (value.tag) {
    case Tag::Bool:
    case Tag::Int:
    case Tag::Scalar:
    case Tag::ScalarTensor: return add_scalar(elements, value);
    default: break;
  }
  std::ostringstream where;
  for (const size_t i : path) where << "[" << i << "]";
  type_error("expected a number, boolean or BigInt", path.empty() ? "" : " at ", where.str(), ", got ",
             describe(environment, js));
}

void read_nested(Environment& environment, napi_value js, size_t depth, Elements& elements, std::vector<size_t>& path) {
  napi_env env = environment.env;
  bool is_array = false;
  check(env, napi_is_array(env, js, &is_array));
  if (!is_array) {
    if (depth < elements.shape.size())
      type_error("expected a list of length ", elements.shape[depth], " at dim ", depth, ", got ",
                 describe(environment, js), ": all rows must be nested equally deep");
    return add_element(environment, js, elements, path);
  }
  uint32_t length;
  check(env, napi_get_array_length(env, js, &length));
  if (depth == elements.shape.size()) {
    // Only the very first path down may add a dimension.
    if (!elements.numbers.empty() || elements.empty_inside)
      type_error("expected a number at dim ", depth, ", got a list: all rows must be nested equally deep");
    if (depth >= kMaxDimensions)
      value_error("too many dimensions: expected lists nested at most ", kMaxDimensions,
                  " deep; this one is deeper, or contains itself");
    elements.shape.push_back(length);
  } else if (elements.shape[depth] != length) {
    value_error("expected sequence of length ", elements.shape[depth], " at dim ", depth, " (got ", length, ")");
  }
  if (length == 0) elements.empty_inside = true;
  path.push_back(0);
  for (uint32_t i = 0; i < length; ++i) {
    path.back() = i;
    napi_value item;
    check(env, napi_get_element(env, js, i, &item));
    napi_handle_scope scope;
    check(env, napi_open_handle_scope(env, &scope));
    try {
      read_nested(environment, item, depth + 1, elements, path);
    } catch (...) {
      napi_close_handle_scope(env, scope);
      throw;
    }
    check(env, napi_close_handle_scope(env, scope));
  }
  path.pop_back();
}

at::ScalarType natural_dtype(Elements::Kind kind, bool empty) {
  if (empty) return at::typeMetaToScalarType(at::get_default_dtype());
  switch (kind) {
    case Elements::Bool: return at::kBool;
    case Elements::Int: return at::kLong;
    case Elements::Float: return at::typeMetaToScalarType(at::get_default_dtype());
    case Elements::Complex: return at::toComplexType(at::typeMetaToScalarType(at::get_default_dtype()));
  }
  return at::kFloat;
}

template <class T>
void check_range(const Elements& elements, at::ScalarType dtype) {
  constexpr double low = static_cast<double>(std::numeric_limits<T>::lowest());
  // 2^63 and 2^64 are not in range, and their largest neighbours in range have no double: compare with the bound above.
  const double high = std::ldexp(1.0, std::numeric_limits<T>::digits);
  for (const auto& number : elements.numbers) {
    const double value = std::trunc(number.real());
    if (!(value >= low && value < high))
      value_error("value ", number.real(), " cannot be converted to ", dtype, " without overflow");
  }
}

void check_fits(const Elements& elements, at::ScalarType dtype) {
  if (elements.kind == Elements::Complex && !at::isComplexType(dtype))
    type_error("expected real numbers for dtype ", dtype, ", got complex ones");
  // Exact integers are at most 64 bits already; only as doubles they might round beyond.
  if (dtype == at::kLong && elements.kind <= Elements::Int) return;
  switch (dtype) {
    case at::kByte: return check_range<uint8_t>(elements, dtype);
    case at::kChar: return check_range<int8_t>(elements, dtype);
    case at::kShort: return check_range<int16_t>(elements, dtype);
    case at::kInt: return check_range<int32_t>(elements, dtype);
    case at::kLong: return check_range<int64_t>(elements, dtype);
    case at::kUInt16: return check_range<uint16_t>(elements, dtype);
    case at::kUInt32: return check_range<uint32_t>(elements, dtype);
    case at::kUInt64: return check_range<uint64_t>(elements, dtype);
    default: return;
  }
}

at::Tensor fill(const Elements& elements, at::ScalarType dtype) {
  if (elements.kind <= Elements::Int) {
    at::Tensor tensor = at::empty(elements.shape, at::kLong);
    std::copy(elements.integers.begin(), elements.integers.end(), tensor.mutable_data_ptr<int64_t>());
    return tensor.to(dtype);
  }
  if (elements.kind == Elements::Float) {
    at::Tensor tensor = at::empty(elements.shape, at::kDouble);
    auto* out = tensor.mutable_data_ptr<double>();
    for (size_t i = 0; i < elements.numbers.size(); ++i) out[i] = elements.numbers[i].real();
    return tensor.to(dtype);
  }
  at::Tensor tensor = at::empty(elements.shape, at::kComplexDouble);
  std::copy(elements.numbers.begin(), elements.numbers.end(), tensor.mutable_data_ptr<c10::complex<double>>());
  return tensor.to(dtype);
}

// fromNested(data, dtype | null): a tensor from nested arrays, as torch.tensor() does.
napi_value from_nested(const Call& call) {
  Elements elements;
  std::vector<size_t> path;
  read_nested(call.environment, call[0], 0, elements, path);
  at::ScalarType dtype = natural_dtype(elements.kind, elements.numbers.empty());
  if (!call.is_nullish(1)) dtype = call.handle<DTypeHandle>(1, Kind::DType, "dtype").value;
  check_fits(elements, dtype);
  return call.environment.wrap(fill(elements, dtype));
}

at::ScalarType element_type(napi_typedarray_type type) {
  switch (type) {
    case napi_int8_array: return at::kChar;
    case napi_uint8_array:
    case napi_uint8_clamped_array: return at::kByte;
    case napi_int16_array: return at::kShort;
    case napi_uint16_array: return at::kUInt16;
    case napi_int32_array: return at::kInt;
    case napi_uint32_array: return at::kUInt32;
    case napi_float32_array: return at::kFloat;
    case napi_float64_array: return at::kDouble;
    case napi_bigint64_array: return at::kLong;
    case napi_biguint64_array: return at::kUInt64;
    default: break;
  }
  // Float16Array came to Node-API later than this file's oldest supported Node.
  if (static_cast<int>(type) == 11) return at::kHalf;
  type_error("this kind of typed array has no torch dtype");
}

// fromTypedArray(array, share: boolean): one dimension, the array's own element type. With `share` the tensor uses the
// array's memory, as torch.from_numpy does.
napi_value from_typed_array(const Call& call) {
  bool is_typed_array = false;
  check(call.env, napi_is_typedarray(call.env, call[0], &is_typed_array));
  if (!is_typed_array) type_error("expected a typed array, got ", describe(call.environment, call[0]));
  napi_typedarray_type type;
  size_t length, offset;
  void* data = nullptr;
  napi_value buffer;
  check(call.env, napi_get_typedarray_info(call.env, call[0], &type, &length, &data, &buffer, &offset));
  const auto dtype = element_type(type);
  bool is_array_buffer = false, detached = false;
  check(call.env, napi_is_arraybuffer(call.env, buffer, &is_array_buffer));
  if (is_array_buffer) check(call.env, napi_is_detached_arraybuffer(call.env, buffer, &detached));
  if (detached) value_error("expected a typed array with its memory, got one whose buffer was detached (transferred)");
  if (call.boolean(1, "share") && length > 0 && data)
    return call.environment.wrap(borrow_memory(call.environment, buffer, data, static_cast<int64_t>(length), dtype));
  at::Tensor tensor = at::empty({static_cast<int64_t>(length)}, dtype);
  if (length > 0) std::memcpy(tensor.mutable_data_ptr(), data, tensor.nbytes());
  return call.environment.wrap(std::move(tensor));
}

}  // namespace

void init_data_in(napi_env env, napi_value exports) {
  define(env, exports, {{"fromNested", from_nested}, {"fromTypedArray", from_typed_array}});
}

}  // namespace ltn
