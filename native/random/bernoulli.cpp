#include "random/bernoulli.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Dispatch.h>
#include <ATen/ops/empty.h>

#include <cmath>

#include "dispatch/aside.h"
#include "random/mt19937_stream.h"
#include "vector_clones.h"

namespace ltn {

namespace {

constexpr size_t kChunk = 1024;

// libtorch compares a double made of the low 53 bits of two 32-bit numbers with p; as integers the comparison is the
// same and needs no conversion.
template <class T>
LTN_VECTOR_CLONES void compare(const uint32_t* __restrict pairs, T* __restrict out, size_t count, uint64_t threshold,
                               T one) {
  for (size_t i = 0; i < count; ++i) {
    const uint64_t bits = (static_cast<uint64_t>(pairs[2 * i] & 0x1fffff) << 32) | pairs[2 * i + 1];
    out[i] = bits < threshold ? one : T(0);
  }
}

template <class T>
void fill(T* out, size_t count, double p, Mt19937Stream& stream, T one) {
  const auto threshold = static_cast<uint64_t>(std::ceil(std::ldexp(p, 53)));
  uint32_t pairs[2 * kChunk];
  while (count > 0) {
    const size_t chunk = std::min(count, kChunk);
    for (size_t have = 0; have < 2 * chunk;) have += stream.next(pairs + have, 2 * chunk - have);
    compare(pairs, out, chunk, threshold, one);
    out += chunk;
    count -= chunk;
  }
}

bool fill_tensor(at::Tensor& self, double p, Mt19937Stream& stream) {
  const auto count = static_cast<size_t>(self.numel());
  switch (self.scalar_type()) {
    case at::kFloat: fill(self.mutable_data_ptr<float>(), count, p, stream, 1.0F); return true;
    case at::kDouble: fill(self.mutable_data_ptr<double>(), count, p, stream, 1.0); return true;
    case at::kBool: fill(self.mutable_data_ptr<bool>(), count, p, stream, true); return true;
    default: return false;
  }
}

// Calls `use` with the generator's stream of numbers. The generator stands behind those that were taken, unless `use`
// says that it took none.
template <class Use>
bool with_stream(const at::Generator& generator, const Use& use) {
  auto* implementation = at::check_generator<at::CPUGeneratorImpl>(generator);
  std::lock_guard lock(implementation->mutex_);
  Mt19937Stream stream(implementation->engine().data());
  if (!use(stream)) return false;
  at::mt19937 engine;
  engine.set_data(stream.data());
  implementation->set_engine(engine);
  return true;
}

bool draw(at::Tensor& self, double p, const at::Generator& generator) {
  return with_stream(generator, [&](Mt19937Stream& stream) { return fill_tensor(self, p, stream); });
}

// On some processors libtorch draws by MKL, which gives other numbers. Whether it does here is asked once, of libtorch
// itself, with a generator of our own.
bool draws_serially() {
  static const bool answer = [] {
    const Aside aside;
    const at::Generator theirs = at::detail::createCPUGenerator(1), ours = at::detail::createCPUGenerator(1);
    at::Tensor expected = at::empty({700}), got = at::empty({700});
    expected.bernoulli_(0.7, theirs);
    return draw(got, 0.7, ours) && got.equal(expected) && theirs.get_state().equal(ours.get_state());
  }();
  return answer;
}

thread_local bool asking = false;

bool can_draw() {
  if (asking) return false;
  asking = true;
  const bool serial = draws_serially();
  asking = false;
  return serial;
}

}  // namespace

// libtorch walks through a dense tensor in the order of its memory, whatever its strides.
bool fill_bernoulli(at::Tensor& self, double p, const at::Generator& generator) {
  return p >= 0 && p <= 1 && self.numel() > 0 && self.is_non_overlapping_and_dense() && can_draw() &&
         draw(self, p, generator);
}

at::Tensor dropout_noise(at::IntArrayRef sizes, double p, const at::Generator& generator) {
  at::Tensor noise = at::empty(sizes, at::kFloat);
  const double kept = 1 - p;
  const auto count = static_cast<size_t>(noise.numel());
  const auto fill_kept = [&](Mt19937Stream& stream) {
    fill(noise.mutable_data_ptr<float>(), count, kept, stream, 1.0F / static_cast<float>(kept));
    return true;
  };
  if (count > 0 && can_draw() && with_stream(generator, fill_kept)) return noise;
  return noise.bernoulli_(kept, generator).div_(kept);
}

}  // namespace ltn
