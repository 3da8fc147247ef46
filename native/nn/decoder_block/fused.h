#pragma once
#include <optional>

#include "nn/decoder_block/pass.h"

namespace ltn {

// A decoder's pre-norm block as one node of the autograd graph, as fused_encoder_layer is for an encoder's: libtorch's
// operators on operands of the same shapes and strides as in Python's graph, in the same order, and so the same bits.
// Nothing where this call is not one that it can do: float32 on the CPU, gradients wanted for every parameter or none
// recorded, nothing unusual.
std::optional<at::Tensor> fused_decoder_block(const DecoderBlockOptions& options, const at::Tensor& src,
                                              const DecoderBlockParameters& parameters);

}  // namespace ltn
