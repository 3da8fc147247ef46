#pragma once
#include <napi.h>

#include <memory>

namespace ltn {

// A hold on the memory of a JavaScript buffer, which then stays whatever becomes of the buffer. Node-API has none: its
// references keep the buffer, which another owner may take the memory from (a transfer to another thread). Node's C++
// API has one, V8's own, which it gives to whom reads or writes the memory beside JavaScript.
using BackingStore = std::shared_ptr<void>;

// Null where the memory cannot be held: in a JavaScript engine that has no such API or is not known to have the same
// one, and for memory that JavaScript can shrink (a resizable ArrayBuffer).
BackingStore hold_backing_store(Napi::Env env, napi_value buffer);

// Where the memory lies. In Node 21 to 23 ArrayBuffer.prototype.transfer(newLength) changes it under those who hold it
// (V8 reallocates; before there was no transfer(), and later ones copy).
struct Extent {
  const void* data;
  size_t bytes;
  bool operator==(const Extent&) const = default;
};
Extent extent_of(const BackingStore& store);
bool extents_change(Napi::Env env);

}  // namespace ltn
