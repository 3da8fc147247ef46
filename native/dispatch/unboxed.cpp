#include "dispatch/unboxed.h"

#include <c10/util/SmallVector.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace ltn {

namespace {

// The types of arguments of which a signature here may be made, whose number grows with the third power.
enum class Parameter : uint8_t { Tensor, Scalar, Int, Bool, Sizes };
constexpr size_t kMostParameters = 3;

std::optional<Parameter> parameter_of(const Overload& overload, size_t i) {
  const c10::Type& type = *overload.handle.schema().arguments()[i].real_type();
  switch (type.kind()) {
    case c10::TypeKind::TensorType: return Parameter::Tensor;
    case c10::TypeKind::NumberType: return Parameter::Scalar;
    case c10::TypeKind::IntType: return Parameter::Int;
    case c10::TypeKind::BoolType: return Parameter::Bool;
    case c10::TypeKind::ListType: {
      const auto& element = *type.expectRef<c10::ListType>().getElementType();
      // The last of those by position, so that they may be given one by one.
      if (element.kind() != c10::TypeKind::SymIntType || !overload.takes_varargs || i + 1 != overload.positional)
        return std::nullopt;
      return Parameter::Sizes;
    }
    default: return std::nullopt;
  }
}

// What stands behind the places may be one of the integers of a list.
const c10::IValue& value_of(const Overload& overload, const Operands& given, size_t i) {
  return i < std::min(given.size(), overload.positional) ? given[i].value : *overload.arguments[i].default_value;
}

// A parameter's argument: a number or a boolean, unless it is one of those below. Lives as long as the call, and so
// does what it refers to.
template <class T>
class Read {
 public:
  Read(const Overload& overload, const Operands& given, size_t i) : value_(value_of(overload, given, i).to<T>()) {}
  operator T() const { return value_; }

 private:
  T value_;
};

template <>
class Read<const at::Scalar&> {
 public:
  Read(const Overload& overload, const Operands& given, size_t i) : value_(value_of(overload, given, i).toScalar()) {}
  operator const at::Scalar&() const { return value_; }

 private:
  at::Scalar value_;
};

// Kernels take what they write to without const, although they change what it refers to alone.
template <>
class Read<at::Tensor&> {
 public:
  Read(const Overload&, const Operands& given, size_t i) : value_(const_cast<at::Tensor&>(*given[i].tensor)) {}
  operator at::Tensor&() const { return value_; }

 private:
  at::Tensor& value_;
};

template <>
class Read<const at::Tensor&> : public Read<at::Tensor&> {
 public:
  using Read<at::Tensor&>::Read;
};

template <>
class Read<c10::SymIntArrayRef> {
 public:
  Read(const Overload&, const Operands& given, size_t i) {
    if (i < given.size() && given[i].value.isIntList()) {
      for (const int64_t size : given[i].value.toIntList()) sizes_.emplace_back(size);
      return;
    }
    for (; i < given.size(); ++i) sizes_.emplace_back(given[i].value.toInt());
  }
  operator c10::SymIntArrayRef() const { return sizes_; }

 private:
  c10::SmallVector<c10::SymInt, 5> sizes_;
};

template <class Result, class... Parameters>
class Typed final : public Unboxed {
 public:
  explicit Typed(const Overload& overload)
      : overload_(overload), function_(overload.handle.typed<Result(Parameters...)>()) {}
  at::Tensor call(const Operands& given) const override {
    return call(given, std::index_sequence_for<Parameters...>());
  }

 private:
  template <size_t... i>
  at::Tensor call(const Operands& given, std::index_sequence<i...>) const {
    return function_.call(Read<Parameters>(overload_, given, i)...);
  }

  const Overload& overload_;
  const c10::TypedOperatorHandle<Result(Parameters...)> function_;
};

template <class Function>
bool has_signature(const Overload& overload) {
  try {
    static_cast<void>(overload.handle.typed<Function>());
    return true;
  } catch (const c10::Error&) {
    return false;
  }
}

// The dispatcher believes any signature of an operator of which it knows none.
struct OfNone {};
bool has_any_signature(const Overload& overload) { return !has_signature<OfNone()>(overload); }

template <class Result, class... Parameters>
std::shared_ptr<const Unboxed> make(const Overload& overload) {
  constexpr size_t count = sizeof...(Parameters);
  if (count == overload.arguments.size()) {
    if (!has_signature<Result(Parameters...)>(overload)) return nullptr;
    return std::make_shared<Typed<Result, Parameters...>>(overload);
  }
  if constexpr (count < kMostParameters) {
    const auto next = parameter_of(overload, count);
    if (!next) return nullptr;
    switch (*next) {
      case Parameter::Tensor: return make<Result, Parameters..., const at::Tensor&>(overload);
      case Parameter::Scalar: return make<Result, Parameters..., const at::Scalar&>(overload);
      case Parameter::Int: return make<Result, Parameters..., int64_t>(overload);
      case Parameter::Bool: return make<Result, Parameters..., bool>(overload);
      case Parameter::Sizes: return make<Result, Parameters..., c10::SymIntArrayRef>(overload);
    }
  }
  return nullptr;
}

}  // namespace

std::shared_ptr<const Unboxed> find_unboxed(const Overload& overload) {
  if (overload.guard || overload.outs > 0 || overload.arguments.empty()) return nullptr;
  if (parameter_of(overload, 0) != Parameter::Tensor || !has_any_signature(overload)) return nullptr;
  return overload.handle.schema().is_mutable() ? make<at::Tensor&, at::Tensor&>(overload)
                                               : make<at::Tensor, const at::Tensor&>(overload);
}

}  // namespace ltn
