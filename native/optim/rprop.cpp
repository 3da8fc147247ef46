#include "optim/optimizers.h"
#include "optim/rules.h"

namespace ltn {

namespace {

// torch/optim/rprop.py
struct RpropRule {
  Rate lr;
  double etaminus = 0, etaplus = 0, smallest = 0, largest = 0;
  bool maximize;

  explicit RpropRule(const Hyperparameters& h) : lr(h.rate("lr")), maximize(h.boolean("maximize")) {
    std::tie(etaminus, etaplus) = h.pair("etas");
    std::tie(smallest, largest) = h.pair("stepSizes");
  }

  void begin(Update& u) const {
    if (!begin_dense(u, "Rprop")) return;
    set_zeros(u, {"prev"});
    const double size = lr;
    u.state.set("step_size",
                at::full_like(u.gradient, u.parameter.is_complex() ? at::Scalar(c10::complex<double>(size, size))
                                                                   : at::Scalar(size)));
  }

  void apply(Update& u) const {
    u.state.advance_step();
    const at::Tensor parameter = as_real(u.parameter);
    const at::Tensor previous = as_real(u.state.at("prev")), size = as_real(u.state.at("step_size"));
    at::Tensor gradient = as_real(maximize ? u.gradient.neg() : u.gradient);
    const at::Tensor sign = gradient.mul(previous).sign();
    sign.masked_fill_(sign.gt(0), etaplus);
    sign.masked_fill_(sign.lt(0), etaminus);
    sign.masked_fill_(sign.eq(0), 1);
    size.mul_(sign).clamp_(smallest, largest);
    gradient = gradient.clone(at::MemoryFormat::Preserve);
    gradient.masked_fill_(sign.eq(etaminus), 0);
    parameter.addcmul_(gradient.sign(), size, -1);
    previous.copy_(gradient);
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_rprop() { return std::make_unique<RuleOptimizer<RpropRule>>(); }

}  // namespace ltn
