#include "nn/self_attention.h"

#include "napi/errors.h"

namespace ltn {

namespace {

std::string comma_separated(at::IntArrayRef sizes) {
  std::string text;
  for (const int64_t size : sizes) text += (text.empty() ? "" : ", ") + std::to_string(size);
  return text;
}

[[noreturn]] void shape_error(const char* name, int64_t dims, at::IntArrayRef actual, at::IntArrayRef expected) {
  throw Error("RuntimeError",
              c10::str("The shape of the ", dims, "D ", name, " is torch.Size([", comma_separated(actual),
                       "]), but should be (", comma_separated(expected), ")."));
}

// (L, S) and (B * heads, L, S) masks as scaled_dot_product_attention takes them.
at::Tensor checked_attention_mask(const at::Tensor& mask, int64_t length, int64_t batch, int64_t heads) {
  if (mask.dim() == 2) {
    if (mask.size(0) != length || mask.size(1) != length) shape_error("attn_mask", 2, mask.sizes(), {length, length});
    return mask.unsqueeze(0);
  }
  if (mask.dim() != 3) throw Error("RuntimeError", c10::str("attn_mask's dimension ", mask.dim(), " is not supported"));
  if (mask.size(0) != batch * heads || mask.size(1) != length || mask.size(2) != length)
    shape_error("attn_mask", 3, mask.sizes(), {batch * heads, length, length});
  return mask;
}

}  // namespace

AttentionMask attention_mask_for(const at::Tensor& attention_mask, const at::Tensor& key_padding_mask, bool is_causal,
                                 int64_t batch, int64_t heads, int64_t length) {
  if (is_causal && !attention_mask.defined())
    throw Error("RuntimeError",
                "Need attn_mask if specifying the is_causal hint. You may use "
                "nn.Transformer.generateSquareSubsequentMask to create this mask.");
  // Alone, the causal mask is known to the kernel by its name.
  if (is_causal && !key_padding_mask.defined()) return {{}, true};
  at::Tensor mask;
  if (attention_mask.defined()) mask = checked_attention_mask(attention_mask, length, batch, heads);
  if (key_padding_mask.defined()) {
    if (key_padding_mask.dim() != 2 || key_padding_mask.size(0) != batch || key_padding_mask.size(1) != length)
      shape_error("key_padding_mask", key_padding_mask.dim(), key_padding_mask.sizes(), {batch, length});
    const at::Tensor padding =
        key_padding_mask.view({batch, 1, 1, length}).expand({-1, heads, -1, -1}).reshape({batch * heads, 1, length});
    mask = mask.defined() ? mask + padding : padding;
  }
  if (mask.defined()) mask = mask.size(0) == 1 ? mask.unsqueeze(0) : mask.view({batch, heads, -1, length});
  return {mask, false};
}

at::Tensor self_attention(torch::nn::MultiheadAttentionImpl& module, const at::Tensor& input,
                          const at::Tensor& attention_mask, const at::Tensor& key_padding_mask, bool is_causal,
                          bool batch_first) {
  const int64_t heads = module.options.num_heads();
  if (input.is_nested())
    throw Error("RuntimeError", "MultiheadAttention does not support NestedTensor outside of its fast path.");

  // Without a batch Python projects query, key and value one by one; TypeScript composes that from the submodules.
  if (input.dim() != 3)
    throw Error("RuntimeError", c10::str("expected a batch of sequences (3 dimensions), got ", input.dim()));
  const at::Tensor x = batch_first ? input.transpose(1, 0) : input;
  const int64_t length = x.size(0), batch = x.size(1), width = x.size(2), head_width = width / heads;
  if (width != module.options.embed_dim())
    throw Error("RuntimeError",
                c10::str("was expecting embedding dimension of ", module.options.embed_dim(), ", but got ", width));
  const auto [merged, causal] = attention_mask_for(attention_mask, key_padding_mask, is_causal, batch, heads, length);

  // One projection for query, key and value. The detour by unflatten gives the memory order that Python's has.
  at::Tensor projected = at::linear(x, module.in_proj_weight, module.in_proj_bias);
  projected = projected.unflatten(-1, {3, width}).unsqueeze(0).transpose(0, -2).squeeze(-2).contiguous();

  const auto split_heads = [&](int64_t i) {
    return projected.select(0, i)
        .view({length, batch * heads, head_width})
        .transpose(0, 1)
        .view({batch, heads, length, head_width});
  };
  at::Tensor output = at::scaled_dot_product_attention(split_heads(0), split_heads(1), split_heads(2),
                                                       merged.defined() ? std::make_optional(merged) : std::nullopt,
                                                       module.options.dropout(), causal);
  output = output.permute({2, 0, 1, 3}).reshape({batch * length, width});
  output = at::linear(output, module.out_proj->weight, module.out_proj->bias);
  output = output.view({length, batch, output.size(1)});
  return batch_first ? output.transpose(1, 0) : output;
}

}  // namespace ltn
