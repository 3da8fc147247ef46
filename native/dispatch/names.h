#pragma once
#include <optional>

#include "dispatch/value.h"

namespace ltn {

// A dtype, layout or memory format written as a string, with or without "torch.": "float32", "torch.strided".
std::optional<at::ScalarType> parse_dtype(const std::string& name);
std::optional<at::ScalarType> parse_dtype(const Value& value);
std::optional<at::Layout> parse_layout(const Value& value);
std::optional<at::MemoryFormat> parse_memory_format(const Value& value);

struct DTypeName {
  std::string name;    // "float32"
  std::string legacy;  // "float", or empty
  at::ScalarType type;
};
// Every dtype of this libtorch that a tensor can have.
const std::vector<DTypeName>& dtype_names();
const std::vector<std::pair<std::string, at::Layout>>& layout_names();
const std::vector<std::pair<std::string, at::MemoryFormat>>& memory_format_names();

}  // namespace ltn
