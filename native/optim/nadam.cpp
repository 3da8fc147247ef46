#include "optim/optimizers.h"
#include "optim/rules.h"

namespace ltn {

namespace {

// torch/optim/nadam.py
struct NadamRule : AveragesRule {
  double momentum_decay;

  explicit NadamRule(const Hyperparameters& h) : AveragesRule(h), momentum_decay(h.number("momentumDecay")) {}

  // Python's two forms say it with and without a comma.
  CapturableRule capturable_rule() const {
    return {.subjects = forms.form == Form::kForeach ? "params, mu_products, and state_steps"
                                                     : "params, mu_products and state_steps",
            .counters = {"mu_product", "step"}};
  }

  void begin(Update& u) const {
    if (!begin_dense(u, "NAdam")) return;
    u.state.set("mu_product", forms.counter(u.parameter, 1));
    set_zeros(u, {"exp_avg", "exp_avg_sq"});
  }

  Number momentum_at(const Number& step) const {
    return beta1 * (1.0 - 0.5 * power(Number(0.96), step * momentum_decay));
  }

  void apply(Update& u) const {
    const auto [parameter, gradient, average, square, step] = advance(u, forms.capturable);
    const Number mu = momentum_at(step), next_mu = momentum_at(step + 1);
    const at::Tensor product = u.state.at("mu_product");
    scale(product, mu);
    const at::Tensor denominator = divided(square, 1 - power(Number(beta2), step)).sqrt();
    if (forms.counts_in_tensors()) {
      const at::Tensor sum = denominator.add(eps);
      const at::Tensor by_gradient = scaled(gradient, -lr * (1.0 - mu) / (1.0 - Number(product)));
      const at::Tensor by_average = scaled(average, -lr * next_mu / (1.0 - Number(product) * next_mu));
      parameter.addcdiv_(by_gradient, sum);
      parameter.addcdiv_(by_average, sum);
    } else {
      const double total = product.item<double>();
      denominator.add_(eps);
      parameter.addcdiv_(gradient, denominator, (-lr * (1.0 - mu) / (1.0 - total)).scalar());
      parameter.addcdiv_(average, denominator, ((-lr * next_mu) / (1.0 - total * next_mu)).scalar());
    }
  }

  void apply(Batch& batch) const {
    const auto [averages, squares] = advance(batch);
    const Tensors roots = at::_foreach_sqrt(squares), products = batch.state("mu_product");
    forms.capturable ? apply_counters(batch, averages, roots, products)
                     : apply_numbers(batch, averages, roots, products);
  }

  void apply_counters(const Batch& batch, const Tensors& averages, const Tensors& roots,
                      const Tensors& products) const {
    const Tensors counters = batch.state("step"), exponents = at::_foreach_mul(counters, momentum_decay);
    const auto momenta = [&] {
      Tensors result = at::_foreach_pow(0.96, exponents);
      at::_foreach_mul_(result, -0.5);
      at::_foreach_add_(result, 1.0);
      at::_foreach_mul_(result, beta1);
      return result;
    };
    const Tensors mus = momenta();
    at::_foreach_add_(exponents, momentum_decay);
    const Tensors next_mus = momenta();
    const Tensors corrections = at::_foreach_pow(beta2, counters);
    at::_foreach_sub_(corrections, 1.0);
    at::_foreach_neg_(corrections);
    at::_foreach_sqrt_(corrections);
    at::_foreach_mul_(products, mus);
    at::_foreach_div_(roots, corrections);
    at::_foreach_add_(roots, eps);

    at::_foreach_sub_(mus, 1.0);
    foreach_mul_(mus, lr);
    const Tensors rests = at::_foreach_sub(products, 1.0);
    at::_foreach_neg_(rests);
    at::_foreach_div_(mus, rests);
    const Tensors next_rests = at::_foreach_mul(products, next_mus);
    foreach_mul_(next_mus, lr);
    at::_foreach_sub_(next_rests, 1.0);
    at::_foreach_div_(next_mus, next_rests);
    const Tensors numerators = at::_foreach_mul(mus, batch.gradients);
    at::_foreach_addcmul_(numerators, next_mus, averages);
    at::_foreach_addcdiv_(batch.parameters, numerators, roots);
  }

  void apply_numbers(const Batch& batch, const Tensors& averages, const Tensors& roots, const Tensors& products) const {
    const auto steps = batch.steps();
    std::vector<double> mus, next_mus;
    for (const double step : steps) {
      mus.push_back(momentum_at(step).value());
      next_mus.push_back(momentum_at(step + 1).value());
    }
    at::_foreach_mul_(products, scalars(mus, [](double mu) { return mu; }));
    at::_foreach_div_(roots, scalars(steps, [&](double step) { return power(1 - power(beta2, step), 0.5); }));
    at::_foreach_add_(roots, eps);
    const double rate = lr.value();
    const auto totals = batch.numbers("mu_product");
    std::vector<at::Scalar> by_gradient, by_average;
    for (size_t i = 0; i < steps.size(); ++i) {
      by_gradient.emplace_back(quotient(rate * (1.0 - mus[i]), 1.0 - totals[i]) * -1);
      by_average.emplace_back(quotient(rate * next_mus[i], 1.0 - totals[i] * next_mus[i]) * -1);
    }
    at::_foreach_addcdiv_(batch.parameters, batch.gradients, roots, by_gradient);
    at::_foreach_addcdiv_(batch.parameters, averages, roots, by_average);
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_nadam() { return std::make_unique<RuleOptimizer<NadamRule>>(); }

}  // namespace ltn
