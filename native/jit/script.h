#pragma once
#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/runtime/graph_executor.h>

#include <array>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "dispatch/results.h"
#include "jit/program_size.h"

// TorchScript: programs that libtorch's own interpreter runs. Follows torch/csrc/jit/python/script_init.cpp.
namespace ltn {

using ScriptObjectPtr = c10::intrusive_ptr<c10::ivalue::Object>;

// How each function that was called is run, as it was found at the first call.
struct Execution {
  InlinedSize size = InlinedSize::kSmall;
  bool nests = false;  // a program of nesting_programs.h
  // Of such a program, without and with autocast: that is compiled in.
  std::array<std::unique_ptr<torch::jit::GraphExecutor>, 2> keeping;
};
using Executions = std::unordered_map<const torch::jit::Function*, Execution>;

// A module, or an object of another class that a script defines.
struct ScriptObjectHandle final : Handle {
  ScriptObjectPtr object;
  Executions executions;
  explicit ScriptObjectHandle(ScriptObjectPtr o) : Handle(Kind::ScriptObject), object(std::move(o)) {}
  ~ScriptObjectHandle() override;
};

struct CompilationUnitHandle final : Handle {
  const std::shared_ptr<torch::jit::CompilationUnit> unit;
  Executions executions;
  explicit CompilationUnitHandle(std::shared_ptr<torch::jit::CompilationUnit> u)
      : Handle(Kind::CompilationUnit), unit(std::move(u)) {}
};

// What a call or a printout is about: a function, and the object of which it is a method.
struct ScriptCallee {
  torch::jit::Function* function;
  ScriptObjectPtr self;    // null for a function of a compilation unit
  Executions* executions;  // of the handle by which it was found
};

// The object in an argument, and the function of that name of the object or compilation unit in it.
const ScriptObjectPtr& script_object(const Call& call, size_t argument);
torch::jit::Module script_module(const Call& call, size_t argument);
ScriptCallee script_callee(const Call& call, size_t owner, size_t name);
// As GraphFunction::run(). `see` looks at the results before they are let go.
void run_script(const ScriptCallee& callee, c10::Stack stack, const std::function<void(const c10::Stack&)>& see);

// A value of a script as JavaScript has it: numbers, strings and arrays as such, a tensor as its handle, and what needs
// more as { kind, ... } (src/torch/jit/values.ts).
napi_value script_to_js(Environment& environment, const c10::IValue& value, FindGiven given = {}, int depth = 0);

// Why a value does not fit a type.
struct CastError : std::runtime_error {
  using std::runtime_error::runtime_error;
};
// What shows a value as Python prints it.
using Shown = std::function<std::string(napi_value)>;
// A JavaScript value as the type that a script declares for it. Throws CastError where it does not fit.
c10::IValue script_value(Environment& environment, const Value& value, const c10::TypePtr& type, const Shown& shown,
                         int depth = 0);
// What a call gives as a function's arguments, in its order.
c10::Stack script_arguments(Environment& environment, const c10::FunctionSchema& schema, ScriptObjectPtr self,
                            napi_value arguments, const Shown& shown);
Shown script_shown(Environment& environment, napi_value function);

}  // namespace ltn
