#include "nn/layer_parts.h"

namespace ltn {

namespace {

bool is_row(const at::Tensor& tensor, int64_t width) { return tensor.dim() == 1 && tensor.size(0) == width; }

}  // namespace

bool is_linear(const at::Tensor& weight, const at::Tensor& bias, int64_t out, int64_t in) {
  return weight.dim() == 2 && weight.size(0) == out && weight.size(1) == in && (!bias.defined() || is_row(bias, out));
}

bool is_norm(const at::Tensor& weight, const at::Tensor& bias, int64_t width) {
  return is_row(weight, width) && (!bias.defined() || is_row(bias, width));
}

at::Tensor linear_rows(const at::Tensor& rows, const at::Tensor& weight, const at::Tensor& bias) {
  return bias.defined() ? at::addmm(bias, rows, weight.t()) : at::mm(rows, weight.t());
}

at::Tensor linear_rows_backward(const at::Tensor& gradient, const at::Tensor& rows, const at::Tensor& weight,
                                at::Tensor& weight_gradient, at::Tensor* bias_gradient) {
  weight_gradient = at::mm(gradient.t(), rows);
  if (bias_gradient) *bias_gradient = at::sum(gradient, {0});
  return at::mm(gradient, weight);
}

at::Tensor NormPass::forward(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, double eps) {
  at::Tensor output;
  std::tie(output, mean_, rstd_) = at::native_layer_norm(x, {x.size(-1)}, weight, bias, eps);
  input_ = x;
  return output;
}

at::Tensor NormPass::backward(const at::Tensor& gradient, const at::Tensor& weight, const at::Tensor& bias,
                              at::Tensor& weight_gradient, at::Tensor& bias_gradient) const {
  at::Tensor input;
  std::tie(input, weight_gradient, bias_gradient) = at::native_layer_norm_backward(
      gradient, input_, {input_.size(-1)}, mean_, rstd_, weight, bias, {true, true, bias.defined()});
  return input;
}

}  // namespace ltn
