#include "dispatch/names.h"

#include <c10/core/ScalarType.h>

#include <algorithm>

namespace ltn {

const std::vector<DTypeName>& dtype_names() {
  static const auto* names = [] {
    auto* result = new std::vector<DTypeName>();
    for (int i = 0; i < static_cast<int>(at::ScalarType::NumOptions); ++i) {
      const auto type = static_cast<at::ScalarType>(i);
      if (type == at::ScalarType::Undefined) continue;
      const auto [name, legacy] = c10::getDtypeNames(type);
      result->push_back({std::string(name), std::string(legacy), type});
    }
    return result;
  }();
  return *names;
}

const std::vector<std::pair<std::string, at::Layout>>& layout_names() {
  static const auto* names = new std::vector<std::pair<std::string, at::Layout>>{
      {"strided", at::Layout::Strided},      {"sparse_coo", at::Layout::Sparse},
      {"sparse_csr", at::Layout::SparseCsr}, {"sparse_csc", at::Layout::SparseCsc},
      {"sparse_bsr", at::Layout::SparseBsr}, {"sparse_bsc", at::Layout::SparseBsc},
      {"_mkldnn", at::Layout::Mkldnn},       {"jagged", at::Layout::Jagged},
  };
  return *names;
}

const std::vector<std::pair<std::string, at::MemoryFormat>>& memory_format_names() {
  static const auto* names = new std::vector<std::pair<std::string, at::MemoryFormat>>{
      {"contiguous_format", at::MemoryFormat::Contiguous},
      {"preserve_format", at::MemoryFormat::Preserve},
      {"channels_last", at::MemoryFormat::ChannelsLast},
      {"channels_last_3d", at::MemoryFormat::ChannelsLast3d},
  };
  return *names;
}

namespace {

std::string_view without_prefix(const std::string& name) {
  std::string_view view = name;
  if (view.starts_with("torch.")) view.remove_prefix(6);
  return view;
}

template <class T>
std::optional<T> find_name(const std::vector<std::pair<std::string, T>>& names, const Value& value) {
  if (value.tag != Tag::String) return std::nullopt;
  const auto& text = value.ivalue.toStringRef();
  for (const auto& [name, result] : names)
    if (name == without_prefix(text)) return result;
  return std::nullopt;
}

}  // namespace

std::optional<at::ScalarType> parse_dtype(const std::string& text) {
  const auto name = without_prefix(text);
  for (const auto& entry : dtype_names())
    if (entry.name == name || (!entry.legacy.empty() && entry.legacy == name)) return entry.type;
  return std::nullopt;
}

std::optional<at::ScalarType> parse_dtype(const Value& value) {
  return value.tag == Tag::String ? parse_dtype(value.ivalue.toStringRef()) : std::nullopt;
}

std::optional<at::Layout> parse_layout(const Value& value) { return find_name(layout_names(), value); }

std::optional<at::MemoryFormat> parse_memory_format(const Value& value) {
  return find_name(memory_format_names(), value);
}

}  // namespace ltn
