#include <unistd.h>

#include <algorithm>

#include "jit/deep_values.h"
#include "jit/operators.h"
#include "napi/errors.h"

// Scripts' own lists. libtorch makes lists of any length it is asked for, and sorts with std::sort, which leaves the
// list where two comparisons contradict each other: a script's own __lt__, or NaN.
namespace ltn {

namespace {

// No more than half the machine's memory for what one call makes, and never more than 2 GB.
void require_items(double count) {
  static const double most =
      std::min(134217728.0, static_cast<double>(sysconf(_SC_PHYS_PAGES)) * static_cast<double>(sysconf(_SC_PAGESIZE)) /
                                2 / sizeof(c10::IValue));
  if (count > most) throw Error("RuntimeError", "the list would be longer than this machine's memory allows");
}

double length_of(const c10::IValue& list) { return static_cast<double>(list.toListRef().size()); }

void make_range(Arguments arguments) { require_items(static_cast<double>(arguments[0].toInt())); }
void repeat_list(Arguments arguments) {
  require_items(length_of(arguments[0]) * static_cast<double>(arguments[1].toInt()));
}
void repeat_right(Arguments arguments) {
  require_items(length_of(arguments[1]) * static_cast<double>(arguments[0].toInt()));
}
void add_item(Arguments arguments) { require_items(length_of(arguments[0]) + 1); }
void add_lists(Arguments arguments) { require_items(length_of(arguments[0]) + length_of(arguments[1])); }

// A place in a list, for std::sort: it takes the same steps, and where they lead out of the list there is an error.
class Place {
 public:
  using iterator_category = std::random_access_iterator_tag;
  using value_type = c10::IValue;
  using difference_type = std::ptrdiff_t;
  using pointer = c10::IValue*;
  using reference = c10::IValue&;

  Place(std::vector<c10::IValue>& items, difference_type at) : items_(&items), at_(at) {}
  reference operator*() const { return (*this)[0]; }
  pointer operator->() const { return &(*this)[0]; }
  reference operator[](difference_type by) const {
    const difference_type at = at_ + by;
    if (at < 0 || static_cast<size_t>(at) >= items_->size())
      throw Error("RuntimeError", "the items cannot be sorted: their comparisons contradict each other");
    return (*items_)[static_cast<size_t>(at)];
  }
  Place& operator++() { return *this += 1; }
  Place& operator--() { return *this -= 1; }
  Place operator++(int) { return std::exchange(*this, *this + 1); }
  Place operator--(int) { return std::exchange(*this, *this - 1); }
  Place& operator+=(difference_type by) { return at_ += by, *this; }
  Place& operator-=(difference_type by) { return at_ -= by, *this; }
  friend Place operator+(Place place, difference_type by) { return place += by; }
  friend Place operator-(Place place, difference_type by) { return place -= by; }
  friend difference_type operator-(const Place& a, const Place& b) { return a.at_ - b.at_; }
  friend bool operator==(const Place& a, const Place& b) { return a.at_ == b.at_; }
  friend auto operator<=>(const Place& a, const Place& b) { return a.at_ <=> b.at_; }

