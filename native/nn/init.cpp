#include "nn/init.h"

#include "napi/call.h"
#include "nn/clip_grad.h"
#include "nn/decoder_block/fused.h"
#include "nn/encoder_layer/layer.h"
#include "random/preserved_state.h"

namespace ltn {

namespace {

using EncoderLayerHandle = ValueHandle<Kind::Module, std::shared_ptr<EncoderLayer>>;

EncoderLayer& layer(const Call& call) { return *call.handle<EncoderLayerHandle>(0, Kind::Module, "layer").value; }

// The properties of an options object, each read and checked by name.
class Options {
 public:
  Options(const Call& call, size_t position) : call_(call), object_(call[position]) {}

  double number(const char* name) const {
    double value;
    if (napi_get_value_double(call_.env, get(name), &value) != napi_ok) fail(name, "float");
    return value;
  }
  int64_t size(const char* name) const {
    const double value = number(name);
    if (!(value >= 1 && value <= 1e9) || value != static_cast<double>(static_cast<int64_t>(value)))
      value_error("expected ", name, " to be a positive integer, got ", value);
    return static_cast<int64_t>(value);
  }
  bool boolean(const char* name) const {
    bool value;
    if (napi_get_value_bool(call_.env, get(name), &value) != napi_ok) fail(name, "bool");
    return value;
  }
  bool optional_boolean(const char* name) const {
    napi_valuetype type;
    check(call_.env, napi_typeof(call_.env, get(name), &type));
    return type != napi_undefined && boolean(name);
  }
  std::string string(const char* name) const {
    const napi_value value = get(name);
    napi_valuetype type;
    check(call_.env, napi_typeof(call_.env, value, &type));
    if (type != napi_string) fail(name, "str");
    return to_string(call_.env, value);
  }

 private:
  napi_value get(const char* name) const {
    napi_value value;
    check(call_.env, napi_get_named_property(call_.env, object_, name, &value));
    return value;
  }
  [[noreturn]] void fail(const char* name, const char* expected) const {
    type_error("expected ", name, " to be ", expected, ", got ", describe(call_.environment, get(name)));
  }

  const Call& call_;
  napi_value object_;
};

EncoderLayerOptions read_options(const Options& options) {
  EncoderLayerOptions result{.d_model = options.size("dModel"), .nhead = options.size("nhead")};
  result.dim_feedforward = options.size("dimFeedforward");
  result.dropout = options.number("dropout");
  result.layer_norm_eps = options.number("layerNormEps");
  result.batch_first = options.boolean("batchFirst");
  result.norm_first = options.boolean("normFirst");
  result.bias = options.boolean("bias");
  const std::string activation = options.string("activation");
  if (activation != "relu" && activation != "gelu") value_error("activation should be relu/gelu, not ", activation);
  result.gelu = activation == "gelu";
  if (!(result.dropout >= 0 && result.dropout <= 1))
    value_error("dropout probability has to be between 0 and 1, but got ", result.dropout);
  if (result.d_model % result.nhead != 0)
    value_error("embed_dim must be divisible by num_heads: got dModel ", result.d_model, " and nhead ", result.nhead);
  return result;
}

// encoderLayerNew(options) -> layer
napi_value encoder_layer_new(const Call& call) {
  const Options given(call, 0);
  const auto options = read_options(given);
  const bool uninitialized = given.optional_boolean("uninitialized");
  std::optional<PreservedState> preserved;
  // libtorch's constructor always makes and draws the biases; without them the draws begin anew.
  if (uninitialized || !options.bias) preserved.emplace(call.environment);
  auto made = std::make_shared<EncoderLayer>(options);
  if (!uninitialized) preserved.reset();
  if (!options.bias) made->drop_biases();
  return call.environment.adopt(std::make_unique<EncoderLayerHandle>(std::move(made)));
}

// encoderLayerParameters(layer) -> (Tensor | null)[12]
napi_value encoder_layer_parameters(const Call& call) {
  std::vector<napi_value> result;
  for (const auto* parameter : layer(call).parameter_slots())
    result.push_back(js_tensor_or_null(call.environment, *parameter));
  return js_array(call.env, result);
}

// encoderLayerBind(layer, (Tensor | null)[12]): the layer computes with these from now on.
napi_value encoder_layer_bind(const Call& call) {
  const auto slots = layer(call).parameter_slots();
  const auto parameters = call.tensors(1, "parameters");
  if (parameters.size() != slots.size()) value_error("expected ", slots.size(), " parameters, got ", parameters.size());
  for (size_t i = 0; i < slots.size(); ++i) *slots[i] = parameters[i];
  return js_undefined(call.env);
}

// encoderLayerForward(layer, src, srcMask | null, srcKeyPaddingMask | null, isCausal, training) -> Tensor
napi_value encoder_layer_forward(const Call& call) {
  return call.environment.wrap(layer(call).forward(call.tensor(1, "src"), call.optional_tensor(2, "srcMask"),
                                                   call.optional_tensor(3, "srcKeyPaddingMask"),
                                                   call.boolean(4, "isCausal"), call.boolean(5, "training")));
}

// decoderBlockForward(src, (Tensor | null)[12], { heads, eps1, eps2, gelu }) -> Tensor | null
napi_value decoder_block_forward(const Call& call) {
  const auto given = call.tensors(1, "parameters");
  DecoderBlockParameters parameters;
  if (given.size() != parameters.size()) value_error("expected ", parameters.size(), " parameters, got ", given.size());
  std::copy(given.begin(), given.end(), parameters.begin());
  const Options options(call, 2);
  const auto output = fused_decoder_block({.heads = options.size("heads"),
                                           .eps1 = options.number("eps1"),
                                           .eps2 = options.number("eps2"),
                                           .gelu = options.boolean("gelu")},
                                          call.tensor(0, "src"), parameters);
  return output ? call.environment.wrap(*output) : js_null(call.env);
}

}  // namespace

void init_nn(napi_env env, napi_value exports) {
  define(env, exports,
         {{"encoderLayerNew", encoder_layer_new},
          {"encoderLayerParameters", encoder_layer_parameters},
          {"encoderLayerBind", encoder_layer_bind},
          {"encoderLayerForward", encoder_layer_forward},
          {"decoderBlockForward", decoder_block_forward},
          {"clipGradNorm", clip_grad_norm},
          {"totalNorm", total_norm},
          {"clipGradsWithNorm", clip_grads_with_norm},
          {"clipGradValue", clip_grad_value}});
}

}  // namespace ltn
