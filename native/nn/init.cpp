#include "nn/init.h"

#include "napi/options.h"
#include "nn/clip_grad.h"
#include "nn/decoder_block/fused.h"
#include "nn/encoder_layer/layer.h"
#include "random/preserved_state.h"

namespace ltn {

namespace {

using EncoderLayerHandle = ValueHandle<Kind::Module, std::shared_ptr<EncoderLayer>>;

template <class Parameters>
Parameters parameters(const Call& call, size_t position) {
  const auto given = call.tensors(position, "parameters");
  Parameters result;
  if (given.size() != result.size()) value_error("expected ", result.size(), " parameters, got ", given.size());
  std::copy(given.begin(), given.end(), result.begin());
  return result;
}

// encoderLayerNew() -> layer
napi_value encoder_layer_new(const Call& call) {
  const PreservedState preserved(call.environment);
  return call.environment.adopt(std::make_unique<EncoderLayerHandle>(std::make_shared<EncoderLayer>()));
}

// encoderLayerForward(layer, src, (Tensor | null)[12], options, srcMask | null, srcKeyPaddingMask | null, isCausal)
// -> Tensor
napi_value encoder_layer_forward(const Call& call) {
  const Options given(call, 3);
  const EncoderLayerOptions options = {.d_model = given.size("dModel"),
                                       .nhead = given.size("nhead"),
                                       .dropout = given.number("dropout"),
                                       .layer_norm_eps = given.number("layerNormEps"),
                                       .gelu = given.boolean("gelu"),
                                       .batch_first = given.boolean("batchFirst"),
                                       .norm_first = given.boolean("normFirst")};
  if (options.d_model % options.nhead != 0) value_error("embed_dim must be divisible by num_heads");
  const auto given_parameters = parameters<EncoderLayerParameters>(call, 2);
  auto& layer = *call.handle<EncoderLayerHandle>(0, Kind::Module, "layer").value;
  return call.environment.wrap(
      layer.forward(options, given_parameters, call.tensor(1, "src"), call.optional_tensor(4, "srcMask"),
                    call.optional_tensor(5, "srcKeyPaddingMask"), call.boolean(6, "isCausal")));
}

// decoderBlockForward(src, (Tensor | null)[12], { heads, eps1, eps2, gelu }) -> Tensor | null
napi_value decoder_block_forward(const Call& call) {
  const Options given(call, 2);
  const DecoderBlockOptions options = {.heads = given.size("heads"),
                                       .eps1 = given.number("eps1"),
                                       .eps2 = given.number("eps2"),
                                       .gelu = given.boolean("gelu")};
  const auto given_parameters = parameters<DecoderBlockParameters>(call, 1);
  const auto output = fused_decoder_block(options, call.tensor(0, "src"), given_parameters);
  return output ? call.environment.wrap(*output) : call.env.Null();
}

}  // namespace

void init_nn(Napi::Object exports) {
  define(exports, {{"encoderLayerNew", encoder_layer_new},
                   {"encoderLayerForward", encoder_layer_forward},
                   {"decoderBlockForward", decoder_block_forward},
                   {"clipGradNorm", clip_grad_norm},
                   {"totalNorm", total_norm},
                   {"clipGradsWithNorm", clip_grads_with_norm},
                   {"clipGradValue", clip_grad_value}});
}

}  // namespace ltn
