#include "autograd/jvp_decompositions.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <torch/csrc/jit/api/compilation_unit.h>
#include <torch/csrc/jit/api/function_impl.h>
#include <torch/csrc/jit/runtime/decomposition_registry.h>
#include <torch/jit.h>

// libtorch has no rule of forward mode for these, and asks its registry of decompositions, which Python fills and C++
// leaves empty. Follows torch/_decomp/decompositions_for_jvp.py (the list), whose order of operations decides the bits.
namespace ltn {

namespace {

constexpr auto kSource = R"JIT(
def trace(x: Tensor) -> Tensor:
    return torch.sum(torch.diag(x))

def log_sigmoid_forward(x: Tensor) -> Tuple[Tensor, Tensor]:
    least = torch.minimum(x.new_zeros([]), x)
    decay = torch.exp(-torch.abs(x))
    return least - torch.log1p(decay), decay

def in_dtype_of_input(grad: Tensor, result: Tensor, input_dtype: int) -> Tensor:
    if grad.dtype != input_dtype:
        result = result.to(input_dtype)
    return result

def softmax_backward(grad: Tensor, output: Tensor, dim: int, input_dtype: int) -> Tensor:
    weighted = grad * output
    result = weighted - output * torch.sum(weighted, dim=[dim], keepdim=True)
    return in_dtype_of_input(grad, result, input_dtype).contiguous()

def log_softmax_backward(grad: Tensor, output: Tensor, dim: int, input_dtype: int) -> Tensor:
    result = grad - torch.exp(output) * torch.sum(grad, dim=[dim], keepdim=True)
    return in_dtype_of_input(grad, result, input_dtype)

def nll_loss_backward(grad: Tensor, x: Tensor, target: Tensor, weight: Optional[Tensor], reduction: int,
                      ignored: int, total_weight: Tensor) -> Tensor:
    channel = 0 if x.dim() < 2 else 1
    if reduction == 1:
        grad = grad / total_weight
    if x.dim() == 1 and target.dim() > 0:
        target = target[0]
    target = target.unsqueeze(channel)
    chosen = torch.where(target != ignored, target, 0)
    result = torch.scatter(torch.zeros_like(x), channel, chosen, -1.0)
    if result.dim() > grad.dim() and grad.dim() > 0:
        grad = grad.unsqueeze(channel)
    if weight is not None:
        shape = [1] * x.dim()
        shape[channel] = weight.size(0)
        grad = grad * weight.reshape(shape)
    grad = torch.where(target != ignored, grad, 0)
    return result * grad

def mean_and_rstd(x: Tensor, rstd: Tensor, dims: List[int], keepdim: bool) -> Tuple[Tensor, Tensor]:
    # Computed again, so that their tangents are there: what was saved is a constant.
    var, mean = torch.var_mean(x, dim=dims, correction=0, keepdim=keepdim)
    eps = (torch.pow(1 / rstd, 2) - var).detach()
    return mean, torch.rsqrt(var + eps)

def layer_norm_backward(grad: Tensor, x: Tensor, normalized_shape: List[int], mean: Tensor, rstd: Tensor,
                        weight: Optional[Tensor], bias: Optional[Tensor],
                        wanted: List[bool]) -> Tuple[Tensor, Tensor, Tensor]:
    first = x.dim() - len(normalized_shape)
    inner: List[int] = []
    outer: List[int] = []
    n = 1
    m = 1
    for i in range(x.dim()):
        if i < first:
            outer.append(i)
            m *= x.size(i)
        else:
            inner.append(i)
            n *= x.size(i)
    if m <= 0 or n <= 0:
        return x.new_zeros(x.size()), x.new_zeros(x.size()[first:]), x.new_zeros(x.size()[first:])
    mean_, rstd_ = mean_and_rstd(x, rstd, inner, True)
    x_hat = (x - mean_) * rstd_
    grad_x_hat = grad
    if weight is not None:
        grad_x_hat = grad * weight
    a = grad_x_hat * n
    b = torch.sum(grad_x_hat, inner, True)
    c = torch.mul(x_hat, torch.sum(torch.mul(grad_x_hat, x_hat), inner, True))
    d_input = torch.zeros_like(x)
    if wanted[0]:
        d_input = (rstd_ / n) * (a - b - c)
    d_weight = torch.zeros([])
    if weight is not None:
        d_weight = torch.zeros_like(weight)
        if wanted[1]:
            d_weight = grad * x_hat
            if len(outer) > 0:
                d_weight = torch.sum(d_weight, outer, False)
    d_bias = torch.zeros([])
    if bias is not None:
        d_bias = torch.zeros_like(bias)
        if wanted[2]:
            d_bias = torch.sum(grad, outer, False) if len(outer) > 0 else grad.clone()
    return d_input, d_weight, d_bias

def native_batch_norm_backward(grad: Tensor, x: Tensor, weight: Optional[Tensor], running_mean: Optional[Tensor],
                               running_var: Optional[Tensor], save_mean: Optional[Tensor],
                               save_invstd: Optional[Tensor], train: bool, eps: float,
                               wanted: List[bool]) -> Tuple[Tensor, Tensor, Tensor]:
    axes: List[int] = []
    shape: List[int] = []
    count = 1
    for i in range(x.dim()):
        count *= x.size(i)
        if i != 1:
            axes.append(i)
        shape.append(x.size(1) if i == 1 else 1)
    norm = 1.0 / (count / x.size(1))
    if train:
        assert save_invstd is not None
        mean, invstd = mean_and_rstd(x, save_invstd, axes, False)
    else:
        assert running_mean is not None and running_var is not None
        mean = running_mean
        invstd = torch.rsqrt(running_var + eps)
    mean = torch.reshape(mean, shape)
    grad_sum = torch.sum(grad, axes)
    dot = torch.sum(grad * (x - mean), axes)
    scale = torch.reshape(invstd, shape) * 1.0
    if weight is not None:
        scale = torch.reshape(invstd * weight, shape)
    if train:
        projected = (x - mean) * torch.reshape(torch.mul(dot * norm, invstd * invstd), shape)
        d_input = ((grad - projected) - torch.reshape(grad_sum * norm, shape)) * scale
    else:
        d_input = grad * scale
    d_weight = torch.zeros([])
    if wanted[1]:
        d_weight = dot * invstd
    elif weight is not None:
        d_weight = torch.zeros_like(weight)
    d_bias = grad_sum if wanted[2] else torch.zeros_like(grad_sum)
    return d_input, d_weight, d_bias

def batch_norm_backward(grad: Tensor, x: Tensor, weight: Tensor, running_mean: Optional[Tensor],
                        running_var: Optional[Tensor], save_mean: Optional[Tensor], save_var: Optional[Tensor],
                        update: bool, eps: float, wanted: List[bool],
                        reserve: Tensor) -> Tuple[Tensor, Tensor, Tensor]:
    return native_batch_norm_backward(grad, x, weight, running_mean, running_var, save_mean, save_var, update, eps,
                                      wanted)
)JIT";

struct Rule {
  const char* name;
  const char* function;
};
constexpr Rule kRules[] = {{"aten::trace", "trace"},
                           {"aten::log_sigmoid_forward", "log_sigmoid_forward"},
                           {"aten::_softmax_backward_data", "softmax_backward"},
                           {"aten::_log_softmax_backward_data", "log_softmax_backward"},
                           {"aten::nll_loss_backward", "nll_loss_backward"},
                           {"aten::nll_loss2d_backward", "nll_loss_backward"},
                           {"aten::native_layer_norm_backward", "layer_norm_backward"},
                           {"aten::native_batch_norm_backward", "native_batch_norm_backward"},
                           {"aten::batch_norm_backward", "batch_norm_backward"}};

}  // namespace

void register_jvp_decompositions() {
  // Not std::call_once, which asks for a later glibc than libtorch does.
  [[maybe_unused]] static const bool done = [] {
    // The graphs call each other, and the registry keeps no more than them.
    static const auto unit = torch::jit::compile(kSource);
    for (const auto& [name, function] : kRules) {
      const auto op = c10::Dispatcher::singleton().findSchemaOrThrow(name, "");
      torch::jit::RegisterDecomposition(op.schema(),
                                        torch::jit::toGraphFunction(unit->get_function(function)).graph()->copy());
    }
    return true;
  }();
}

}  // namespace ltn
