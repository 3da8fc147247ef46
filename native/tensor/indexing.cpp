#include <ATen/TensorIndexing.h>
#include <ATen/ops/tensor.h>
#include <c10/util/SmallVector.h>

#include <charconv>

#include "dispatch/value.h"
#include "napi/call.h"
#include "tensor/init.h"

namespace ltn {

namespace {

using at::indexing::None;
using at::indexing::Slice;
using at::indexing::TensorIndex;

std::optional<c10::SymInt> parse_bound(std::string_view text, const std::string& whole) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  if (text.empty()) return std::nullopt;
  int64_t value;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size())
    throw Error("IndexError", c10::str("expected a slice such as \"1:3\", \"::2\" or \"...\", got \"", whole, "\""));
  return c10::SymInt(value);
}

// "start:stop:step" as Python writes it between brackets, or "...".
TensorIndex parse_slice(const std::string& text) {
  if (text == "...") return at::indexing::Ellipsis;
  std::vector<std::string_view> parts;
  std::string_view rest = text;
  for (size_t colon; (colon = rest.find(':')) != std::string_view::npos; rest.remove_prefix(colon + 1))
    parts.push_back(rest.substr(0, colon));
  parts.push_back(rest);
  if (parts.size() < 2 || parts.size() > 3) parse_bound("?", text);
  const auto step = parts.size() == 3 ? parse_bound(parts[2], text) : std::nullopt;
  if (step && *step <= 0) value_error("slice step must be greater than zero, got \"", text, "\"");
  return Slice(parse_bound(parts[0], text), parse_bound(parts[1], text), step);
}

void flatten(const Value& value, std::vector<int64_t>& shape, size_t depth, std::vector<int64_t>& integers,
             bool& all_bool) {
  if (value.tag == Tag::Bool || value.tag == Tag::Int) {
    if (depth != shape.size()) throw Error("IndexError", "expected an index list whose rows are equally long");
    all_bool &= value.tag == Tag::Bool;
    integers.push_back(value.tag == Tag::Bool ? value.ivalue.toBool() : value.ivalue.toInt());
    return;
  }
  const bool is_list = value.tag == Tag::EmptyList || value.tag == Tag::BoolList || value.tag == Tag::IntList ||
                       value.tag == Tag::MixedList;
  if (!is_list) throw Error("IndexError", "expected an index list of integers or booleans");
  const auto length = static_cast<int64_t>(value.items.size());
  if (depth == shape.size() && integers.empty())
    shape.push_back(length);
  else if (depth >= shape.size() || shape[depth] != length)
    throw Error("IndexError", "expected an index list whose rows are equally long");
  for (const auto& item : value.items) flatten(item, shape, depth + 1, integers, all_bool);
}

at::Tensor index_tensor(const Value& value) {
  std::vector<int64_t> shape, integers;
  bool all_bool = true;
  flatten(value, shape, 0, integers, all_bool);
  const at::Tensor tensor = at::tensor(integers, at::kLong).view(shape);
  return all_bool && !integers.empty() ? tensor.to(at::kBool) : tensor;
}

TensorIndex to_index(Environment& environment, napi_value js) {
  const Value value = read_value(environment, js);
  switch (value.tag) {
    case Tag::None: return None;
    case Tag::Int: return value.ivalue.toInt();
    case Tag::Bool: return value.ivalue.toBool();
    case Tag::String: return parse_slice(value.ivalue.toStringRef());
    case Tag::Tensor:
    case Tag::ScalarTensor: return value.ivalue.toTensor();
    case Tag::EmptyList:
    case Tag::BoolList:
    case Tag::IntList:
    case Tag::MixedList: return index_tensor(value);
    default:
      throw Error("IndexError",
                  c10::str("expected an integer, a slice (\"1:3\" or slice(1, 3)), \"...\", null, a boolean, or an "
                           "integer or boolean tensor or list, got ",
                           describe(environment, js)));
  }
}

c10::SmallVector<TensorIndex, 4> to_indices(const Call& call, size_t position) {
  bool is_array = false;
  check(call.env, napi_is_array(call.env, call[position], &is_array));
  if (!is_array) type_error("expected a list of indices, got ", describe(call.environment, call[position]));
  // As many that take a dimension away and that add one as a tensor can have, and an ellipsis.
  constexpr uint32_t kMostIndices = 2 * 64 + 1;
  uint32_t length;
  check(call.env, napi_get_array_length(call.env, call[position], &length));
  if (length > kMostIndices)
    throw Error("IndexError", c10::str("too many indices: expected at most ", kMostIndices, ", got ", length));
  c10::SmallVector<TensorIndex, 4> indices;
  for (uint32_t i = 0; i < length; ++i) {
    napi_value item;
    check(call.env, napi_get_element(call.env, call[position], i, &item));
    indices.push_back(to_index(call.environment, item));
  }
  call.environment.borrowed.rescue();
  return indices;
}

// index(tensor, indices): x[indices] of Python.
napi_value index(const Call& call) {
  const auto& self = call.tensor(0, "self");
  const auto indices = to_indices(call, 1);
  return call.environment.wrap(indices.empty() ? self.alias() : self.index(indices));
}

// row(tensor, index): x[index] of Python, for one integer. A dataset reads each of its items so.
napi_value row(const Call& call) {
  const auto& self = call.tensor(0, "self");
  // What Tensor::index does with one integer, without making an index of it first.
  const auto sizes = self.is_nested() ? std::nullopt : std::optional(self.sym_sizes());
  return call.environment.wrap(
      at::indexing::impl::applySelect(self, 0, call.integer(1, "index"), 0, self.device(), sizes));
}

// setIndex(tensor, indices, value): x[indices] = value of Python; the value is a tensor or a number.
napi_value set_index(const Call& call) {
  at::Tensor self = call.tensor(0, "self");
  auto indices = to_indices(call, 1);
  if (indices.empty()) indices.emplace_back(at::indexing::Ellipsis);
  const Value value = read_value(call.environment, call[2]);
  call.environment.borrowed.rescue();
  switch (value.tag) {
    case Tag::Tensor:
    case Tag::ScalarTensor: self.index_put_(indices, value.ivalue.toTensor()); break;
    case Tag::Bool:
    case Tag::Int:
    case Tag::Float:
    case Tag::Scalar: self.index_put_(indices, value.ivalue.toScalar()); break;
    default: type_error("expected a Tensor or a number to assign, got ", describe(call.environment, call[2]));
  }
  return call.env.Undefined();
}

}  // namespace

void init_indexing(Napi::Object exports) { define(exports, {{"index", index}, {"row", row}, {"setIndex", set_index}}); }

}  // namespace ltn
