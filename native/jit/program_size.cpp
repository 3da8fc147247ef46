#include "jit/program_size.h"

#include <torch/csrc/jit/api/function_impl.h>
#include <torch/csrc/jit/ir/ir.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "napi/errors.h"

namespace ltn {

namespace {

// With these a stack of 1 GB has 20 kB for each level of blocks: measured, less than 3 are used.
constexpr size_t kMostBranches = 50'000;
// Of operators, calls and brackets around each other. Python's own compiler takes a third of it.
constexpr size_t kDeepestExpression = 10'000;
constexpr size_t kDeepestBlock = 1'000;
// The compiler looks through each branch of a chain for each of the others, and through all that follows a statement
// that may leave the function for each such: seconds for these, minutes for four times as many.
constexpr size_t kMostElifs = 5'000, kMostExits = 500;
constexpr uint64_t kMostInlined = 1'000'000;
// What a worker's stack of 4 MB has room for, with as much to spare: 28,000 steps one after another, 1,000 blocks
// around each other.
constexpr uint64_t kMostSmall = 500, kMostOptimized = 10'000;
constexpr uint64_t kMostInlinedWhenDeferred = 10'000, kDeepestWhenDeferred = 500;

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c < 0; }

bool is_exit(std::string_view word) { return word == "return" || word == "break" || word == "continue"; }

// Goes through a text by its tokens. What is no program at all the compiler says.
class SourceWalk {
 public:
  explicit SourceWalk(std::string_view text) : text_(text) {}

  size_t count_branches() {
    while (at_ < text_.size()) step();
    return branches_;
  }

 private:
  bool starts_with(std::string_view token) const { return text_.substr(at_).starts_with(token); }

  void step() {
    const char c = text_[at_];
    if (c == '#' && !starts_with("# type:")) {  // types in comments are read
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else if (c == '"' || c == '\'') {
      skip_string(c);
    } else if (c == '\n') {
      ++at_;
      if (levels_.size() == 1) begin_line();
    } else if (is_word(c)) {
      read_word();
    } else {
      read_sign(c);
      ++at_;
    }
  }

  void begin_line() {
    leave_item();
    size_t column = 0;
    while (at_ + column < text_.size() && (text_[at_ + column] == ' ' || text_[at_ + column] == '\t')) ++column;
    at_ += column;
    if (at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '#') return;
    while (!indents_.empty() && indents_.back() >= column) indents_.pop_back();
    if (column > 0) indents_.push_back(column);
    if (indents_.size() > kDeepestBlock)
      throw Error("RuntimeError",
                  c10::str("expected blocks of a script to be nested at most ", kDeepestBlock, " deep"));
    begin_statement();
  }

  void begin_statement() {
    statements_.resize(indents_.size() + 1);
    size_t end = at_;
    while (end < text_.size() && is_word(text_[end])) ++end;
    const auto word = text_.substr(at_, end - at_);
    Statement& statement = statements_.back();
    if (word == "elif") {
      if (++statement.elifs > kMostElifs)
        throw Error("RuntimeError",
                    c10::str("expected at most ", kMostElifs, " branches of one if statement in a script"));
    } else if (word != "else") {
      statement = {};
      statement.is_exit = is_exit(word);
    }
    if (word == "def") exits_ = 0;
  }

  // Each statement around it may leave the function.
  void add_exit() {
    for (auto& statement : statements_) {
      if (statement.exits || statement.is_exit) continue;
      if (++exits_ > kMostExits)
        throw Error("RuntimeError", c10::str("expected at most ", kMostExits,
                                             " statements of a script's function to return early, or to leave a loop"));
      statement.exits = true;
    }
  }

  void skip_string(char quote) {
    const std::string_view triple = quote == '"' ? "\"\"\"" : "'''";
    const std::string_view end = starts_with(triple) ? triple : triple.substr(0, 1);
    at_ += end.size();
    while (at_ < text_.size() && !starts_with(end)) at_ += text_[at_] == '\\' ? 2 : 1;
    at_ = std::min(at_ + end.size(), text_.size());
  }

  void read_word() {
    const size_t start = at_;
    while (at_ < text_.size() && is_word(text_[at_])) ++at_;
    const auto word = text_.substr(start, at_ - start);
    static constexpr std::array<std::string_view, 13> kBranches = {
        "and", "assert", "break", "continue", "elif", "for", "if", "not", "or", "raise", "return", "while", "with"};
    if (std::find(kBranches.begin(), kBranches.end(), word) == kBranches.end()) return;
    ++branches_;
    if (is_exit(word)) add_exit();
    deepen();
  }

  void read_sign(char c) {
    switch (c) {
      case '(':
      case '[':
      case '{':
        deepen();
        levels_.push_back(0);
        break;
      case ')':
      case ']':
      case '}': close(); break;
      case ',':
      case ';': leave_item(); break;
      case ' ':
      case '\t':
      case '\r':
      case '\\': break;
      default: deepen();
    }
  }

  void deepen() {
    ++levels_.back();
    if (++depth_ > kDeepestExpression)
      throw Error("RuntimeError",
                  c10::str("expected expressions of a script to be nested at most ", kDeepestExpression, " deep"));
  }

  void leave_item() {
    depth_ -= levels_.back();
    levels_.back() = 0;
  }

  void close() {
    leave_item();
    if (levels_.size() > 1) levels_.pop_back();
  }

  const std::string_view text_;
  struct Statement {
    size_t elifs = 0;
    bool is_exit = false, exits = false;  // it leaves itself; something in it does
  };

  size_t at_ = 0, branches_ = 0, depth_ = 0, exits_ = 0;
  // For each open bracket, and what is around them all: how much is nested since the last comma.
  std::vector<size_t> levels_{0}, indents_;
  // The one that is read on each level of indentation.
  std::vector<Statement> statements_{1};
};

// What a function is when what it calls stands in the place of the calls.
struct Inlined {
  uint64_t steps = 0;
  uint64_t depth = 0;   // of blocks
  bool defers = false;  // leaves functions to be compiled when they are met
};

class InlinedSizes {
 public:
  Inlined of(torch::jit::Function& function) {
    const auto* graph_function = torch::jit::tryToGraphFunction(function);
    if (!graph_function) return {.steps = 1};
    const auto [known, is_new] = sizes_.emplace(&function, Inlined{});
    if (!is_new) return known->second;
    const Inlined size = of(*graph_function->graph()->block());
    sizes_[&function] = size;
    return size;
  }

