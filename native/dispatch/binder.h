#pragma once
#include <c10/util/SmallVector.h>

#include "dispatch/option_names.h"
#include "dispatch/registry.h"
#include "dispatch/value.h"

namespace ltn {

// A signature of arguments begins with their number.
inline constexpr size_t kMostInSignature = 12;
inline uint64_t with_tag(uint64_t signature, Tag tag) { return signature << 5 | static_cast<uint64_t>(tag); }

// The arguments of one call as JavaScript gave them: by position, then by name.
struct GivenArguments {
  c10::SmallVector<Value, 6> positional;
  std::vector<std::pair<std::string, Value>> named;
  uint32_t names = kNoNames;  // the number of those names (option_names.h)
  // False when there is no key: names without a number, or too many arguments to pack.
  bool signature(uint64_t& key) const;
};

struct Binding {
  const Overload* overload = nullptr;
  // For each schema argument the value given for it; null where the default applies. A varargs call's integers are
  // gathered in `gathered`.
  c10::SmallVector<const Value*, 12> values;
  Value gathered;
  bool requires_grad = false;
};

// Finds the overload that fits as Python's argument parser does: the first that takes the arguments as they are, else
// the first that takes them after an implicit conversion. Throws the TypeError that Python gives when none fits.
void bind(Environment& environment, Environment::KnownOperator& known, const GivenArguments& given, Binding& binding);

bool fits(const Value& value, const Argument& argument);

// The value in the form that the boxed kernel expects.
c10::IValue convert(const Value& value, const Argument& argument);

}  // namespace ltn
