#include "optim/adam_loops.h"

#include <ATen/Parallel.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/sqrt.h>

#include <algorithm>
#include <cmath>

#include "dispatch/aside.h"
#include "threads/parallel.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define LTN_FMA __attribute__((target("avx2,fma"), optimize("O3")))
#else
#define LTN_FMA
#endif

namespace ltn {

namespace {

// Several small parameters share one square root; a large one has its own.
constexpr size_t kBatch = 1 << 16;

LTN_FMA void update_moments(const float* __restrict gradient, float* __restrict average, float* __restrict square,
                            float* __restrict squares, size_t count, float toward, float beta2, float share) {
  // As lerp does: from the nearer end.
  const bool is_small = std::abs(toward) < 0.5f;
  const float coefficient = is_small ? toward : toward - 1;
  for (size_t i = 0; i < count; ++i) {
    const float g = gradient[i];
    average[i] = std::fma(coefficient, g - average[i], is_small ? average[i] : g);
    square[i] = std::fma(share * g, g, square[i] * beta2);
    squares[i] = square[i];
  }
}

LTN_FMA void update_parameter(float* __restrict parameter, const float* __restrict average,
                              const float* __restrict root, size_t count, float decay, float correction, float eps,
                              float step) {
  for (size_t i = 0; i < count; ++i) {
    const float denominator = root[i] / correction + eps;
    parameter[i] = parameter[i] * decay + step * average[i] / denominator;
  }
}

void step_batch(const AdamArrays* first, const AdamArrays* last, size_t count) {
  const Aside aside;
  at::Tensor roots = at::empty({static_cast<int64_t>(count)}, at::kFloat);
  float* root = roots.mutable_data_ptr<float>();
  float* next = root;
  for (const auto* a = first; a != last; next += a->count, ++a)
    update_moments(a->gradient, a->average, a->square, next, a->count, static_cast<float>(1 - a->beta1),
                   static_cast<float>(a->beta2), static_cast<float>(1 - a->beta2));
  at::sqrt_out(roots, roots);
  next = root;
  for (const auto* a = first; a != last; next += a->count, ++a)
    update_parameter(a->parameter, a->average, next, a->count, static_cast<float>(a->decay),
                     static_cast<float>(a->correction), static_cast<float>(a->eps), static_cast<float>(-a->step_size));
}

}  // namespace

bool has_adam_loops() {
#if defined(__x86_64__) && defined(__GNUC__)
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
  return true;
#endif
}

void step_arrays(const std::vector<AdamArrays>& arrays) {
  struct Batch {
    const AdamArrays *first, *last;
    size_t count;
  };
  std::vector<Batch> batches;
  const AdamArrays *first = arrays.data(), *const end = first + arrays.size();
  size_t count = 0, total = 0;
  for (const auto* a = first; a != end; ++a) {
    count += a->count;
    if (count < kBatch && a + 1 != end) continue;
    batches.push_back({first, a + 1, count});
    first = a + 1;
    total += count;
    count = 0;
  }
  const auto step = [](const Batch& batch) { step_batch(batch.first, batch.last, batch.count); };
  const int64_t threads = std::min(static_cast<int64_t>(batches.size()), static_cast<int64_t>(at::get_num_threads()));
  if (threads < 2 || at::in_parallel_region()) {
    std::for_each(batches.begin(), batches.end(), step);
    return;
  }
  // Each takes the batches whose middles lie in its share of all elements.
  parallel_each(threads, [&](int64_t thread) {
    size_t before = 0;
    for (const auto& batch : batches) {
      const size_t middle = before + batch.count / 2;
      if (static_cast<int64_t>(middle * threads / total) == thread) step(batch);
      before += batch.count;
    }
  });
}

}  // namespace ltn
