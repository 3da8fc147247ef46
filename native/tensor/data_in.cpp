#include <ATen/core/LegacyTypeDispatch.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/lift_fresh.h>

#include <cmath>
#include <cstring>
#include <limits>

#include "dispatch/aside.h"
#include "dispatch/value.h"
#include "napi/call.h"
#include "tensor/init.h"

namespace ltn {

namespace {

constexpr size_t kMaxDimensions = 64;
constexpr int64_t kMany = 1 << 20;
constexpr uint32_t kLongestList = 1 << 27;  // V8 has no room for more elements; only the length can be greater

// The elements of a nested array in row-major order, with the dtype that holds them all.
struct Elements {
  std::optional<at::ScalarType> dtype;
  std::vector<int64_t> shape;
  std::vector<c10::complex<double>> numbers;
  std::vector<int64_t> integers;  // exact beside `numbers`, whose doubles round beyond 2^53
  bool beyond_int64 = false;      // `integers` has the bits of numbers that only uint64 has
  bool empty_inside = false;

  bool begun() const { return !numbers.empty() || empty_inside; }

  // To be called when the shape is known, before the first element: what cannot be had is refused before it is read. (A
  // list that holds another twice, and so on, has more elements than any memory.)
  void reserve() {
    int64_t count = 1;
    for (const int64_t size : shape)
      if (__builtin_mul_overflow(count, size, &count)) value_error("too many elements: a list of the shape ", shape);
    // libtorch says it in Python's words when there is no memory.
    if (count > kMany) at::empty({count}, at::kComplexDouble);
    numbers.reserve(static_cast<size_t>(count));
    integers.reserve(static_cast<size_t>(count));
  }

  void add(at::ScalarType type, c10::complex<double> number, int64_t integer) {
    if (numbers.empty()) reserve();
    include(type);
    numbers.push_back(number);
    integers.push_back(integer);
  }

