#pragma once
#include <torch/torch.h>

#include "nn/encoder_layer/options.h"

namespace ltn {

// An encoder layer as one node of the autograd graph, forward and backward written out: a small model spends most of
// its time on what dozens of nodes, dispatches and temporaries cost. The matrix products, normalisations, reductions
// and softmaxes are libtorch's operators on operands of the same shapes and strides as in Python's graph, in the same
// order; what lies between them rounds element by element. So every bit is the same, of the output and of the
// gradients.
//
// `mask` is what scaled_dot_product_attention gets: undefined, or floats that broadcast to (batch, heads, length,
// length).

// Whether this call is one that it can do: float32 on the CPU, gradients wanted for every parameter, nothing unusual.
bool can_fuse_encoder_layer(const EncoderLayerOptions& options, const at::Tensor& src,
                            const EncoderLayerParameters& parameters, const at::Tensor& mask, bool is_causal);

at::Tensor fused_encoder_layer(const EncoderLayerOptions& options, const at::Tensor& src,
                               const EncoderLayerParameters& parameters, const at::Tensor& mask, bool is_causal,
                               const at::Generator& generator);

}  // namespace ltn
