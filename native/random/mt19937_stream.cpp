#include "random/mt19937_stream.h"

#include <algorithm>

#include "vector_clones.h"

namespace ltn {

namespace {

constexpr int kN = at::MERSENNE_STATE_N;
constexpr int kM = at::MERSENNE_STATE_M;

inline uint32_t twist(uint32_t u, uint32_t v) {
  return (((u & at::UMASK) | (v & at::LMASK)) >> 1) ^ ((0u - (v & 1)) & at::MATRIX_A);
}

LTN_VECTOR_CLONES void advance(uint32_t* state) {
  for (int i = 0; i < kN - kM; ++i) state[i] = state[i + kM] ^ twist(state[i], state[i + 1]);
  for (int i = kN - kM; i < kN - 1; ++i) state[i] = state[i + kM - kN] ^ twist(state[i], state[i + 1]);
  state[kN - 1] = state[kM - 1] ^ twist(state[kN - 1], state[0]);
}

LTN_VECTOR_CLONES void temper(const uint32_t* __restrict state, uint32_t* __restrict out, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    uint32_t y = state[i];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >> 18;
    out[i] = y;
  }
}

}  // namespace

size_t Mt19937Stream::next(uint32_t* out, size_t count) {
  if (count == 0) return 0;
  // `left_` is one more than the numbers still in the block; the number that follows a new block does not lower it.
  const bool renewed = data_.left_ == 1;
  if (renewed) {
    advance(data_.state_.data());
    data_.left_ = kN;
    data_.next_ = 0;
  }
  const size_t available = renewed ? kN : static_cast<size_t>(data_.left_ - 1);
  const size_t taken = std::min(count, available);
  temper(data_.state_.data() + data_.next_, out, taken);
  data_.next_ += static_cast<uint32_t>(taken);
  data_.left_ -= static_cast<int>(taken) - (renewed ? 1 : 0);
  return taken;
}

}  // namespace ltn
