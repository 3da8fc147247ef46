#include "jit/operators.h"

#include <torch/library.h>

#include <algorithm>
#include <set>

#include "napi/errors.h"

namespace ltn {

namespace {

using ScriptOperator = torch::jit::Operator;
using ScriptOperatorPtr = std::shared_ptr<ScriptOperator>;

std::string full_name(const c10::FunctionSchema& schema) {
  return schema.overload_name().empty() ? schema.name() : schema.name() + "." + schema.overload_name();
}

// The operator with another operation. A schema with "..." can only be given as text.
ScriptOperator with_operation(const ScriptOperator& op, ScriptOperation operation) {
  const auto& schema = op.schema();
  if (schema.is_vararg()) return {c10::str(schema), std::move(operation), schema.aliasAnalysis()};
  return {schema.name(),    schema.overload_name(), schema.arguments(),
          schema.returns(), std::move(operation),   schema.aliasAnalysis()};
}

// One of the dispatcher's, behind its guard as at the door.
ScriptOperator behind_guard(const c10::OperatorHandle& handle, Guard guard) {
  const size_t count = handle.schema().arguments().size();
  return {handle, [handle, guard, count](torch::jit::Stack& stack) {
            guard(top(stack, count));
            handle.callBoxed(stack);
          }};
}

// A value that is an object or holds some is believed to be of its type by what reads the object's attributes: they
// have no names any more, but places. The compiler writes such casts where a program has asked for the type before;
// an archive's text may have them anywhere.
bool holds_places(const c10::Type& type) {
  switch (type.kind()) {
    case c10::TypeKind::ClassType:
    case c10::TypeKind::InterfaceType:
    case c10::TypeKind::TupleType: return true;
    default: break;
  }
  const auto contained = type.containedTypes();
  return std::any_of(contained.begin(), contained.end(), [](const auto& inner) { return holds_places(*inner); });
}

ScriptOperation checked_cast(const torch::jit::Node* node) {
  const c10::TypePtr type = node->output()->type();
  if (!holds_places(*type)) return [](torch::jit::Stack&) {};
  return [type](torch::jit::Stack& stack) {
    const c10::TypePtr given = stack.back().type();
    if (!given->isSubtypeOf(*type))
      throw Error("RuntimeError", c10::str("expected a value of type ", type->annotation_str(), ", got one of type ",
                                           given->annotation_str()));
  };
}

// Replaces some of the operators of one name. All of them are taken out and put back: where several fit a call, the
// compiler takes the first. None is freed: graphs refer to them without owning them.
template <class Change>
void change_operators(const std::string& name, Change&& change) {
  static auto* taken_out = new std::vector<ScriptOperatorPtr>();
  const std::vector<ScriptOperatorPtr> before = torch::jit::getAllOperatorsFor(c10::Symbol::fromQualString(name));
  for (const auto& op : before) {
    taken_out->push_back(op);
    torch::jit::deregisterOperator(op->schema());
  }
  for (const auto& op : before) torch::jit::registerOperator(change(*op));
}

void guard_dispatched() {
  auto& dispatcher = c10::Dispatcher::singleton();
  std::set<std::string> names;
  for (const auto& [name, guard] : all_guards()) names.insert(name.substr(0, name.find('.')));
  for (const auto& name : names) {
    change_operators(name, [&](const ScriptOperator& op) {
      const Guard guard = find_guard(op.schema());
      const auto handle = dispatcher.findSchema({op.schema().name(), op.schema().overload_name()});
      return guard && op.isC10Op() && handle ? behind_guard(*handle, guard) : ScriptOperator(op);
    });
  }
}

void guard_own() {
  Replacements replacements;
  add_number_operators(replacements);
  add_text_operators(replacements);
  add_list_operators(replacements);
  std::set<std::string> names;
  for (const auto& [name, replacement] : replacements) names.insert(name.substr(0, name.find('.')));
  for (const auto& name : names) {
    change_operators(name, [&](const ScriptOperator& op) {
      const auto found = replacements.find(full_name(op.schema()));
      if (found == replacements.end() || op.isC10Op() || !op.hasOperation()) return ScriptOperator(op);
      return with_operation(op, found->second(op.getOperation()));
    });
  }
  change_operators("prim::unchecked_cast", [](const ScriptOperator& op) {
    return ScriptOperator(c10::str(op.schema()), checked_cast, op.schema().aliasAnalysis());
  });
}

// As refuse_mkldnn() at the door, where libtorch itself looks for a kernel.
void refuse_mkldnn_kernels() {
  static auto* library =
      new torch::Library(torch::Library::IMPL, "aten", c10::DispatchKey::MkldnnCPU, __FILE__, __LINE__);
  auto& dispatcher = c10::Dispatcher::singleton();
  for (const auto& name : dispatcher.getAllOpNames()) {
    if (!name.name.starts_with("aten::")) continue;
    const auto handle = dispatcher.findSchema(name);
    if (!handle || !reads_mkldnn_as_dense(*handle)) continue;
    const std::string full = name.overload_name.empty() ? name.name : name.name + "." + name.overload_name;
    library->impl(full.c_str(), torch::CppFunction::makeFromBoxedFunction<&refuse_mkldnn_call>());
  }
}

}  // namespace

void guard_script_operators() {
  // Not std::call_once, which asks for a later glibc than libtorch.
  [[maybe_unused]] static const bool done = [] {
    guard_dispatched();
    guard_own();
    refuse_mkldnn_kernels();
    return true;
  }();
}

}  // namespace ltn
