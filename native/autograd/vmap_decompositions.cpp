#include "autograd/vmap_decompositions.h"

#include <ATen/ATen.h>
#include <ATen/OpMathType.h>
#include <ATen/native/ReduceAllOps.h>
#include <torch/library.h>

#include "napi/errors.h"

// libtorch has no rule that batches these, and would call them sample by sample, with sums in another order than
// Python's, which takes them apart. Follows torch/_functorch/predispatch.py (the list) and
// torch/_decomp/decompositions.py.
namespace ltn {

namespace {

using at::Tensor;
using OptionalTensor = std::optional<Tensor>;

bool is_there(const OptionalTensor& tensor) { return tensor && tensor->defined(); }

[[noreturn]] void fail(const std::string& message) { throw Error("AssertionError", message); }

double norm_of(const Tensor& input, int64_t reduction, double numerator) {
  return reduction == at::Reduction::Mean ? numerator / static_cast<double>(input.numel()) : numerator;
}

// Calls with what the elements are computed in, and gives the result in what they have in common.
template <class Compute>
Tensor in_opmath(const Tensor& grad_output, const Tensor& input, const Tensor& target, Compute&& compute) {
  const auto common =
      at::result_type(grad_output, at::result_type(input, target) == input.scalar_type() ? input : target);
  const auto type = at::toOpMathType(common);
  return compute(grad_output.to(type), input.to(type), target.to(type)).to(common);
}

Tensor mse_loss_backward(const Tensor& grad_output, const Tensor& self, const Tensor& target, int64_t reduction) {
  return in_opmath(grad_output, self, target, [&](const Tensor& grad, const Tensor& input, const Tensor& wanted) {
    return (input - wanted) * norm_of(input, reduction, 2) * grad;
  });
}

Tensor smooth_l1_loss_backward(const Tensor& grad_output, const Tensor& self, const Tensor& target, int64_t reduction,
                               double beta) {
  return in_opmath(grad_output, self, target, [&](const Tensor& grad, const Tensor& input, const Tensor& wanted) {
    const Tensor x = input - wanted;
    const Tensor scaled = grad * norm_of(input, reduction, 1);
    return at::where(at::abs(x) < beta, scaled * x / beta, scaled * at::sign(x));
  });
}

Tensor huber_loss_backward(const Tensor& grad_output, const Tensor& self, const Tensor& target, int64_t reduction,
                           double delta) {
  return in_opmath(grad_output, self, target, [&](const Tensor& grad, const Tensor& input, const Tensor& wanted) {
    const double norm = norm_of(input, reduction, 1);
    const Tensor x = input - wanted;
    const Tensor middle = at::where(x > delta, grad * norm * delta, x * norm * grad);
    return at::where(x < -delta, grad * -norm * delta, middle);
  });
}

int64_t channel_of(const Tensor& self) { return self.dim() < 2 ? 0 : 1; }

// One weight for each channel, to be multiplied with `self`.
Tensor along_channels(const Tensor& weight, const Tensor& self) {
  std::vector<int64_t> shape(self.dim(), 1);
  shape[channel_of(self)] = weight.size(0);
  return weight.reshape(shape);
}

std::tuple<Tensor, Tensor> nll_forward(const Tensor& given, const Tensor& target, const OptionalTensor& weight,
                                       int64_t reduction, int64_t ignore_index) {
  const int64_t channel = channel_of(given);
  Tensor self = given, weights;
  if (is_there(weight)) {
    weights = along_channels(*weight, self);
    self = self * weights;
  }
  const Tensor counted = target != ignore_index;
  const Tensor places = at::where(counted, target, 0).unsqueeze(channel);
  Tensor result = at::where(counted, -at::gather(self, channel, places).squeeze(channel), 0);
  if (reduction == at::Reduction::None && self.dim() > 1) return {result, self.new_full({}, 0.0)};
  const Tensor total =
      is_there(weight)
          ? at::where(counted, at::gather(weights.expand(self.sizes()), channel, places).squeeze(channel), 0).sum()
          : counted.sum().to(self.options());
  if (reduction == at::Reduction::Sum) result = result.sum();
  if (reduction == at::Reduction::Mean) result = result.sum() / total;
  return {result, total};
}

std::tuple<Tensor, Tensor> nll_loss_forward(const Tensor& self, const Tensor& target, const OptionalTensor& weight,
                                            int64_t reduction, int64_t ignore_index) {
  if (self.dim() < 1 || self.dim() > 2) fail(c10::str("input tensor should be 1D or 2D, got ", self.dim(), "D"));
  if (target.dim() > 1)
    fail(c10::str("0D or 1D target tensor expected, multi-target not supported, got ", target.dim(), "D"));
  TORCH_CHECK((self.dim() == 1 && target.dim() == 0) || self.size(0) == target.size(0),
              "size mismatch (got input: ", self.sizes(), ", target: ", target.sizes(), ")");
  if (is_there(weight) && !(weight->dim() == 1 && weight->numel() == self.size(-1)))
    fail(c10::str("weight tensor should be defined either for all ", self.size(-1),
                  " classes or no classes but got weight tensor of shape: ", weight->sizes()));
  return nll_forward(self, target, weight, reduction, ignore_index);
}

Tensor nll_loss_backward(const Tensor& grad_output, const Tensor& self, const Tensor& given_target,
                         const OptionalTensor& weight, int64_t reduction, int64_t ignore_index,
                         const Tensor& total_weight) {
  const int64_t channel = channel_of(self);
  Tensor grad = reduction == at::Reduction::Mean ? grad_output / total_weight : grad_output;
  // Without a batch the kernel takes the first alone.
  const Tensor target = (self.dim() == 1 && given_target.dim() > 0 ? given_target[0] : given_target).unsqueeze(channel);
  const Tensor counted = target != ignore_index;
  const Tensor input = at::scatter(at::zeros_like(self), channel, at::where(counted, target, 0), -1.0);
  if (input.dim() > grad.dim() && grad.dim() > 0) grad = grad.unsqueeze(channel);
  if (is_there(weight)) grad = grad * along_channels(*weight, self);
  return input * at::where(counted, grad, 0);
}

Tensor addr(const Tensor& self, const Tensor& first, const Tensor& second, const at::Scalar& beta,
            const at::Scalar& alpha) {
  TORCH_CHECK(first.dim() == 1, "addr: Expected 1-D argument vec1, but got ", first.dim(), "-D");
  TORCH_CHECK(second.dim() == 1, "addr: Expected 1-D argument vec2, but got ", second.dim(), "-D");
  const Tensor expanded = self.expand({first.size(0), second.size(0)});
  const bool drops_self = beta.equal(0);
  if (self.scalar_type() == at::kBool) {
    const Tensor product = alpha.equal(0) ? at::full_like(expanded, false) : at::outer(first, second);
    return drops_self ? product : at::logical_or(expanded, product);
  }
  const Tensor product = at::outer(first, second) * alpha;
  return drops_self ? product : expanded * beta + product;
}

torch::Library& registered() {
  static auto* batched =
      new torch::Library(torch::Library::IMPL, "aten", c10::DispatchKey::FuncTorchBatched, __FILE__, __LINE__);
  batched->impl("mse_loss_backward", TORCH_FN(mse_loss_backward));
  batched->impl("smooth_l1_loss_backward", TORCH_FN(smooth_l1_loss_backward));
  batched->impl("huber_loss_backward", TORCH_FN(huber_loss_backward));
  batched->impl("nll_loss_forward", TORCH_FN(nll_loss_forward));
  batched->impl("nll_loss2d_forward", TORCH_FN(nll_forward));
  batched->impl("nll_loss_backward", TORCH_FN(nll_loss_backward));
  batched->impl("nll_loss2d_backward", TORCH_FN(nll_loss_backward));
  batched->impl("addr", TORCH_FN(addr));
  return *batched;
}

}  // namespace

void register_vmap_decompositions() {
  static const auto& library = registered();
  (void)library;
}

}  // namespace ltn
