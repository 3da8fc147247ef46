#pragma once
#include <array>
#include <vector>

#include "nn/layer_parts.h"
#include "threads/parallel.h"

namespace ltn {

struct DecoderBlockOptions {
  int64_t heads;
  double eps1, eps2;  // of the two normalisations
  bool gelu;          // the feed-forward network's activation; else relu
};

// Weights, each followed by its bias, which may be undefined.
using DecoderBlockParameters = std::array<at::Tensor, 12>;

// The arithmetic of a decoder's block, on plain tensors below autograd: x + attention(norm1(x)), then x + feed-forward
// (norm2(x)), where no position sees what comes after it, without dropout. What the forward pass computed is kept until
// the backward pass has used it.
//
// Whatever goes example by example can be done for several parts of the batch at once, a thread each: threads then meet
// once or twice a pass, not at each operator, and find in their caches what they wrote. The gradients of the weights
// are sums over all rows: of them each thread computes some of the rows.
class DecoderBlockPass {
 public:
  using Parameters = DecoderBlockParameters;
  // The places of the weights in Parameters.
  enum Slot : size_t { kNorm1 = 0, kQkv = 2, kProjection = 4, kNorm2 = 6, kExpand = 8, kContract = 10 };

  // `parts` divides the size of the batch and the widths.
  DecoderBlockPass(const DecoderBlockOptions& options, int64_t parts) : options_(options), parts_(parts) {}

  // (batch, length, width) -> the same; contiguous.
  at::Tensor forward(const at::Tensor& src, const Parameters& parameters);

  // The gradients of the source (when wanted), which is used twice, and of the parameters. `gradient` is contiguous.
  struct Gradients {
    at::Tensor residual, src;
    Parameters parameters;
  };
  Gradients backward(const at::Tensor& gradient, const Parameters& parameters, bool src_wanted) const;

  // The same forward pass by libtorch's differentiable operators.
  at::Tensor replay(const at::Tensor& residual, const at::Tensor& src, const Parameters& parameters) const;

  // A linear layer gives its bias's gradient before its weight's, a normalisation the other way round.
  std::vector<size_t> uses_backward() const { return {13, 12, 11, 10, 8, 9, 0, 7, 6, 5, 4, 1, 2, 3}; }
  // The parameters lie in the order of their use.
  size_t stage(size_t input) const { return input == 0 ? 0 : (input - 1) / 2; }
  // A product keeps its two sides, a normalisation its bias too.
  bool is_kept(size_t input, bool /*src_has_gradient*/) const {
    const size_t weight = (input - 1) & ~size_t{1};
    return input % 2 == 1 || input == 0 || weight == kNorm1 || weight == kNorm2;
  }
  at::Tensor source() const { return {}; }

 private:
  // What one part of the batch keeps for itself.
  struct Part {
    NormPass norm1, norm2;
    std::array<at::Tensor, 3> heads;     // query, key, value: (batch, heads, length, features)
    at::Tensor flash_output, logsumexp;  // the attention kernel's
  };
  // Gradients of rows, for the gradients of the weights.
  struct RowGradients {
    at::Tensor residual, inner, projected, src;
  };
  void forward_part(Part& part, int64_t index, const at::Tensor& src, const Parameters& parameters,
                    const at::Tensor& output);
  void backward_part(int64_t index, const at::Tensor& gradient, const Parameters& parameters, const RowGradients& rows,
                     Gradients& own, bool src_wanted) const;
  // Threads of libtorch know nothing of the guards of the one that asks them.
  template <class Body>
  void each_part(const Body& body) const {
    if (parts_ == 1) return body(0);
    parallel_each(parts_, [&](int64_t index) {
      const at::AutoDispatchBelowADInplaceOrView below_autograd;
      body(index);
    });
  }
  // The rows of a part.
  at::Tensor rows_of(const at::Tensor& rows, int64_t index) const;
  // (batch, length, width) -> (batch, heads, length, features), without a copy.
  at::Tensor by_head(const at::Tensor& part) const;
  // (batch, length, 3 * width) -> queries, keys and values by head.
  std::array<at::Tensor, 3> split(const at::Tensor& projected) const;

  const DecoderBlockOptions options_;
  const int64_t parts_;
  std::vector<Part> part_;
  // (rows, width or feed-forward width), where the rows are those of batch times length.
  at::Tensor attention_input_, context_, inner_input_, inner_, active_;
};

}  // namespace ltn
