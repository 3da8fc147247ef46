#include "tensor/backing_store.h"

#include "napi/call.h"

// Symbols of the node executable, under the names the C++ ABI gives them. Weak: an engine without them leaves them
// null. A napi_value is what these functions take for `this` and for a v8::Local (Node converts the two the same way).
#ifdef __linux__
#define LTN_V8(symbol) __asm__(symbol) __attribute__((weak))
ltn::BackingStore v8_array_buffer_store(napi_value self) LTN_V8("_ZN2v811ArrayBuffer15GetBackingStoreEv");
ltn::BackingStore v8_shared_buffer_store(napi_value self) LTN_V8("_ZN2v817SharedArrayBuffer15GetBackingStoreEv");
bool v8_is_resizable(const void* store) LTN_V8("_ZNK2v812BackingStore27IsResizableByUserJavaScriptEv");
void* v8_store_data(const void* store) LTN_V8("_ZNK2v812BackingStore4DataEv");
size_t v8_store_bytes(const void* store) LTN_V8("_ZNK2v812BackingStore10ByteLengthEv");
// Never called: its name tells that the engine's std::shared_ptr is this compiler's.
void v8_takes_our_shared_ptr() LTN_V8("_ZN2v811ArrayBuffer3NewEPNS_7IsolateESt10shared_ptrINS_12BackingStoreEE");
#undef LTN_V8

namespace ltn {

namespace {

// Node-API outlives V8's C++ API, so what was not tried is not relied on.
constexpr uint32_t kNewestTried = 26;

uint32_t node_major(Napi::Env env) {
  const napi_node_version* version = nullptr;
  check(env, napi_get_node_version(env, &version));
  return version->major;
}

bool can_hold(Napi::Env env) {
  static const bool answer = v8_array_buffer_store && v8_shared_buffer_store && v8_is_resizable && v8_store_data &&
                             v8_store_bytes && v8_takes_our_shared_ptr && node_major(env) <= kNewestTried;
  return answer;
}

}  // namespace

BackingStore hold_backing_store(Napi::Env env, napi_value buffer) {
  if (!can_hold(env)) return nullptr;
  bool is_array_buffer = false;
  check(env, napi_is_arraybuffer(env, buffer, &is_array_buffer));
  BackingStore store = is_array_buffer ? v8_array_buffer_store(buffer) : v8_shared_buffer_store(buffer);
  if (!store || v8_is_resizable(store.get())) return nullptr;
  return store;
}

Extent extent_of(const BackingStore& store) { return {v8_store_data(store.get()), v8_store_bytes(store.get())}; }

bool extents_change(Napi::Env env) {
  const uint32_t major = node_major(env);
  return major >= 21 && major <= 23;
}

}  // namespace ltn

#else

namespace ltn {

BackingStore hold_backing_store(napi_env, napi_value) { return nullptr; }
Extent extent_of(const BackingStore&) { return {}; }
bool extents_change(napi_env) { return false; }

}  // namespace ltn

#endif
