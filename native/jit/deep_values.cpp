#include "jit/deep_values.h"

#include "napi/errors.h"

namespace ltn {

namespace {

// As many calls as a small stack has room for: a worker's has 4 MB.
constexpr int kMostWalked = 1000;

void walk(const c10::IValue& value, int depth) {
  if (depth > kMostWalked)
    value_error("expected a value nested at most ", kMostWalked, " deep; this one is deeper, or contains itself");
  if (value.isList()) {
    const auto items = value.toListRef();
    for (const auto& item : items) walk(item, depth + 1);
  } else if (value.isTuple()) {
    for (const auto& item : value.toTupleRef().elements()) walk(item, depth + 1);
  } else if (value.isGenericDict()) {
    for (const auto& entry : value.toGenericDict()) {
      walk(entry.key(), depth + 1);
      walk(entry.value(), depth + 1);
    }
  } else if (value.isObject()) {
    for (const auto& slot : value.toObjectRef().slots()) walk(slot, depth + 1);
  }
}

}  // namespace

void require_shallow(const c10::IValue& value) { walk(value, 0); }

}  // namespace ltn
