#pragma once
#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <vector>

// What JavaScript holds of native state is one External for each object, pointing at a Handle. Everything that comes
// back from JavaScript is looked up among the environment's live handles before it is dereferenced, so neither a
// forged object nor another addon's External can make us follow a wild pointer.
namespace ltn {

enum class Kind : uint8_t {
  Tensor,
  Generator,
  DType,
  Layout,
  MemoryFormat,
  Device,
  Scalar,
  Module,
  Optimizer,
  Stream,
  Event,
  Graph,
  Node,
  ProfilerResult,
  RecordFunction,
  ScriptObject,
  CompilationUnit,
  CompiledModel,
  Store,
  ProcessGroup,
  Work,
  Reducer,
  GradBucket,
};

const char* kind_name(Kind kind);

struct Handle {
  const Kind kind;
  explicit Handle(Kind k) : kind(k) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  virtual ~Handle() = default;
};

class JsFunction;

struct TensorHandle final : Handle {
  at::Tensor tensor;
  // What its JavaScript object holds for native code (autograd/js_function.h); null where there is nothing.
  std::unique_ptr<std::vector<std::weak_ptr<JsFunction>>> functions;
  int64_t charged_bytes = 0;  // what it counts for, to be taken off in full
  bool disposed = false;
  bool has_history = false;
  TensorHandle() : Handle(Kind::Tensor) {}
};

template <Kind K, class T>
struct ValueHandle final : Handle {
  T value;
  explicit ValueHandle(T v) : Handle(K), value(std::move(v)) {}
};

using GeneratorHandle = ValueHandle<Kind::Generator, at::Generator>;
using DTypeHandle = ValueHandle<Kind::DType, at::ScalarType>;
using LayoutHandle = ValueHandle<Kind::Layout, at::Layout>;
using MemoryFormatHandle = ValueHandle<Kind::MemoryFormat, at::MemoryFormat>;
using DeviceHandle = ValueHandle<Kind::Device, at::Device>;
using ScalarHandle = ValueHandle<Kind::Scalar, at::Scalar>;

}  // namespace ltn
