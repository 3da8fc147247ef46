#pragma once
#include <ATen/core/dispatch/Dispatcher.h>

#include <deque>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "dispatch/guard.h"

namespace ltn {

// What a schema's argument accepts, apart from being optional or a list.
enum class ArgumentKind : uint8_t {
  Tensor,
  Scalar,
  Int,
  Float,
  Bool,
  String,
  DType,
  Layout,
  MemoryFormat,
  Device,
  Generator,
};

struct Argument {
  std::string name;     // camelCase, as JavaScript writes it
  std::string py_name;  // as the schema and error messages write it
  ArgumentKind kind;
  bool optional = false;
  bool list = false;
  bool optional_elements = false;  // Tensor?[]
  int64_t fixed_size = 0;          // int[2]: one int stands for both
  bool keyword_only = false;
  bool out = false;
  std::optional<c10::IValue> default_value;
};

enum class Fit : uint8_t { kNo, kImplicit, kExact };

struct Overload {
  c10::OperatorHandle handle;
  std::vector<Argument> arguments;
  size_t positional = 0;       // arguments that may be given by position
  size_t outs = 0;             // trailing out arguments
  bool takes_varargs = false;  // its only positional argument besides self is int[]: view(2, 3)
  // How well a number fits where a Tensor is declared. A sibling that takes a Scalar in the same place says that a
  // number makes sense there (pow(2, tensor)); add, sub, mul and div know numbers only as tensors in Python.
  Fit number_as_tensor = Fit::kNo;
  Guard guard = nullptr;    // see guard.h
  bool is_factory = false;  // takes dtype, layout and device: may also be given requiresGrad
  bool is_source = false;   // such a one that takes no tensor
};

// All overloads of one ATen name, in the order in which they are tried.
struct Operator {
  std::string name;
  std::vector<Overload> overloads;
};

// Built on first use from libtorch's own schema registry; shared by all environments, never freed.
class Registry {
 public:
  static Registry& instance();
  // `name` is "add" for all overloads of aten::add, "add.Tensor" for one, "prims::cos" for another namespace.
  // Returns the operator's number; throws when there is no such operator.
  uint32_t find(const std::string& name);
  const Operator& at(uint32_t id);

 private:
  std::mutex mutex_;
  std::deque<Operator> operators_;
  std::unordered_map<std::string, uint32_t> ids_;
};

// snake_case to camelCase; leading and trailing underscores stay.
std::string camel_case(const std::string& name);

}  // namespace ltn
