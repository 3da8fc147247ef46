#pragma once
#include <torch/torch.h>

#include <optional>

#include "nn/encoder_layer/options.h"

namespace ltn {

// libtorch's TransformerEncoderLayer with Python's forward. libtorch's own forward lacks batch_first and norm_first,
// adds boolean masks as 0/1 (pytorch#80494) and computes attention another way, so it is replaced by the steps of
// torch/nn/modules/transformer.py; whether Python would take its fused kernel for inference is asked before.
//
// It has settings and parameters only while it computes: those of the layer that JavaScript owns, of which a program
// may replace any part.
class EncoderLayer : public torch::nn::TransformerEncoderLayerImpl {
 public:
  EncoderLayer();

  // src: (T, B, d), or (B, T, d) when batch_first. Masks are float.
  at::Tensor forward(const EncoderLayerOptions& options, const EncoderLayerParameters& parameters,
                     const at::Tensor& src, const at::Tensor& src_mask, const at::Tensor& src_key_padding_mask,
                     bool is_causal);

 private:
  void lend(const EncoderLayerOptions& options, const EncoderLayerParameters& parameters);
  // Training in one node of the graph (nn/encoder_layer/fused.h), where that is possible.
  std::optional<at::Tensor> try_fused_training(const EncoderLayerParameters& parameters, const at::Tensor& src,
                                               const at::Tensor& src_mask, const at::Tensor& padding, bool is_causal);
  at::Tensor self_attention_block(const at::Tensor& x, const at::Tensor& mask, const at::Tensor& padding,
                                  bool is_causal);
  at::Tensor feed_forward_block(const at::Tensor& x);
  at::Tensor normalize(const torch::nn::LayerNormImpl& norm, const at::Tensor& x) const;

  EncoderLayerOptions lent_;
};

}  // namespace ltn
