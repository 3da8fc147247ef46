#include "optim/optimizers.h"
#include "optim/rules.h"

namespace ltn {

namespace {

// torch/optim/rprop.py
struct RpropRule : BasicRule {
  double etaminus = 0, etaplus = 0, smallest = 0, largest = 0;

  explicit RpropRule(const Hyperparameters& h) : BasicRule(h) {
    std::tie(etaminus, etaplus) = h.pair("etas");
    std::tie(smallest, largest) = h.pair("stepSizes");
  }

  CapturableRule capturable_rule() const { return {.foreach_on_xla = true}; }

  void begin(Update& u) const {
    if (!begin_dense(u, "Rprop")) return;
    set_zeros(u, {"prev"});
    const double size = lr.value();
    u.state.set("step_size",
                at::full_like(u.gradient, u.parameter.is_complex() ? at::Scalar(c10::complex<double>(size, size))
                                                                   : at::Scalar(size)));
  }

  // The factor of a step size for the sign of the product of two gradients, in its place. Python's capturable form
  // chooses by `where` and the other by an index: the numbers are these.
  void factors_(const at::Tensor& sign) const {
    sign.masked_fill_(sign.gt(0), etaplus);
    sign.masked_fill_(sign.lt(0), etaminus);
    sign.masked_fill_(sign.eq(0), 1);
  }

  void apply(Update& u) const {
    u.state.advance_step();
    const at::Tensor parameter = as_real(u.parameter);
    const at::Tensor previous = as_real(u.state.at("prev")), size = as_real(u.state.at("step_size"));
    at::Tensor gradient = as_real(maximize ? u.gradient.neg() : u.gradient);
    const at::Tensor sign = gradient.mul(forms.differentiable ? previous.clone() : previous).sign();
    factors_(sign);
    size.mul_(sign).clamp_(smallest, largest);
    gradient = gradient.clone(at::MemoryFormat::Preserve);
    gradient.masked_fill_(sign.eq(etaminus), 0);
    parameter.addcmul_(gradient.sign(), size, -1);
    previous.copy_(gradient);
  }

  void apply(Batch& batch) const {
    batch.view_as_real();
    batch.advance_steps();
    const Tensors previous = batch.state("prev"), sizes = batch.state("step_size");
    const Tensors signs = at::_foreach_mul(batch.gradients, previous);
    at::_foreach_copy_(previous, batch.gradients);
    if (maximize) {
      at::_foreach_neg_(signs);
      at::_foreach_neg_(previous);
    }
    at::_foreach_sign_(signs);
    for (const auto& sign : signs) factors_(sign);
    at::_foreach_mul_(sizes, signs);
    Tensors directions;
    for (size_t i = 0; i < signs.size(); ++i) {
      sizes[i].clamp_(smallest, largest);
      previous[i].masked_fill_(signs[i].eq(etaminus), 0);
      directions.push_back(previous[i].sign());
    }
    at::_foreach_addcmul_(batch.parameters, directions, sizes, -1);
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_rprop() { return std::make_unique<RuleOptimizer<RpropRule>>(); }

}  // namespace ltn
