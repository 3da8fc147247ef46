#include <limits>

#include "jit/operators.h"
#include "napi/errors.h"

// Scripts' own arithmetic of integers: the processor ends the process where a quotient is none.
namespace ltn {

namespace {

constexpr int64_t kLeast = std::numeric_limits<int64_t>::min();

void check_quotient(Arguments arguments) {
  if (!arguments[0].isInt() || !arguments[1].isInt()) return;
  const int64_t a = arguments[0].toInt(), b = arguments[1].toInt();
  if (b == 0) throw Error("RuntimeError", "integer division or modulo by zero");
  if (a == kLeast && b == -1) throw Error("RuntimeError", "the quotient is greater than an int of 64 bits");
}

// The processor computes the quotient as well, and that may be no int where the rest is 0.
ScriptOperation remainder_of_ints(const ScriptOperation& original) {
  return [original = original](torch::jit::Stack& stack) mutable {
    const Arguments arguments = top(stack, 2);
    if (arguments[0].isInt() && arguments[1].isInt() && arguments[1].toInt() == -1) {
      torch::jit::drop(stack, 2);
      stack.emplace_back(int64_t{0});
      return;
    }
    check_quotient(arguments);
    original(stack);
  };
}

// The greatest common divisor is found by dividing.
void check_divisor(Arguments arguments) {
  const int64_t a = arguments[0].toInt(), b = arguments[1].toInt();
  if ((a == kLeast && b == -1) || (a == -1 && b == kLeast))
    throw Error("RuntimeError", "expected ints of which the quotient is one too");
}

}  // namespace

void add_number_operators(Replacements& replacements) {
  replacements["aten::floordiv"] = checked<2, check_quotient>;
  replacements["aten::floordiv.int"] = checked<2, check_quotient>;
  replacements["aten::__round_to_zero_floordiv.int"] = checked<2, check_quotient>;
  replacements["aten::divmod.int"] = checked<2, check_quotient>;
  replacements["aten::gcd.int"] = checked<2, check_divisor>;
  replacements["aten::remainder"] = remainder_of_ints;
  replacements["aten::remainder.int"] = remainder_of_ints;
}

}  // namespace ltn
