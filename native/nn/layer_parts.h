#pragma once
#include <torch/torch.h>

namespace ltn {

// What the fused layers are made of: below autograd, on rows of float32, with what the backward pass needs kept.

// Whether these are the parameters of a linear layer, and of a layer normalisation, of these widths. `bias` may be
// undefined.
bool is_linear(const at::Tensor& weight, const at::Tensor& bias, int64_t out, int64_t in);
bool is_norm(const at::Tensor& weight, const at::Tensor& bias, int64_t width);

// at::linear of contiguous rows. `bias` may be undefined.
at::Tensor linear_rows(const at::Tensor& rows, const at::Tensor& weight, const at::Tensor& bias);
// Its gradients: gives that of the rows; that of the bias is sought where there is one.
at::Tensor linear_rows_backward(const at::Tensor& gradient, const at::Tensor& rows, const at::Tensor& weight,
                                at::Tensor& weight_gradient, at::Tensor* bias_gradient);

// A layer normalisation over the last dimension. `bias` may be undefined.
class NormPass {
 public:
  at::Tensor forward(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, double eps);
  at::Tensor backward(const at::Tensor& gradient, const at::Tensor& weight, const at::Tensor& bias,
                      at::Tensor& weight_gradient, at::Tensor& bias_gradient) const;

 private:
  at::Tensor input_, mean_, rstd_;
};

}  // namespace ltn
