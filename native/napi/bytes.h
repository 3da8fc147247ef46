#pragma once
#include "napi/call.h"

namespace ltn {

// Bytes as they lie in memory, of whoever owns them.
struct ByteSpan {
  const char* data;
  size_t size;
};

// Those of a Uint8Array, which has to stay.
ByteSpan read_bytes(const Call& call, napi_value value, const char* name);
// A Uint8Array with a copy of them.
napi_value js_bytes(Environment& environment, ByteSpan bytes);

// The strings of a JavaScript list.
std::vector<std::string> read_strings(const Call& call, napi_value list);

}  // namespace ltn