  void include(at::ScalarType type) { dtype = dtype ? at::promoteTypes(*dtype, type) : type; }
};

at::ScalarType default_dtype() { return at::typeMetaToScalarType(at::get_default_dtype()); }

void add_scalar(Elements& elements, const at::Scalar& number) {
  if (number.isBoolean())
    elements.add(at::kBool, number.toDouble(), number.toLong());
  else if (number.isComplex())
    elements.add(at::toComplexType(default_dtype()), number.toComplexDouble(), 0);
  else if (number.isFloatingPoint())
    elements.add(default_dtype(), number.toDouble(), 0);
  else if (number.type() == at::kUInt64) {
    elements.beyond_int64 = true;
    elements.add(at::kLong, static_cast<double>(number.toUInt64()), static_cast<int64_t>(number.toUInt64()));
  } else
    elements.add(at::kLong, number.toComplexDouble(), number.toLong());
}

void add_element(Environment& environment, napi_value js, Elements& elements, const std::vector<size_t>& path) {
  napi_valuetype type;
  check(environment.env, napi_typeof(environment.env, js, &type));
  if (type == napi_number) {
    // JavaScript has one kind of number, and it makes a floating-point tensor.
    double number;
    check(environment.env, napi_get_value_double(environment.env, js, &number));
    return elements.add(default_dtype(), number, 0);
  }
  const Value value = read_value(environment, js);
  switch (value.tag) {
    case Tag::Bool:
    case Tag::Int:
    case Tag::Scalar: return add_scalar(elements, value.ivalue.toScalar());
    case Tag::ScalarTensor: return add_scalar(elements, value.ivalue.toTensor().item());
    default: break;
  }
  std::ostringstream where;
  for (const size_t i : path) where << "[" << i << "]";
  type_error("expected a number, boolean or BigInt", path.empty() ? "" : " at ", where.str(), ", got ",
             describe(environment, js));
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

struct TypedArray {
  at::ScalarType dtype;
  int64_t length;
  void* data;
  napi_value buffer;
};

// Of a JavaScript value that is a typed array.
TypedArray typed_array(Napi::Env env, napi_value js) {
  napi_typedarray_type type;
  size_t length, offset;
  void* data = nullptr;
  napi_value buffer;
  check(env, napi_get_typedarray_info(env, js, &type, &length, &data, &buffer, &offset));
  const auto dtype = element_type(type);
  bool is_array_buffer = false, detached = false;
  check(env, napi_is_arraybuffer(env, buffer, &is_array_buffer));
  if (is_array_buffer) check(env, napi_is_detached_arraybuffer(env, buffer, &detached));
  if (detached) value_error("expected a typed array with its memory, got one whose buffer was detached (transferred)");
  return {dtype, static_cast<int64_t>(length), data, buffer};
}

// Shows a tensor that was made aside to the transforms and modes of this thread, as Python does.
napi_value wrap_fresh(const Call& call, const at::Tensor& tensor) {
  const at::AutoDispatchBelowADInplaceOrView below;
  return call.environment.wrap(at::lift_fresh(tensor));
}

at::Tensor copy_of(const TypedArray& array) {
  const Aside aside;
  at::Tensor tensor = at::empty({array.length}, array.dtype);
  if (array.length > 0) std::memcpy(tensor.mutable_data_ptr(), array.data, tensor.nbytes());
  return tensor;
}

// Every row at this depth has this length.
void enter_row(Elements& elements, size_t depth, int64_t length) {
  if (depth == elements.shape.size()) {
    // Only the very first path down may add a dimension.
    if (elements.begun())
      type_error("expected a number at dim ", depth, ", got a list: all rows must be nested equally deep");
    if (depth >= kMaxDimensions)
      value_error("too many dimensions: expected lists nested at most ", kMaxDimensions,
                  " deep; this one is deeper, or contains itself");
    elements.shape.push_back(length);
  } else if (elements.shape[depth] != length) {
    value_error("expected sequence of length ", elements.shape[depth], " at dim ", depth, " (got ", length, ")");
  }
  if (length == 0) elements.empty_inside = true;
}

void read_typed_row(const TypedArray& array, size_t depth, Elements& elements) {
  enter_row(elements, depth, array.length);
  if (depth + 1 < elements.shape.size())
    type_error("expected a list of length ", elements.shape[depth + 1], " at dim ", depth + 1,
               ", got numbers: all rows must be nested equally deep");
  elements.include(array.dtype);
  const at::Tensor row = copy_of(array);
  const at::Tensor doubles = row.to(at::kDouble);
  const bool integral = at::isIntegralType(array.dtype, /*includeBool=*/false);
  const at::Tensor integers = integral ? row.to(at::kLong) : at::Tensor();
  for (int64_t i = 0; i < array.length; ++i) {
    const int64_t integer = integral ? integers.const_data_ptr<int64_t>()[i] : 0;
    if (array.dtype == at::kUInt64 && integer < 0) elements.beyond_int64 = true;
    elements.add(array.dtype, doubles.const_data_ptr<double>()[i], integer);
  }
}

void read_nested(Environment& environment, napi_value js, size_t depth, Elements& elements, std::vector<size_t>& path) {
  Napi::Env env = environment.env;
  bool is_array = false, is_typed_array = false;
  check(env, napi_is_array(env, js, &is_array));
  if (!is_array) {
    check(env, napi_is_typedarray(env, js, &is_typed_array));
    if (is_typed_array) return read_typed_row(typed_array(env, js), depth, elements);
    if (depth < elements.shape.size())
      type_error("expected a list of length ", elements.shape[depth], " at dim ", depth, ", got ",
                 describe(environment, js), ": all rows must be nested equally deep");
    return add_element(environment, js, elements, path);
  }
  uint32_t length;
  check(env, napi_get_array_length(env, js, &length));
  if (length > kLongestList) value_error("expected lists of at most ", kLongestList, " elements, got one of ", length);
  enter_row(elements, depth, length);
  path.push_back(0);
  for (uint32_t i = 0; i < length; ++i) {
    path.back() = i;
    napi_value item;
    check(env, napi_get_element(env, js, i, &item));
    const Napi::HandleScope scope(env);
    read_nested(environment, item, depth + 1, elements, path);
  }
  path.pop_back();
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

bool integral(const Elements& elements) {
  return !elements.dtype || at::isIntegralType(*elements.dtype, /*includeBool=*/true);
}

void check_fits(const Elements& elements, at::ScalarType dtype) {
  if (elements.dtype && at::isComplexType(*elements.dtype) && !at::isComplexType(dtype))
    type_error("expected real numbers for dtype ", dtype, ", got complex ones");
  // Exact integers are at most 64 bits already; only as doubles they might round beyond.
  if (dtype == at::kLong && integral(elements)) {
    if (elements.beyond_int64)
      value_error("expected integers up to 2^63 - 1 for dtype ", dtype,
                  "; only { dtype: torch.uint64 } holds larger ones");
    return;
  }
  switch (dtype) {
    case at::kByte: return check_range<uint8_t>(elements, dtype);
    case at::kChar: return check_range<int8_t>(elements, dtype);
    case at::kShort: return check_range<int16_t>(elements, dtype);
    case at::kInt: return check_range<int32_t>(elements, dtype);
    case at::kLong: return check_range<int64_t>(elements, dtype);
    case at::kUInt16: return check_range<uint16_t>(elements, dtype);
    case at::kUInt32: return check_range<uint32_t>(elements, dtype);
    case at::kUInt64:
      if (!integral(elements)) return check_range<uint64_t>(elements, dtype);
      for (const auto& number : elements.numbers)
        if (number.real() < 0)
          value_error("value ", number.real(), " cannot be converted to ", dtype, " without overflow");
      return;
    default: return;
  }
}

at::Tensor fill(const Elements& elements, at::ScalarType dtype) {
  const Aside aside;
  // Beyond 2^63 only uint64 takes the bits for what they are.
  if (integral(elements) && (!elements.beyond_int64 || dtype == at::kUInt64)) {
    at::Tensor tensor = at::empty(elements.shape, at::kLong);
    std::copy(elements.integers.begin(), elements.integers.end(), tensor.mutable_data_ptr<int64_t>());
    return tensor.to(dtype);
  }
  if (!elements.dtype || !at::isComplexType(*elements.dtype)) {
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
  at::ScalarType dtype = elements.dtype.value_or(default_dtype());
  if (!call.is_nullish(1)) dtype = call.handle<DTypeHandle>(1, Kind::DType, "dtype").value;
  check_fits(elements, dtype);
  return wrap_fresh(call, fill(elements, dtype));
}

// fromTypedArray(array, share: boolean): one dimension, the array's own element type. With `share` the tensor uses the
// array's memory, as torch.from_numpy does, where that can be done safely.
napi_value from_typed_array(const Call& call) {
  bool is_typed_array = false;
  check(call.env, napi_is_typedarray(call.env, call[0], &is_typed_array));
  if (!is_typed_array) type_error("expected a typed array, got ", describe(call.environment, call[0]));
  const TypedArray array = typed_array(call.env, call[0]);
  if (call.boolean(1, "share") && array.length > 0 && array.data) {
    at::Tensor shared = call.environment.borrowed.borrow(array.buffer, array.data, array.length, array.dtype);
    if (shared.defined()) return wrap_fresh(call, shared);
  }
  return wrap_fresh(call, copy_of(array));
}

napi_value get_default_dtype(const Call& call) { return js_dtype(call.environment, default_dtype()); }

// setDefaultDtype(dtype): for the whole process, as libtorch keeps it.
napi_value set_default_dtype(const Call& call) {
  const auto dtype = call.handle<DTypeHandle>(0, Kind::DType, "dtype").value;
  if (!at::isFloatingType(dtype)) type_error("only floating-point types are supported as the default type");
  c10::set_default_dtype(at::scalarTypeToTypeMeta(dtype));
  return call.env.Undefined();
}

}  // namespace

void init_data_in(Napi::Object exports) {
  define(exports, {{"fromNested", from_nested},
                   {"fromTypedArray", from_typed_array},
                   {"getDefaultDtype", get_default_dtype},
                   {"setDefaultDtype", set_default_dtype}});
}

}  // namespace ltn
