#pragma once
#include <torch/torch.h>

#include <array>
#include <optional>

namespace ltn {

struct EncoderLayerOptions {
  int64_t d_model;
  int64_t nhead;
  int64_t dim_feedforward = 2048;
  double dropout = 0.1;
  bool gelu = false;
  double layer_norm_eps = 1e-5;
  bool batch_first = false;
  bool norm_first = false;
  bool bias = true;
};

// libtorch's TransformerEncoderLayer with Python's forward. libtorch's module holds the parameters and initialises them
// in Python's order; its own forward lacks batch_first and norm_first, adds boolean masks as 0/1 (pytorch#80494) and
// computes attention another way, so it is replaced by that of torch/nn/modules/transformer.py.
class EncoderLayer : public torch::nn::TransformerEncoderLayerImpl {
 public:
  static constexpr size_t kParameters = 12;

  explicit EncoderLayer(const EncoderLayerOptions& options);

  // Replaces the parts that libtorch's module makes with a bias by parts without, newly initialised.
  void drop_biases();

  // src: (T, B, d), or (B, T, d) when batch_first.
  at::Tensor forward(const at::Tensor& src, const at::Tensor& src_mask, const at::Tensor& src_key_padding_mask,
                     bool is_causal, bool training);

  // In Python's order: self_attn.in_proj_weight, .in_proj_bias, .out_proj.weight, .bias, linear1, linear2, norm1,
  // norm2. An undefined tensor stands for an absent bias.
  std::array<at::Tensor*, kParameters> parameter_slots();

 private:
  at::Tensor self_attention_block(const at::Tensor& x, const at::Tensor& mask, const at::Tensor& padding,
                                  bool is_causal, bool training);
  at::Tensor feed_forward_block(const at::Tensor& x, bool training);
  at::Tensor normalize(const torch::nn::LayerNormImpl& norm, const at::Tensor& x) const;
  bool may_use_fused_kernel(const at::Tensor& src, bool masked, bool training);
  // Training in one node of the graph (nn/encoder_layer/fused.h), where that is possible.
  std::optional<at::Tensor> try_fused_training(const at::Tensor& src, const at::Tensor& src_mask,
                                               const at::Tensor& padding, bool is_causal, bool training);
  at::Tensor fused_forward(const at::Tensor& src, const at::Tensor& mask, const at::Tensor& padding);

  const EncoderLayerOptions python_options_;
};

}  // namespace ltn
