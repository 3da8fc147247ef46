#pragma once
#include <torch/csrc/jit/runtime/operator.h>

#include <string>
#include <unordered_map>

#include "dispatch/guard.h"

// The operators that scripts call. Those of libtorch's interpreter do not come through the operator door: here its
// table of operators gets the door's guards, and what only scripts can call gets its own.
namespace ltn {

// Puts the guards in that table, once for the process; before the first script is compiled.
void guard_script_operators();

// What an operator does instead, made of what it did.
using ScriptOperation = torch::jit::Operation;
using Replacement = ScriptOperation (*)(const ScriptOperation& original);
// Of the operators that only scripts have, by name and overload ("aten::floordiv.int").
using Replacements = std::unordered_map<std::string, Replacement>;
void add_number_operators(Replacements& replacements);
void add_text_operators(Replacements& replacements);
void add_list_operators(Replacements& replacements);

// The arguments on top of an interpreter's stack, which holds more below them.
inline Arguments top(const torch::jit::Stack& stack, size_t count) {
  return Arguments(stack).slice(stack.size() - count);
}

// Runs a check of the arguments before the operator.
template <size_t count, void (*check)(Arguments)>
ScriptOperation checked(const ScriptOperation& original) {
  return [original = original](torch::jit::Stack& stack) mutable {
    check(top(stack, count));
    original(stack);
  };
}

}  // namespace ltn
