#include "napi/init.h"

#include <torch/csrc/inductor/aoti_torch/c/shim.h>

#include "napi/call.h"

namespace ltn {

namespace {

// setup({ handleKey, error, newTypedArray, heapRoom, collect }): what the native side needs from JavaScript before
// anything else.
napi_value setup(const Call& call) {
  auto& environment = call.environment;
  const std::pair<const char*, napi_ref*> needed[] = {{"handleKey", &environment.handle_key},
                                                      {"error", &environment.error_factory},
                                                      {"newTypedArray", &environment.new_typed_array},
                                                      {"heapRoom", &environment.heap_room},
                                                      {"collect", &environment.collect}};
  for (const auto& [name, reference] : needed) {
    napi_value value;
    check(call.env, napi_get_named_property(call.env, call[0], name, &value));
    check(call.env, napi_create_reference(call.env, value, 1, reference));
  }
  return js_undefined(call.env);
}

// scopeBegan(), scopeEnded(): of tidy().
napi_value scope_began(const Call& call) {
  ++call.environment.open_scopes;
  return js_undefined(call.env);
}
napi_value scope_ended(const Call& call) {
  if (call.environment.open_scopes == 0)
    throw Error("RuntimeError", "expected to leave a tidy() scope that was entered");
  --call.environment.open_scopes;
  call.environment.settle();
  return js_undefined(call.env);
}

// memoryStats() -> { tensors, bytes } held alive by this environment's JavaScript objects.
napi_value memory_stats(const Call& call) {
  // Who counts what is alive, and then collects, is not to find what only native code still holds.
  call.environment.functions.let_go_now();
  const auto statistics = call.environment.statistics();
  return js_object(call.env, {{"tensors", js_integer(call.env, statistics.tensors)},
                              {"bytes", js_integer(call.env, statistics.bytes)}});
}

// libtorchVersion() -> "2.13.0": of the library that was loaded, not of the headers that were compiled against.
napi_value libtorch_version(const Call& call) {
  const uint64_t version = aoti_torch_abi_version();
  return js_string(call.env, c10::str(version >> 56, ".", version >> 48 & 0xff, ".", version >> 40 & 0xff));
}

}  // namespace

void init_environment(napi_env env, napi_value exports) {
  define(env, exports,
         {{"setup", setup},
          {"scopeBegan", scope_began},
          {"scopeEnded", scope_ended},
          {"memoryStats", memory_stats},
          {"libtorchVersion", libtorch_version}});
}

}  // namespace ltn
