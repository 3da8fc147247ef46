#include "nn/decoder_block/fused.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>
#include <ATen/autocast_mode.h>

#include <map>
#include <mutex>

#include "nn/fused_node.h"

namespace ltn {

namespace {

using Pass = DecoderBlockPass;

bool can_fuse(const DecoderBlockOptions& options, const at::Tensor& src, const DecoderBlockParameters& p) {
  if (is_watched() || !is_plain_variable(src) || src.dim() != 3 || at::autocast::is_autocast_enabled(at::kCPU))
    return false;
  if (!at::globalContext().userEnabledFlashSDP()) return false;
  const int64_t width = src.size(2), rows = src.size(0) * src.size(1);
  // Where a dimension is 1 its stride says nothing, and products may take their operands another way.
  if (rows <= 1 || width <= 1 || width % options.heads != 0) return false;
  for (size_t i = 0; i < p.size(); ++i) {
    const bool may_be_absent = i % 2 == 1;
    if (!p[i].defined() && may_be_absent) continue;
    if (!is_plain_variable(p[i]) || (at::GradMode::is_enabled() && !p[i].requires_grad())) return false;
  }
  const auto linear = [&](size_t weight, int64_t out, int64_t in) {
    return is_linear(p[weight], p[weight + 1], out, in);
  };
  const auto norm = [&](size_t weight) { return is_norm(p[weight], p[weight + 1], width); };
  if (p[Pass::kExpand].dim() != 2) return false;
  const int64_t inner = p[Pass::kExpand].size(0);
  return inner > 1 && norm(Pass::kNorm1) && norm(Pass::kNorm2) && linear(Pass::kQkv, 3 * width, width) &&
         linear(Pass::kProjection, width, width) && linear(Pass::kExpand, inner, width) &&
         linear(Pass::kContract, width, inner);
}

bool same_bits(const at::Tensor& a, const at::Tensor& b) { return !a.defined() ? !b.defined() : a.equal(b); }

// Both passes of one block, with drawn values of the shapes given.
std::vector<at::Tensor> trial(const DecoderBlockOptions& options, at::IntArrayRef sizes, const Pass::Parameters& shapes,
                              int64_t parts) {
  const at::Generator generator = at::detail::createCPUGenerator(1);
  const auto drawn = [&](at::IntArrayRef shape) { return at::randn(shape, generator, at::kFloat); };
  Pass::Parameters parameters;
  for (size_t i = 0; i < shapes.size(); ++i)
    if (shapes[i].defined()) parameters[i] = drawn(shapes[i].sizes());
  Pass pass(options, parts);
  std::vector<at::Tensor> results = {pass.forward(drawn(sizes), parameters)};
  auto gradients = pass.backward(drawn(sizes), parameters, true);
  results.push_back(gradients.residual);
  results.push_back(gradients.src);
  results.insert(results.end(), gradients.parameters.begin(), gradients.parameters.end());
  return results;
}

// Into how many parts the batch may be divided. A product's rows should not depend on the rows beside them, but that is
// the processor's library's affair: it is asked, once for each size that comes often.
int64_t parts_for(const DecoderBlockOptions& options, const at::Tensor& src, const Pass::Parameters& p) {
  constexpr int kOften = 4;
  constexpr size_t kMostSizes = 64;
  constexpr int64_t kWorthIt = 1 << 15;
  const int64_t threads = at::get_num_threads();
  const auto divides = [&](int64_t size) { return size % threads == 0; };
  if (threads == 1 || at::in_parallel_region() || src.numel() < kWorthIt || !divides(src.size(0)) ||
      !divides(src.size(2)) || !divides(p[Pass::kExpand].size(0)))
    return 1;

  struct Known {
    int seen = 0;
    int64_t parts = 1;
  };
  std::vector<int64_t> key = {threads, options.heads, options.gelu, p[Pass::kExpand].size(0)};
  key.insert(key.end(), src.sizes().begin(), src.sizes().end());
  for (const auto& parameter : p) key.push_back(parameter.defined());
  static std::mutex mutex;
  static std::map<std::vector<int64_t>, Known> sizes;
  const std::lock_guard lock(mutex);
  if (sizes.size() >= kMostSizes && !sizes.contains(key)) return 1;
  Known& known = sizes[key];
  if (++known.seen == kOften) {
    const auto whole = trial(options, src.sizes(), p, 1), divided = trial(options, src.sizes(), p, threads);
    if (std::equal(whole.begin(), whole.end(), divided.begin(), same_bits)) known.parts = threads;
  }
  return known.parts;
}

}  // namespace

std::optional<at::Tensor> fused_decoder_block(const DecoderBlockOptions& options, const at::Tensor& src,
                                              const DecoderBlockParameters& parameters) {
  if (!can_fuse(options, src, parameters)) return std::nullopt;
  at::Tensor output;
  std::optional<Pass> pass;
  {
    const at::AutoDispatchBelowADInplaceOrView below_autograd;
    pass.emplace(options, parts_for(options, src, parameters));
    output = pass->forward(src, parameters);
  }
  if (at::GradMode::is_enabled()) set_fused_history(output, std::move(*pass), src, parameters, "AddBackward0");
  return output;
}

}  // namespace ltn
