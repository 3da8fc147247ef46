#include "napi/init.h"

#include <torch/csrc/inductor/aoti_torch/c/shim.h>

#include "napi/options.h"

namespace ltn {

namespace {

// setup({ handleKey, error, newTypedArray, heapRoom, collect, collectYoung }): what the native side needs from
// JavaScript before anything else.
napi_value setup(const Call& call) {
  auto& environment = call.environment;
  const Options given(call, call[0]);
  environment.handle_key = Napi::Persistent(given.get("handleKey").As<Napi::Symbol>());
  environment.error_factory = given.function("error");
  environment.new_typed_array = given.function("newTypedArray");
  environment.heap_room = given.function("heapRoom");
  environment.collect = given.function("collect");
  environment.collect_young = given.function("collectYoung");
  return call.env.Undefined();
}

// scopeBegan(), scopeEnded(): of tidy().
napi_value scope_began(const Call& call) {
  ++call.environment.open_scopes;
  return call.env.Undefined();
}
napi_value scope_ended(const Call& call) {
  if (call.environment.open_scopes == 0)
    throw Error("RuntimeError", "expected to leave a tidy() scope that was entered");
  --call.environment.open_scopes;
  call.environment.settle();
  return call.env.Undefined();
}

// memoryStats() -> { tensors, bytes } held alive by this environment's JavaScript objects.
napi_value memory_stats(const Call& call) {
  // Who counts what is alive, and then collects, is not to find what only native code still holds.
  call.environment.functions.let_go_now();
  call.environment.delete_references();
  const auto statistics = call.environment.statistics();
  return js_object(call.env, {{"tensors", js_integer(call.env, statistics.tensors)},
                              {"bytes", js_integer(call.env, statistics.bytes)}});
}

// libtorchVersion() -> "2.13.0": of the library that was loaded, not of the headers that were compiled against.
napi_value libtorch_version(const Call& call) {
  const uint64_t version = aoti_torch_abi_version();
  return Napi::String::New(call.env, c10::str(version >> 56, ".", version >> 48 & 0xff, ".", version >> 40 & 0xff));
}

}  // namespace

void init_environment(Napi::Object exports) {
  define(exports, {{"setup", setup},
                   {"scopeBegan", scope_began},
                   {"scopeEnded", scope_ended},
                   {"memoryStats", memory_stats},
                   {"libtorchVersion", libtorch_version}});
}

}  // namespace ltn
