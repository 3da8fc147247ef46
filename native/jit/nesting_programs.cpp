#include "jit/nesting_programs.h"

#include <torch/csrc/jit/runtime/operator.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "jit/deep_values.h"

namespace ltn {

namespace {

constexpr size_t kFirstLook = 4096;

using Types = std::unordered_set<const c10::Type*>;

// `around` has the classes on the way to this type.
bool type_may_nest(const c10::TypePtr& type, Types& around, Types& harmless) {
  switch (type->kind()) {
    case c10::TypeKind::AnyType:
    case c10::TypeKind::AnyListType:
    case c10::TypeKind::AnyTupleType:
    case c10::TypeKind::AnyClassType:
    case c10::TypeKind::InterfaceType: return true;
    default: break;
  }
  if (harmless.contains(type.get())) return false;
  const auto nests = [&](const c10::TypePtr& inner) { return type_may_nest(inner, around, harmless); };
  bool found = false;
  if (const auto class_type = type->cast<c10::ClassType>()) {
    if (!around.insert(type.get()).second) return true;
    for (size_t i = 0; i < class_type->numAttributes() && !found; ++i) found = nests(class_type->getAttribute(i));
    around.erase(type.get());
  } else {
    const auto contained = type->containedTypes();
    found = std::any_of(contained.begin(), contained.end(), nests);
  }
  if (!found) harmless.insert(type.get());
  return found;
}

class Nesting {
 public:
  bool operator()(const torch::jit::Value* value) {
    Types around;
    return type_may_nest(value->type(), around, harmless_);
  }
  bool in(const torch::jit::Block& block) {
    return std::any_of(block.inputs().begin(), block.inputs().end(), *this) ||
           std::any_of(block.nodes().begin(), block.nodes().end(), [this](const auto* node) { return in(*node); });
  }

 private:
  bool in(const torch::jit::Node& node) {
    for (const auto* value : node.outputs())
      if ((*this)(value)) return true;
    for (const auto* inner : node.blocks())
      if (in(*inner)) return true;
    for (const auto name : node.attributeNames())
      if (node.kindOf(name) == torch::jit::AttributeKind::g && in(*node.g(name)->block())) return true;
    return false;
  }

  Types harmless_;
};

const c10::Symbol& keep_symbol() {
  static const auto symbol = c10::Symbol::fromQualString("libtorch_node::keep");
  return symbol;
}
const c10::Symbol& shallow_symbol() {
  static const auto symbol = c10::Symbol::fromQualString("libtorch_node::require_shallow");
  return symbol;
}

// The interpreter has an instruction for this operator, and runs no other in its place.
void check_formatted(torch::jit::Node& node, Nesting& nests) {
  for (auto* input : node.inputs())
    if (nests(input)) node.owningGraph()->create(shallow_symbol(), {input}, 0)->insertBefore(&node);
}

void keep_all(torch::jit::Block& block, Nesting& nests) {
  const std::vector<torch::jit::Node*> nodes(block.nodes().begin(), block.nodes().end());
  for (auto* node : nodes) {
    for (auto* inner : node->blocks()) keep_all(*inner, nests);
    for (const auto name : node->attributeNames())
      if (node->kindOf(name) == torch::jit::AttributeKind::g) keep_all(*node->g(name)->block(), nests);
    if (node->kind() == c10::aten::format) check_formatted(*node, nests);
    // What these give was made inside them.
    if (node->kind() == c10::prim::If || node->kind() == c10::prim::Loop) continue;
    for (auto* output : node->outputs()) {
      if (!nests(output)) continue;
      auto* keep = block.owningGraph()->create(keep_symbol(), {output}, 0);
      keep->insertAfter(node);
    }
  }
}

struct Kept {
  std::unordered_map<const void*, c10::IValue> values;
  size_t next_look = kFirstLook;
  int runs = 0;

  void keep(c10::IValue value) {
    if (runs == 0 || !is_container(value)) return;
    const void* identity = value.internalToPointer();
    values.emplace(identity, std::move(value));
    if (values.size() < next_look) return;
    std::vector<c10::IValue> unused;
    for (auto it = values.begin(); it != values.end();) {
      const bool is_used = it->second.use_count() > 1;
      if (!is_used) unused.push_back(std::move(it->second));
      it = is_used ? std::next(it) : values.erase(it);
    }
    let_go_all(std::move(unused));
    next_look = std::max(kFirstLook, 2 * values.size());
  }

  void let_all_go() {
    std::vector<c10::IValue> all;
    all.reserve(values.size());
    for (auto& [identity, value] : values) all.push_back(std::move(value));
    values.clear();
    next_look = kFirstLook;
    let_go_all(std::move(all));
  }
};

thread_local Kept kept_here;

void register_keep() {
  // Not std::call_once, which asks for a later glibc than libtorch.
  [[maybe_unused]] static const bool done = [] {
    torch::jit::registerOperator(torch::jit::Operator(
        "libtorch_node::keep(Any value) -> ()",
        [](torch::jit::Stack& stack) { kept_here.keep(torch::jit::pop(stack)); },
        c10::AliasAnalysisKind::CONSERVATIVE));
    torch::jit::registerOperator(torch::jit::Operator(
        "libtorch_node::require_shallow(Any value) -> ()",
        [](torch::jit::Stack& stack) { require_shallow(torch::jit::pop(stack)); },
        c10::AliasAnalysisKind::CONSERVATIVE));
    return true;
  }();
}

}  // namespace

bool may_nest(const torch::jit::Graph& graph) { return Nesting().in(*graph.block()); }

std::shared_ptr<torch::jit::Graph> keeping_graph(torch::jit::Graph& graph) {
  register_keep();
  auto copy = graph.copy();
  Nesting nests;
  keep_all(*copy->block(), nests);
  return copy;
}

void let_go(c10::IValue value) {
  std::vector<c10::IValue> values;
  values.push_back(std::move(value));
  let_go_all(std::move(values));
}

void let_go_all(std::vector<c10::IValue> values) {
  while (!values.empty()) {
    const c10::IValue value = std::move(values.back());
    values.pop_back();
    // Nobody else has it: what it holds is held here before it goes.
    if (is_container(value) && value.use_count() == 1) add_containers(value, values);
  }
}

KeptValues::KeptValues() { ++kept_here.runs; }
KeptValues::~KeptValues() {
  if (--kept_here.runs == 0) kept_here.let_all_go();
}

}  // namespace ltn