 private:
  std::vector<c10::IValue>* items_;
  difference_type at_;
};

using Compare = std::function<bool(const c10::IValue&, const c10::IValue&)>;

void sort_list(const c10::impl::GenericList& list, const Compare& before) {
  std::vector<c10::IValue> items(list.begin(), list.end());
  std::sort(Place(items, 0), Place(items, static_cast<std::ptrdiff_t>(items.size())), before);
  // A comparison may have been a script that took items away.
  list.clear();
  for (auto& item : items) list.push_back(std::move(item));
}

// The comparisons are libtorch's, torch/csrc/jit/runtime/register_ops_utils.h and register_prim_ops.cpp.
Compare compare_floats(bool reverse) {
  return [reverse](const c10::IValue& a, const c10::IValue& b) {
    return a.toDouble() != b.toDouble() && (a.toDouble() < b.toDouble()) != reverse;
  };
}
Compare compare_tensors(bool reverse) {
  return [reverse](const c10::IValue& a, const c10::IValue& b) {
    if (a.toTensor().is_same(b.toTensor())) return false;
    return a.toTensor().lt(b.toTensor()).is_nonzero() != reverse;
  };
}

template <Compare (*compare)(bool)>
ScriptOperation sort_values(const ScriptOperation& /*original*/) {
  return [](torch::jit::Stack& stack) {
    const bool reverse = torch::jit::pop(stack).toBool();
    sort_list(torch::jit::pop(stack).toList(), compare(reverse));
  };
}
template <Compare (*compare)(bool)>
ScriptOperation sorted_values(const ScriptOperation& /*original*/) {
  return [](torch::jit::Stack& stack) {
    auto list = torch::jit::pop(stack).toList().copy();
    sort_list(list, compare(false));
    stack.emplace_back(std::move(list));
  };
}

// Objects by their own __lt__, and tuples. What can't be sorted at all libtorch says of lists that it has not begun.
void sort_any(const c10::impl::GenericList& list, bool reverse) {
  if (list.empty()) return;
  // A copy: the list is taken apart while it is sorted.
  const c10::IValue first = list.get(0);  // NOLINT(performance-unnecessary-copy-initialization)
  for (const c10::IValue& item : list)
    if (*item.type() != *first.type()) throw Error("RuntimeError", "Only values of the same type can be compared");
  sort_list(list, reverse ? c10::getGreaterThanComparator(first) : c10::getLessThanComparator(first));
}
void check_sortable(ScriptOperation& original, const c10::impl::GenericList& list, bool has_reverse) {
  c10::impl::GenericList one(list.elementType());
  if (!list.empty()) one.push_back(list.get(0));
  torch::jit::Stack stack{one};
  if (has_reverse) stack.emplace_back(false);
  original(stack);
}
ScriptOperation sort_objects(const ScriptOperation& original) {
  return [original = original](torch::jit::Stack& stack) mutable {
    const bool reverse = torch::jit::pop(stack).toBool();
    const auto list = torch::jit::pop(stack).toList();
    check_sortable(original, list, true);
    sort_any(list, reverse);
  };
}
ScriptOperation sorted_objects(const ScriptOperation& original) {
  return [original = original](torch::jit::Stack& stack) mutable {
    const auto list = torch::jit::pop(stack).toList().copy();
    check_sortable(original, list, false);
    sort_any(list, false);
    stack.emplace_back(list);
  };
}

void walk_value(Arguments arguments) { require_shallow(arguments[0]); }

}  // namespace

void add_list_operators(Replacements& replacements) {
  replacements["prim::rangelist"] = checked<1, make_range>;
  replacements["aten::mul.left_t"] = checked<2, repeat_list>;
  replacements["aten::mul_.t"] = checked<2, repeat_list>;
  replacements["aten::mul.right_"] = checked<2, repeat_right>;
  replacements["aten::append.t"] = checked<2, add_item>;
  replacements["aten::insert.t"] = checked<3, add_item>;
  replacements["aten::add.t"] = checked<2, add_lists>;
  replacements["aten::add_.t"] = checked<2, add_lists>;
  replacements["aten::extend.t"] = checked<2, add_lists>;
  replacements["aten::hash.generic"] = checked<1, walk_value>;
  replacements["aten::save"] = checked<2, walk_value>;
  replacements["aten::sort.float"] = sort_values<compare_floats>;
  replacements["aten::sort.Tensor"] = sort_values<compare_tensors>;
  replacements["aten::sort.any"] = sort_objects;
  replacements["aten::sorted.float"] = sorted_values<compare_floats>;
  replacements["aten::sorted.Tensor"] = sorted_values<compare_tensors>;
  replacements["aten::sorted.any"] = sorted_objects;
}

}  // namespace ltn
