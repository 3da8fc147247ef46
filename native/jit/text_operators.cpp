#include <algorithm>

#include "jit/deep_values.h"
#include "jit/operators.h"
#include "napi/errors.h"

// Scripts' own strings. libtorch looks for an empty string without end, and makes strings of any length it is asked
// for.
namespace ltn {

namespace {

// JavaScript has none that is longer.
constexpr double kLongest = 536870888;

void require_length(double length) {
  if (length > kLongest) throw Error("RuntimeError", "the string would be longer than any is in JavaScript");
}

// (self, width, ...)
void pad_text(Arguments arguments) { require_length(static_cast<double>(arguments[1].toInt())); }

// (self, width, fillchar). To less than nothing libtorch never comes.
ScriptOperation center_text(const ScriptOperation& original) {
  return [original = original](torch::jit::Stack& stack) mutable {
    const Arguments arguments = top(stack, 3);
    pad_text(arguments);
    if (arguments[1].toInt() > 0) return original(stack);
    stack.resize(stack.size() - 2);
  };
}

// (self, tabsize)
void expand_text(Arguments arguments) {
  const std::string& text = arguments[0].toStringRef();
  const auto tabs = static_cast<double>(std::count(text.begin(), text.end(), '\t'));
  require_length(static_cast<double>(text.size()) + tabs * static_cast<double>(arguments[1].toInt()));
}

void add_texts(Arguments arguments) {
  require_length(static_cast<double>(arguments[0].toStringRef().size()) +
                 static_cast<double>(arguments[1].toStringRef().size()));
}

// (separator, values)
void join_texts(Arguments arguments) {
  double length = 0;
  const auto items = arguments[1].toListRef();
  for (const auto& item : items) length += static_cast<double>(item.toStringRef().size());
  require_length(length + static_cast<double>(arguments[0].toStringRef().size()) * static_cast<double>(items.size()));
}

void check_separator(Arguments arguments) {
  if (arguments[1].isString() && arguments[1].toStringRef().empty()) throw Error("RuntimeError", "empty separator");
}

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// (self, old, new, max). Python finds an empty string before each character and at the end.
ScriptOperation replace_text(const ScriptOperation& original) {
  return [original = original](torch::jit::Stack& stack) mutable {
    const Arguments arguments = top(stack, 4);
    const std::string &text = arguments[0].toStringRef(), &old = arguments[1].toStringRef(),
                      &put = arguments[2].toStringRef();
    const int64_t most = arguments[3].toInt();
    const auto places = static_cast<double>(text.size()) / static_cast<double>(std::max<size_t>(old.size(), 1)) + 1;
    require_length(static_cast<double>(text.size()) + places * static_cast<double>(put.size()));
    if (!old.empty()) return original(stack);
    std::string result;
    int64_t count = 0;
    for (size_t i = 0; i <= text.size(); ++i) {
      if ((i == text.size() || begins_character(text[i])) && (most < 0 || count < most)) {
        result += put;
        ++count;
      }
      if (i < text.size()) result += text[i];
    }
    torch::jit::drop(stack, 4);
    stack.emplace_back(std::move(result));
  };
}

// (self, substr, start, end): -1 stands for the end, as libtorch has it.
ScriptOperation count_text(const ScriptOperation& original) {
  return [original = original](torch::jit::Stack& stack) mutable {
    const Arguments arguments = top(stack, 4);
    if (!arguments[1].toStringRef().empty()) return original(stack);
    const std::string& text = arguments[0].toStringRef();
    const auto size = static_cast<int64_t>(text.size());
    int64_t start = arguments[2].toInt(), end = arguments[3].toInt();
    if (start < 0) start = std::max<int64_t>(0, start + size);
    end = std::min(size, end < 0 ? std::max<int64_t>(0, end + size + 1) : end);
    int64_t count = start > size || start > end ? 0 : 1;
    for (int64_t i = start; i < end; ++i) count += begins_character(text[static_cast<size_t>(i)]) ? 1 : 0;
    torch::jit::drop(stack, 4);
    stack.emplace_back(count);
  };
}

void write_value(Arguments arguments) { require_shallow(arguments[0]); }

// What prints any number of values knows how many from the stack alone, so all of it is looked at.
ScriptOperation write_values(const ScriptOperation& original) {
  return [original = original](torch::jit::Stack& stack) mutable {
    const auto count = static_cast<size_t>(stack.back().toInt());
    for (const auto& value : top(stack, std::min(count + 1, stack.size()))) require_shallow(value);
    original(stack);
  };
}

}  // namespace

void add_text_operators(Replacements& replacements) {
  replacements["aten::center"] = center_text;
  replacements["aten::ljust"] = checked<3, pad_text>;
  replacements["aten::rjust"] = checked<3, pad_text>;
  replacements["aten::zfill"] = checked<2, pad_text>;
  replacements["aten::expandtabs"] = checked<2, expand_text>;
  replacements["aten::add.str"] = checked<2, add_texts>;
  replacements["aten::join"] = checked<2, join_texts>;
  replacements["aten::rsplit"] = checked<3, check_separator>;
  replacements["aten::split.str"] = checked<3, check_separator>;
  replacements["aten::replace"] = replace_text;
  replacements["aten::count"] = count_text;
  replacements["aten::str"] = checked<1, write_value>;
  replacements["aten::percentFormat"] = write_values;
  replacements["prim::Print"] = write_values;
}

}  // namespace ltn
