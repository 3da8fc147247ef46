#include "jit/deep_values.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "napi/errors.h"

namespace ltn {

bool is_container(const c10::IValue& value) {
  return value.isList() || value.isTuple() || value.isGenericDict() || value.isObject();
}

void add_containers(const c10::IValue& value, std::vector<c10::IValue>& found) {
  const auto add = [&](const c10::IValue& item) {
    if (is_container(item)) found.push_back(item);
  };
  if (value.isList()) {
    for (const auto& item : value.toListRef()) add(item);
  } else if (value.isTuple()) {
    for (const auto& item : value.toTupleRef().elements()) add(item);
  } else if (value.isGenericDict()) {
    for (const auto& entry : value.toGenericDict()) {
      add(entry.key());
      add(entry.value());
    }
  } else {
    for (const auto& slot : value.toObjectRef().slots()) add(slot);
  }
}

namespace {

// As many calls as a small stack has room for: a worker's has 4 MB.
constexpr int kMostWalked = 1000;

// One value whose own values are being looked at.
struct Step {
  const void* identity;
  std::vector<c10::IValue> inner;
  size_t next = 0;
  int depth = 1;
};

// The longest way down, each value looked at once: many ways may lead to one.
class Depths {
 public:
  // How deep a value is that is found again below itself.
  explicit Depths(int circle) : circle_(circle) {}

  int of(const c10::IValue& value) {
    enter(value);
    int last = 0;
    while (!steps_.empty()) {
      if (steps_.size() > kMostWalked) return kMostWalked + 1;
      Step& step = steps_.back();
      if (step.next < step.inner.size()) {
        const c10::IValue& inner = step.inner[step.next++];
        if (const auto known = known_.find(inner.internalToPointer()); known != known_.end())
          step.depth = std::max(step.depth, known->second + 1);
        else
          enter(inner);
      } else {
        last = known_[step.identity] = step.depth;
        steps_.pop_back();
        if (!steps_.empty()) steps_.back().depth = std::max(steps_.back().depth, last + 1);
      }
    }
    return last;
  }

 private:
  void enter(const c10::IValue& value) {
    Step step{value.internalToPointer(), {}};
    add_containers(value, step.inner);
    known_[step.identity] = circle_;
    steps_.push_back(std::move(step));
  }

  const int circle_;
  std::vector<Step> steps_;
  std::unordered_map<const void*, int> known_;
};

}  // namespace

void require_shallow(const c10::IValue& value) {
  if (is_container(value) && Depths(kMostWalked + 1).of(value) > kMostWalked)
    value_error("expected a value nested at most ", kMostWalked, " deep; this one is deeper, or contains itself");
}

void require_freeable(const c10::IValue& value) {
  if (is_container(value) && Depths(0).of(value) > kMostWalked)
    value_error("expected a value nested at most ", kMostWalked, " deep; this one is deeper");
}

}  // namespace ltn
