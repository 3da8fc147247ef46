#include <ATen/autocast_mode.h>
#include <c10/util/ScopeExit.h>
#include <torch/csrc/jit/api/compilation_unit.h>
#include <torch/csrc/jit/api/function_impl.h>
#include <torch/csrc/jit/frontend/resolver.h>
#include <torch/csrc/jit/passes/inliner.h>
#include <torch/csrc/jit/runtime/graph_executor.h>
#include <torch/csrc/jit/runtime/interpreter.h>
#include <torch/csrc/jit/serialization/python_print.h>

#include "jit/deep_values.h"
#include "jit/init.h"
#include "jit/large_stack.h"
#include "jit/nesting_programs.h"
#include "jit/operators.h"
#include "jit/program_size.h"
#include "jit/script.h"
#include "jit/tasks.h"

// Functions and methods of scripts: called, and printed.
namespace ltn {

ScriptCallee script_callee(const Call& call, size_t owner, size_t name_at) {
  const std::string name = call.string(name_at, "name");
  napi_valuetype type;
  check(call.env, napi_typeof(call.env, call[owner], &type));
  Handle* handle = find_handle(call.environment, call[owner], type);
  if (handle && handle->kind == Kind::CompilationUnit) {
    auto& unit = *static_cast<CompilationUnitHandle*>(handle);
    if (auto* function = unit.unit->find_function(c10::QualifiedName(name)))
      return {function, nullptr, &unit.executions};
    throw Error("AttributeError", c10::str("'CompilationUnit' has no attribute '", name, "'"));
  }
  const auto& object = script_object(call, owner);
  if (auto* function = object->type()->findMethod(name))
    return {function, object, &static_cast<ScriptObjectHandle*>(handle)->executions};
  throw Error("AttributeError", c10::str("'RecursiveScriptModule' object has no attribute '", name, "'"));
}

namespace {

// What is known of how the function is run.
Execution& execution_of(const ScriptCallee& callee, torch::jit::GraphFunction& function) {
  const auto [known, is_new] = callee.executions->emplace(&function, Execution{});
  if (!is_new) return known->second;
  with_large_stack([&, execution = &known->second] {
    execution->size = inlined_size(function);
    execution->nests = may_nest(*function.graph());
    // What it calls may make what it does not.
    if (!execution->nests) execution->nests = may_nest(*function.optimized_graph());
  });
  return known->second;
}

torch::jit::GraphExecutor& executor_of(torch::jit::GraphFunction& function, Execution& execution) {
  if (!execution.nests) return function.get_executor();
  const bool is_autocast = at::autocast::is_autocast_enabled(at::kCPU) || at::autocast::is_autocast_enabled(at::kCUDA);
  auto& keeping = execution.keeping[is_autocast ? 1 : 0];
  if (!keeping)
    keeping = std::make_unique<torch::jit::GraphExecutor>(keeping_graph(*function.optimized_graph()), function.name());
  return *keeping;
}

// Compiling, and running what was compiled.
void run_graph(torch::jit::GraphFunction& function, Execution& execution, c10::Stack& stack) {
  torch::jit::ExecutionPlan plan;
  const auto compile = [&] {
    std::optional<torch::jit::GraphOptimizerEnabledGuard> unoptimized;
    if (execution.size == InlinedSize::kLarge) unoptimized.emplace(false);
    plan = executor_of(function, execution).getPlanFor(stack);
  };
  if (execution.size == InlinedSize::kSmall)
    compile();
  else
    with_large_stack(compile);
  torch::jit::InterpreterState(plan.code, script_launcher()).run(stack);
}

napi_value run_function(const Call& call, const ScriptCallee& callee, napi_value arguments, napi_value shown) {
  c10::Stack stack = script_arguments(call.environment, callee.function->getSchema(), callee.self, arguments,
                                      script_shown(call.environment, shown));
  napi_value result = nullptr;
  run_script(callee, std::move(stack), [&](const c10::Stack& results) {
    result = script_to_js(call.environment, results.empty() ? c10::IValue() : results.back());
  });
  return result;
}

// jitCall(owner, name, arguments, shown): the owner is an object or a compilation unit.
napi_value call_function_of_script(const Call& call) {
  return run_function(call, script_callee(call, 0, 1), call[2], call.function(3, "shown"));
}

// jitCallHook(object, isPre, index, arguments, shown): a hook that was scripted with its module.
napi_value call_hook_of_script(const Call& call) {
  const auto& object = script_object(call, 0);
  const auto& hooks =
      call.boolean(1, "isPre") ? object->type()->getForwardPreHooks() : object->type()->getForwardHooks();
  const int64_t index = call.integer(2, "index");
  if (index < 0 || static_cast<size_t>(index) >= hooks.size())
    throw Error("IndexError", c10::str("expected one of ", hooks.size(), " hooks, got ", index));
  Executions executions;
  return run_function(call, {hooks[index], object, &executions}, call[3], call.function(4, "shown"));
}

// jitCode(owner, name) -> as TorchScript's source
napi_value code_of_function(const Call& call) {
  const auto callee = script_callee(call, 0, 1);
  std::string code;
  with_large_stack([&] {
    callee.function->ensure_defined();
    std::vector<c10::IValue> constants;
    torch::jit::PrintDepsTable dependencies;
    torch::jit::PythonPrint printer(constants, dependencies);
    if (callee.self)
      printer.printMethod(*callee.function);
    else
      printer.printFunction(*callee.function);
    code = printer.str();
  });
  return Napi::String::New(call.env, code);
}

// jitGraph(owner, name, inlined)
napi_value graph_of_function(const Call& call) {
  const auto callee = script_callee(call, 0, 1);
  const bool inlined = call.boolean(2, "inlined");
  std::string text;
  with_large_stack([&] {
    callee.function->ensure_defined();
    auto graph = torch::jit::toGraphFunction(*callee.function).graph();
    if (inlined) {
      graph = graph->copy();
      torch::jit::Inline(*graph);
    }
    text = graph->toString();
  });
  return Napi::String::New(call.env, text);
}

// jitSchema(owner, name)
napi_value schema_of_function(const Call& call) {
  return Napi::String::New(call.env, c10::str(script_callee(call, 0, 1).function->getSchema()));
}

// jitUnit() -> an empty compilation unit
napi_value new_unit(const Call& call) {
  guard_script_operators();
  return call.environment.adopt(
      std::make_unique<CompilationUnitHandle>(std::make_shared<torch::jit::CompilationUnit>()));
}

torch::jit::CompilationUnit& unit_of(const Handle& handle) {
  return *static_cast<const CompilationUnitHandle&>(handle).unit;
}

// What could not be compiled is not there.
void define_all(
    torch::jit::CompilationUnit& unit, const std::function<void()>& define,
    const std::function<void()>& forget = [] {}) {
  const size_t before = unit.get_functions().size();
  try {
    with_large_stack([&] {
      define();
      check_inlined_size(unit);
    });
  } catch (...) {
    forget();
    const auto functions = unit.get_functions();
    for (size_t i = before; i < functions.size(); ++i)
      if (functions[i]) unit.unsafeRemoveMethod(functions[i]->qualname());
    throw;
  }
}

void define_in_module(torch::jit::Module module, const std::string& source) {
  const auto type = module.type();
  const size_t before = type->methods().size();
  const auto forget = [&] {
    while (type->methods().size() > before) type->unsafeRemoveMethod(type->methods().back()->name());
  };
  define_all(*module._ivalue()->compilation_unit(), [&] { module.define(source); }, forget);
}

// jitDefine(unit or module, source)
napi_value define_functions(const Call& call) {
  const std::string source = call.string(1, "source");
  napi_valuetype type;
  check(call.env, napi_typeof(call.env, call[0], &type));
  Handle* handle = find_handle(call.environment, call[0], type);
  ProgramSize().add_source(source);
  if (handle && handle->kind == Kind::CompilationUnit)
    define_all(unit_of(*handle),
               [&] { unit_of(*handle).define(std::nullopt, source, torch::jit::nativeResolver(), nullptr); });
  else
    define_in_module(script_module(call, 0), source);
  return call.env.Undefined();
}

// jitFunctionModule(unit, name) -> a module whose forward it is, as Python saves functions
napi_value module_of_function(const Call& call) {
  const auto callee = script_callee(call, 0, 1);
  callee.function->ensure_defined();
  torch::jit::Module module("__torch__.PlaceholderModule");
  module.register_attribute("training", c10::BoolType::get(), true);
  std::shared_ptr<torch::jit::Graph> graph;
  with_large_stack([&] { graph = torch::jit::toGraphFunction(*callee.function).graph()->copy(); });
  graph->insertInput(0, "self")->setType(module.type());
  const c10::QualifiedName name(*module.type()->name(), "forward");
  module.type()->addMethod(module._ivalue()->compilation_unit()->create_function(name, graph));
  return call.environment.adopt(std::make_unique<ScriptObjectHandle>(module._ivalue()));
}

// jitFunctions(unit) -> their names
napi_value functions_of_unit(const Call& call) {
  const auto& unit = *call.handle<CompilationUnitHandle>(0, Kind::CompilationUnit, "unit").unit;
  std::vector<napi_value> names;
  for (const auto* function : unit.get_functions())
    if (function) names.push_back(Napi::String::New(call.env, function->name()));
  return js_array(call.env, names);
}

}  // namespace

void run_script(const ScriptCallee& callee, c10::Stack stack, const std::function<void(const c10::Stack&)>& see) {
  auto* function = torch::jit::tryToGraphFunction(*callee.function);
  if (!function) {
    callee.function->run(stack);
    return see(stack);
  }
  Execution& execution = execution_of(callee, *function);
  if (!execution.nests) {
    run_graph(*function, execution, stack);
    return see(stack);
  }
  for (const auto& argument : stack) require_freeable(argument);
  const KeptValues kept;
  const auto leave = c10::make_scope_exit([&] { let_go_all(std::move(stack)); });
  run_graph(*function, execution, stack);
  see(stack);
}

void init_jit_functions(Napi::Object exports) {
  define(exports, {{"jitCall", call_function_of_script},
                   {"jitCallHook", call_hook_of_script},
                   {"jitCode", code_of_function},
                   {"jitGraph", graph_of_function},
                   {"jitSchema", schema_of_function},
                   {"jitUnit", new_unit},
                   {"jitDefine", define_functions},
                   {"jitFunctionModule", module_of_function},
                   {"jitFunctions", functions_of_unit}});
}

}  // namespace ltn
