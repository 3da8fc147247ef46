#include <torch/csrc/jit/api/compilation_unit.h>
#include <torch/csrc/jit/api/function_impl.h>
#include <torch/csrc/jit/frontend/resolver.h>
#include <torch/csrc/jit/passes/inliner.h>
#include <torch/csrc/jit/runtime/graph_executor.h>
#include <torch/csrc/jit/runtime/interpreter.h>
#include <torch/csrc/jit/serialization/python_print.h>

#include "jit/init.h"
#include "jit/large_stack.h"
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
    if (auto* function = unit.unit->find_function(c10::QualifiedName(name))) return {function, nullptr, &unit.sizes};
    throw Error("AttributeError", c10::str("'CompilationUnit' has no attribute '", name, "'"));
  }
  const auto& object = script_object(call, owner);
  if (auto* function = object->type()->findMethod(name))
    return {function, object, &static_cast<ScriptObjectHandle*>(handle)->sizes};
  throw Error("AttributeError", c10::str("'RecursiveScriptModule' object has no attribute '", name, "'"));
}

std::vector<std::string> script_names(const Call& call, size_t argument) {
  std::vector<std::string> names;
  const uint32_t count = list_length(call.env, call[argument]);
  for (uint32_t i = 0; i < count; ++i) {
    napi_value name;
    check(call.env, napi_get_element(call.env, call[argument], i, &name));
    names.push_back(to_string(call.env, name));
  }
  return names;
}

namespace {

// As GraphFunction::run(), in two steps: compiling, and running what was compiled.
void run_script(const ScriptCallee& callee, c10::Stack& stack) {
  auto* function = torch::jit::tryToGraphFunction(*callee.function);
  if (!function) return callee.function->run(stack);
  const auto [known, is_new] = callee.sizes->emplace(function, InlinedSize::kSmall);
  if (is_new) with_large_stack([&, size = &known->second] { *size = inlined_size(*function); });
  const InlinedSize size = known->second;
  torch::jit::ExecutionPlan plan;
  const auto compile = [&] {
    std::optional<torch::jit::GraphOptimizerEnabledGuard> unoptimized;
    if (size == InlinedSize::kLarge) unoptimized.emplace(false);
    plan = function->get_executor().getPlanFor(stack);
  };
  if (size == InlinedSize::kSmall)
    compile();
  else
    with_large_stack(compile);
  torch::jit::InterpreterState(plan.code, script_launcher()).run(stack);
}

napi_value run_function(const Call& call, const ScriptCallee& callee, napi_value arguments, napi_value shown) {
  c10::Stack stack = script_arguments(call.environment, callee.function->getSchema(), callee.self, arguments,
                                      script_shown(call.environment, shown));
  run_script(callee, stack);
  return script_to_js(call.environment, stack.empty() ? c10::IValue() : stack.back());
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
  KnownSizes sizes;
  return run_function(call, {hooks[index], object, &sizes}, call[3], call.function(4, "shown"));
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

// jitDefine(unit or module, source)
napi_value define_functions(const Call& call) {
  const std::string source = call.string(1, "source");
  napi_valuetype type;
  check(call.env, napi_typeof(call.env, call[0], &type));
  Handle* handle = find_handle(call.environment, call[0], type);
  ProgramSize().add_source(source);
  if (handle && handle->kind == Kind::CompilationUnit) {
    const auto& unit = static_cast<CompilationUnitHandle*>(handle)->unit;
    with_large_stack([&] {
      unit->define(std::nullopt, source, torch::jit::nativeResolver(), nullptr);
      check_inlined_size(*unit);
    });
  } else {
    auto module = script_module(call, 0);
    with_large_stack([&] {
      module.define(source);
      check_inlined_size(*module._ivalue()->compilation_unit());
    });
  }
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
  std::vector<napi_value> names;
  for (const auto* function :
       call.handle<CompilationUnitHandle>(0, Kind::CompilationUnit, "unit").unit->get_functions())
    names.push_back(Napi::String::New(call.env, function->name()));
  return js_array(call.env, names);
}

}  // namespace

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
