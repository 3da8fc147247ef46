#pragma once
#include <torch/csrc/jit/api/compilation_unit.h>

#include <string>

namespace ltn {

// How much is nested in a program's text, as far as the compiler's recursion goes by it.
class ProgramSize {
 public:
  // Throws where a text is nested deeper, or all texts together have more branches, than a stack has room for.
  void add_source(const std::string& source);

 private:
  size_t branches_ = 0;
};

// Throws where a function would be too long with what it calls in the place of the calls: so it is run.
void check_inlined_size(const torch::jit::CompilationUnit& unit);

// What a function needs of who runs it.
enum class InlinedSize : uint8_t {
  kSmall,
  kMedium,  // compiled on a large stack
  kLarge,   // and not optimized: that compiles parts of it later, wherever they are met
};
InlinedSize inlined_size(torch::jit::Function& function);

}  // namespace ltn
