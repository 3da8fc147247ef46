#include "nn/elementwise.h"

#include <ATen/TensorIteratorInternal.h>
#include <ATen/ops/add.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/mul.h>

#include <limits>

#include "vector_clones.h"

namespace ltn {

namespace {

LTN_VECTOR_CLONES void add_products(const float* x, const float* a, const float* noise, float* __restrict out,
                                    size_t count) {
  for (size_t i = 0; i < count; ++i) out[i] = x[i] + a[i] * noise[i];
}

LTN_VECTOR_CLONES void copy_scaled(const float* __restrict a, float scale, float* __restrict out, size_t count) {
  for (size_t i = 0; i < count; ++i) out[i] = a[i] * scale;
}

LTN_VECTOR_CLONES void add_scaled(const float* __restrict a, const float* __restrict bias, float scale,
                                  float* __restrict out, size_t count) {
  for (size_t i = 0; i < count; ++i) out[i] = (a[i] + bias[i]) * scale;
}

// Calls body(mine, other, count) with the offsets of the rows that belong together; once for all where the order is
// the same on both sides.
template <class Body>
void each_row(const Rows& rows, const Body& body) {
  if (!rows.swapped) return body(0, 0, rows.outer * rows.inner * rows.width);
  for (int64_t o = 0; o < rows.outer; ++o)
    for (int64_t i = 0; i < rows.inner; ++i)
      body((o * rows.inner + i) * rows.width, (i * rows.outer + o) * rows.width, rows.width);
}

}  // namespace

LTN_VECTOR_CLONES void multiply(const float* a, const float* b, float* __restrict out, size_t count) {
  for (size_t i = 0; i < count; ++i) out[i] = a[i] * b[i];
}

LTN_VECTOR_CLONES void add(const float* a, const float* b, float* __restrict out, size_t count) {
  for (size_t i = 0; i < count; ++i) out[i] = a[i] + b[i];
}

at::Tensor sum(const at::Tensor& a, const at::Tensor& b) {
  if (a.numel() >= at::internal::GRAIN_SIZE) return at::add(a, b);
  at::Tensor result = at::empty(a.sizes(), at::kFloat);
  add(a.const_data_ptr<float>(), b.const_data_ptr<float>(), result.mutable_data_ptr<float>(),
      static_cast<size_t>(a.numel()));
  return result;
}

at::Tensor product(const at::Tensor& a, const at::Tensor& b) {
  if (a.numel() >= at::internal::GRAIN_SIZE) return at::mul(a, b);
  at::Tensor result = at::empty(a.sizes(), at::kFloat);
  multiply(a.const_data_ptr<float>(), b.const_data_ptr<float>(), result.mutable_data_ptr<float>(),
           static_cast<size_t>(a.numel()));
  return result;
}

void add_dropped(const Rows& rows, const float* x, const float* a, const float* noise, float* out) {
  each_row(rows, [&](int64_t mine, int64_t other, int64_t count) {
    if (noise)
      add_products(x + mine, a + other, noise + other, out + mine, count);
    else
      add(x + mine, a + other, out + mine, count);
  });
}

void drop_rows(const Rows& rows, const float* a, const float* noise, float* out) {
  each_row(rows, [&](int64_t mine, int64_t other, int64_t count) {
    if (noise)
      multiply(a + mine, noise + other, out + other, count);
    else
      copy_scaled(a + mine, 1, out + other, count);
  });
}

void clear_masked_rows(const float* scores, float* probabilities, int64_t rows, int64_t width) {
  constexpr float kMasked = -std::numeric_limits<float>::infinity();
  for (int64_t row = 0; row < rows; ++row, scores += width, probabilities += width) {
    int64_t i = 0;
    while (i < width && scores[i] == kMasked) ++i;
    if (i < width) continue;
    for (i = 0; i < width; ++i) probabilities[i] = 0;
  }
}

void split_projection(const Split& split, const float* projected, const float* bias, float* query, float* key,
                      float* value) {
  float* const parts[] = {query, key, value};
  for (int64_t token = 0; token < split.tokens; ++token)
    for (int64_t part = 0; part < 3; ++part, projected += split.width) {
      float* out = parts[part] + token * split.width;
      const float scale = part < 2 ? split.scale : 1;
      if (bias)
        add_scaled(projected, bias + part * split.width, scale, out, split.width);
      else
        copy_scaled(projected, scale, out, split.width);
    }
}

void gather_part(const Gather& g, const float* gradient, float* out) {
  const int64_t width = g.heads * g.features;
  for (int64_t t = 0; t < g.length; ++t)
    for (int64_t b = 0; b < g.batch; ++b) {
      float* row = out + ((t * g.batch + b) * 3 + g.part) * width;
      for (int64_t h = 0; h < g.heads; ++h) {
        const float* from = gradient + b * g.strides[0] + h * g.strides[1] + t * g.strides[2];
        // Autograd adds the three parts up, each among zeros, and -0 + 0 is 0.
        for (int64_t e = 0; e < g.features; ++e) *row++ = from[e * g.strides[3]] * g.scale + 0.0F;
      }
    }
}

}  // namespace ltn
