#pragma once
#include <ATen/core/Tensor.h>

#include <cstddef>
#include <cstdint>

// Loops over float32 arrays for the fused encoder layer. Each element takes a few operations that round one by one, so
// the results are those of libtorch's kernels, without a dispatcher, an iterator and a temporary for each operation.
namespace ltn {

// The elements of a float32 tensor; of one that is undefined, null.
inline const float* floats(const at::Tensor& tensor) {
  return tensor.defined() ? tensor.const_data_ptr<float>() : nullptr;
}
inline float* writable_floats(const at::Tensor& tensor) { return tensor.mutable_data_ptr<float>(); }

// A matrix of rows, (outer, inner, width). `swapped` means that the other side of the loop has (inner, outer, width).
struct Rows {
  int64_t outer, inner, width;
  bool swapped;
};

// out = x + a * noise, and out = x + a without noise. `a` and `noise` have the swapped order.
void add_dropped(const Rows& rows, const float* x, const float* a, const float* noise, float* out);

// out = a * noise, or a copy without noise, where out and noise have the swapped order.
void drop_rows(const Rows& rows, const float* a, const float* noise, float* out);

// out = a * b.
void multiply(const float* a, const float* b, float* out, size_t count);

// out = a + b.
void add(const float* a, const float* b, float* out, size_t count);

// The same of contiguous float32 tensors of equal sizes. Large ones are libtorch's to divide among threads.
at::Tensor sum(const at::Tensor& a, const at::Tensor& b);
at::Tensor product(const at::Tensor& a, const at::Tensor& b);

// Rows of only -inf have no probabilities: zeros stand for what softmax makes of them (at::_safe_softmax).
void clear_masked_rows(const float* scores, float* probabilities, int64_t rows, int64_t width);

// (tokens, 3 * width) and a bias (may be null) -> three arrays (tokens, width), the first two multiplied by `scale`.
struct Split {
  int64_t tokens, width;
  float scale;
};
void split_projection(const Split& split, const float* projected, const float* bias, float* query, float* key,
                      float* value);

// One of three parts of a gradient in the layout of the projection: (batch, heads, time, features) of any strides ->
// a column block of (time, batch, 3 * heads * features), multiplied by `scale`.
struct Gather {
  int64_t batch, heads, length, features;
  int64_t strides[4];
  float scale;
  int64_t part;
};
void gather_part(const Gather& gather, const float* gradient, float* out);

}  // namespace ltn
