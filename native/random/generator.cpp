#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>

#include <cstring>

#include "napi/call.h"
#include "random/init.h"
#include "random/seed.h"

namespace ltn {

uint64_t seed_argument(const Call& call, size_t position) {
  napi_valuetype type;
  check(call.env, napi_typeof(call.env, call[position], &type));
  if (type != napi_bigint) return static_cast<uint64_t>(call.integer(position, "seed"));
  uint64_t value;
  int64_t negative;
  bool lossless;
  check(call.env, napi_get_value_bigint_uint64(call.env, call[position], &value, &lossless));
  if (lossless) return value;
  check(call.env, napi_get_value_bigint_int64(call.env, call[position], &negative, &lossless));
  if (!lossless) value_error("expected a seed between -2^63 and 2^64 - 1");
  return static_cast<uint64_t>(negative);
}

namespace {

at::Generator& generator(const Call& call) {
  return call.handle<GeneratorHandle>(0, Kind::Generator, "generator").value;
}

napi_value wrap(const Call& call, at::Generator generator) {
  return call.environment.adopt(std::make_unique<GeneratorHandle>(std::move(generator)));
}

// defaultGenerator() -> the generator that this environment's random operators draw from.
napi_value default_generator(const Call& call) { return wrap(call, call.environment.default_cpu_generator); }

napi_value new_generator(const Call& call) {
  const c10::Device device(call.string(0, "device"));
  if (!device.is_cpu())
    return wrap(call, at::globalContext().getAcceleratorHooksInterface(device.type()).getNewGenerator(device.index()));
  return wrap(call, at::detail::createCPUGenerator());
}

napi_value manual_seed(const Call& call) {
  auto& self = generator(call);
  const uint64_t seed = seed_argument(call, 1);
  std::lock_guard lock(self.mutex());
  self.set_current_seed(seed);
  return call.env.Undefined();
}

napi_value js_seed(const Call& call, uint64_t seed) {
  if (seed < uint64_t{1} << 53) return Napi::Number::New(call.env, static_cast<double>(seed));
  return Napi::BigInt::New(call.env, seed);
}

napi_value initial_seed(const Call& call) { return js_seed(call, generator(call).current_seed()); }

// seed(generator): seeds from the system's own randomness and returns the seed.
napi_value seed(const Call& call) {
  auto& self = generator(call);
  std::lock_guard lock(self.mutex());
  return js_seed(call, self.seed());
}

napi_value get_state(const Call& call) {
  auto& self = generator(call);
  std::lock_guard lock(self.mutex());
  return call.environment.wrap(self.get_state());
}

// The head of a CPU generator's state (libtorch's CPUGeneratorImplStateLegacy): the engine, its words as 64 bits each.
struct EngineState {
  uint64_t seed;
  int32_t left;
  int32_t seeded;
  uint64_t next;
  uint64_t words[at::MERSENNE_STATE_N];
};

// libtorch sees that `left` and `next` lie within the words, but not that they fit each other: it would read `left`
// words from `next` on.
void check_cpu_state(const at::Tensor& state) {
  if (!state.is_cpu() || state.scalar_type() != at::kByte || state.layout() != at::kStrided ||
      state.numel() < static_cast<int64_t>(sizeof(EngineState)))
    return;  // libtorch says what is wrong
  EngineState engine;
  const at::Tensor bytes = state.contiguous();
  // That of a function transform has none.
  if (!bytes.const_data_ptr())
    throw Error("RuntimeError", "expected a state with memory, got one whose memory is not allocated");
  std::memcpy(&engine, bytes.const_data_ptr(), sizeof(engine));
  const bool renews = engine.left == 1;  // before it reads any
  const bool fits = engine.left >= 1 && engine.next <= at::MERSENNE_STATE_N &&
                    engine.next + static_cast<uint64_t>(engine.left) - 1 <= at::MERSENNE_STATE_N;
  if (!renews && !fits) throw Error("RuntimeError", "Invalid mt19937 state");
}

napi_value set_state(const Call& call) {
  auto& self = generator(call);
  const auto& state = call.tensor(1, "state");
  if (self.device().is_cpu()) check_cpu_state(state);
  std::lock_guard lock(self.mutex());
  self.set_state(state);
  return call.env.Undefined();
}

napi_value clone(const Call& call) { return wrap(call, generator(call).clone()); }

napi_value generator_device(const Call& call) { return Napi::String::New(call.env, generator(call).device().str()); }

}  // namespace

void init_random(Napi::Object exports) {
  define(exports, {{"defaultGenerator", default_generator},
                   {"newGenerator", new_generator},
                   {"manualSeed", manual_seed},
                   {"initialSeed", initial_seed},
                   {"seed", seed},
                   {"getState", get_state},
                   {"setState", set_state},
                   {"cloneGenerator", clone},
                   {"generatorDevice", generator_device}});
}

}  // namespace ltn
