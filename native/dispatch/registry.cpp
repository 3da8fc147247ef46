#include "dispatch/registry.h"

#include <ATen/core/jit_type.h>

#include <algorithm>
#include <set>

#include "napi/errors.h"

namespace ltn {

std::string camel_case(const std::string& name) {
  std::string result;
  const size_t first = name.find_first_not_of('_');
  if (first == std::string::npos) return name;
  const size_t last = name.find_last_not_of('_');
  result.append(name, 0, first);
  for (size_t i = first; i <= last; ++i) {
    if (name[i] != '_') {
      result.push_back(name[i]);
    } else {
      while (name[i] == '_') ++i;
      result.push_back(static_cast<char>(std::toupper(static_cast<unsigned char>(name[i]))));
    }
  }
  result.append(name, last + 1, std::string::npos);
  return result;
}

namespace {

std::optional<ArgumentKind> kind_of(const c10::Type& type) {
  switch (type.kind()) {
    case c10::TypeKind::TensorType: return ArgumentKind::Tensor;
    case c10::TypeKind::NumberType: return ArgumentKind::Scalar;
    case c10::TypeKind::IntType:
    case c10::TypeKind::SymIntType: return ArgumentKind::Int;
    case c10::TypeKind::FloatType: return ArgumentKind::Float;
    case c10::TypeKind::BoolType: return ArgumentKind::Bool;
    case c10::TypeKind::StringType: return ArgumentKind::String;
    case c10::TypeKind::ScalarTypeType: return ArgumentKind::DType;
    case c10::TypeKind::LayoutType: return ArgumentKind::Layout;
    case c10::TypeKind::MemoryFormatType: return ArgumentKind::MemoryFormat;
    case c10::TypeKind::DeviceObjType: return ArgumentKind::Device;
    case c10::TypeKind::GeneratorType: return ArgumentKind::Generator;
    default: return std::nullopt;
  }
}

std::optional<Argument> read_argument(const c10::Argument& schema) {
  Argument argument;
  c10::TypePtr type = schema.real_type();
  if (auto optional = type->cast<c10::OptionalType>()) {
    argument.optional = true;
    type = optional->getElementType();
  }
  if (auto list = type->cast<c10::ListType>()) {
    argument.list = true;
    type = list->getElementType();
    if (auto optional = type->cast<c10::OptionalType>()) {
      argument.optional_elements = true;
      type = optional->getElementType();
    }
  }
  const auto kind = kind_of(*type);
  if (!kind) return std::nullopt;  // Dimname, Storage, Stream, ...: no value of such a type exists in JavaScript
  argument.kind = *kind;
  argument.py_name = schema.name();
  argument.name = camel_case(schema.name());
  argument.keyword_only = schema.kwarg_only();
  argument.fixed_size = schema.N().value_or(0);
  argument.default_value = schema.default_value();
  argument.out = schema.is_out();
  return argument;
}

std::optional<Overload> read_overload(const c10::OperatorHandle& handle) {
  Overload overload{.handle = handle};
  size_t factory_arguments = 0;
  for (const auto& schema : handle.schema().arguments()) {
    auto argument = read_argument(schema);
    if (!argument) return std::nullopt;
    if (!argument->keyword_only) ++overload.positional;
    if (argument->out) ++overload.outs;
    if (argument->keyword_only && (argument->py_name == "dtype" || argument->py_name == "layout" ||
                                   argument->py_name == "device" || argument->py_name == "pin_memory"))
      ++factory_arguments;
    overload.arguments.push_back(std::move(*argument));
  }
  overload.guard = find_guard(handle.schema());
  overload.is_factory = factory_arguments == 4;
  const auto& declared = handle.schema().arguments();
  overload.is_source = overload.is_factory && std::none_of(declared.begin(), declared.end(), [](const auto& argument) {
                         return argument.type()->str().find("Tensor") != std::string::npos;
                       });
  const auto& arguments = overload.arguments;
  const size_t self = !arguments.empty() && arguments[0].py_name == "self" ? 1 : 0;
  overload.takes_varargs = overload.positional == self + 1 && arguments[self].list &&
                           arguments[self].kind == ArgumentKind::Int && arguments[self].fixed_size == 0;
  return overload;
}

// As torchgen orders Python's signatures: where two differ, a Tensor is tried before a number and a single int before
// a list of them; out variants come last.
bool comes_before(const Overload& a, const Overload& b) {
  if (a.outs != b.outs) return a.outs < b.outs;
  const size_t n = std::min(a.positional, b.positional);
  for (size_t i = 0; i < n; ++i) {
    const auto &x = a.arguments[i], &y = b.arguments[i];
    if (x.kind != y.kind) return x.kind < y.kind;
    if (x.list != y.list) return !x.list;
  }
  if (a.positional != b.positional) return a.positional < b.positional;
  return a.handle.schema().overload_name() < b.handle.schema().overload_name();
}

// torchgen gives these no signature with a Scalar (SKIP_PYTHON_BINDINGS_SIGNATURES in gen_python_functions.py), so that
// x + 1 is AddBackward0 in Python, and here.
bool takes_numbers_only_as_tensors(const std::string& name) {
  static const std::set<std::string> names = {"add", "add_", "sub", "sub_", "mul", "mul_", "div", "div_"};
  return names.contains(name);
}

void mark_numbers_as_tensors(Operator& op) {
  const auto is_binary = [](const Overload& overload, ArgumentKind second) {
    return overload.positional >= 2 && overload.arguments[0].kind == ArgumentKind::Tensor &&
           overload.arguments[1].kind == second;
  };
  const bool has_scalar_sibling = std::any_of(op.overloads.begin(), op.overloads.end(), [&](const Overload& other) {
    return is_binary(other, ArgumentKind::Scalar);
  });
  if (!has_scalar_sibling) return;
  for (auto& overload : op.overloads)
    if (is_binary(overload, ArgumentKind::Tensor))
      overload.number_as_tensor = takes_numbers_only_as_tensors(op.name) ? Fit::kExact : Fit::kImplicit;
}

Operator read_operator(const std::string& name) {
  const size_t colons = name.find("::");
  const std::string qualified = colons == std::string::npos ? "aten::" + name : name;
  const size_t dot = qualified.find('.', colons == std::string::npos ? 0 : colons);
  Operator op{.name = name.substr(0, name.find('.'))};
  auto& dispatcher = c10::Dispatcher::singleton();
  if (dot != std::string::npos) {
    const std::string overload_name = qualified.substr(dot + 1);
    auto handle = dispatcher.findSchema({qualified.substr(0, dot), overload_name == "default" ? "" : overload_name});
    if (handle)
      if (auto overload = read_overload(*handle)) op.overloads.push_back(std::move(*overload));
  } else {
    for (const auto& overload_name : dispatcher.getAllOpNames()) {
      if (overload_name.name != qualified) continue;
      auto handle = dispatcher.findSchema(overload_name);
      if (!handle) continue;
      if (auto overload = read_overload(*handle)) op.overloads.push_back(std::move(*overload));
    }
  }
  if (op.overloads.empty())
    throw Error("NotImplementedError",
                c10::str("there is no operator '", name, "' in this libtorch; torch.ops lists those it has"));
  std::stable_sort(op.overloads.begin(), op.overloads.end(), comes_before);
  // Who names an overload calls it as torch.ops does, which makes a tensor of any number where one is declared.
  if (dot != std::string::npos)
    op.overloads.front().number_as_tensor = Fit::kExact;
  else
    mark_numbers_as_tensors(op);
  return op;
}

}  // namespace

Registry& Registry::instance() {
  static auto* registry = new Registry();  // environments outlive static destruction in a worker that exits late
  return *registry;
}

uint32_t Registry::find(const std::string& name) {
  std::lock_guard lock(mutex_);
  if (const auto found = ids_.find(name); found != ids_.end()) return found->second;
  operators_.push_back(read_operator(name));
  const auto id = static_cast<uint32_t>(operators_.size() - 1);
  ids_.emplace(name, id);
  return id;
}

const Operator& Registry::at(uint32_t id) {
  std::lock_guard lock(mutex_);
  if (id >= operators_.size()) throw Error("TypeError", "expected an operator number from native.operator()");
  return operators_[id];
}

}  // namespace ltn