 private:
  Inlined of(const torch::jit::Block& block) {
    Inlined size;
    const auto add = [&](const Inlined& inner, uint64_t deeper) {
      size.steps = std::min(size.steps + inner.steps, kMostInlined + 1);
      size.depth = std::max(size.depth, inner.depth + deeper);
      size.defers |= inner.defers;
    };
    for (const torch::jit::Node* node : block.nodes()) {
      ++size.steps;
      for (const torch::jit::Block* inner : node->blocks()) add(of(*inner), 1);
      for (const auto name : node->attributeNames())
        if (node->kindOf(name) == torch::jit::AttributeKind::g) add(of(*node->g(name)->block()), 1);
      if (torch::jit::Function* called = called_by(*node)) add(of(*called), 0);
      size.defers |= defers(*node);
    }
    return size;
  }

  static bool defers(const torch::jit::Node& node) {
    return node.kind() == c10::prim::fork || node.kind() == c10::prim::awaitable ||
           (node.kind() == c10::prim::CallMethod && node.input(0)->type()->kind() == c10::TypeKind::InterfaceType);
  }

  static torch::jit::Function* called_by(const torch::jit::Node& node) {
    if (node.kind() == c10::prim::CallFunction) {
      const auto type = node.input(0)->type()->cast<c10::FunctionType>();
      return type ? type->function() : nullptr;
    }
    if (node.kind() != c10::prim::CallMethod) return nullptr;
    const auto type = node.input(0)->type()->cast<c10::ClassType>();
    return type ? type->findMethod(node.s(c10::attr::name)) : nullptr;
  }

  std::unordered_map<const torch::jit::Function*, Inlined> sizes_;
};

}  // namespace

void ProgramSize::add_source(const std::string& source) {
  branches_ += SourceWalk(source).count_branches();
  if (branches_ > kMostBranches)
    throw Error("RuntimeError",
                c10::str("expected a script to have at most ", kMostBranches, " branches, loops and returns"));
}

void check_inlined_size(const torch::jit::CompilationUnit& unit) {
  InlinedSizes sizes;
  bool defers = false;
  Inlined largest;
  for (auto* function : unit.get_functions()) {
    if (!function) continue;  // it was taken out
    const Inlined size = sizes.of(*function);
    if (size.steps > kMostInlined)
      throw Error("RuntimeError", c10::str("the function '", function->name(), "' has more than ", kMostInlined,
                                           " steps, with those of what it calls"));
    defers |= size.defers;
    largest = {std::max(largest.steps, size.steps), std::max(largest.depth, size.depth)};
  }
  if (defers && (largest.steps > kMostInlinedWhenDeferred || largest.depth > kDeepestWhenDeferred))
    throw Error("RuntimeError",
                c10::str("expected the functions of a script that forks or uses interfaces to have at most ",
                         kMostInlinedWhenDeferred, " steps and ", kDeepestWhenDeferred,
                         " blocks around each other, with those of what they call"));
}

InlinedSize inlined_size(torch::jit::Function& function) {
  const uint64_t steps = InlinedSizes().of(function).steps;
  if (steps > kMostOptimized) return InlinedSize::kLarge;
  return steps > kMostSmall ? InlinedSize::kMedium : InlinedSize::kSmall;
}

}  // namespace ltn
