/**
 * Probability distributions, transforms of them, and what they are made of: `torch.distributions`. Follows
 * torch/distributions, file for file.
 *
 * @module
 */

export { Bernoulli } from "./bernoulli.js";
export { Beta } from "./beta.js";
export { Binomial } from "./binomial.js";
export { Categorical } from "./categorical.js";
export { Cauchy } from "./cauchy.js";
export { Chi2 } from "./chi2.js";
export * as constraintRegistry from "./constraint_registry.js";
export { bijectTo, transformTo } from "./constraint_registry.js";
export * as constraints from "./constraints.js";
export { ContinuousBernoulli } from "./continuous_bernoulli.js";
export { Dirichlet } from "./dirichlet.js";
export { Distribution } from "./distribution.js";
export { ExponentialFamily } from "./exp_family.js";
export { Exponential } from "./exponential.js";
export { FisherSnedecor } from "./fishersnedecor.js";
export { Gamma } from "./gamma.js";
export { GeneralizedPareto } from "./generalized_pareto.js";
export { Geometric } from "./geometric.js";
export { Gumbel } from "./gumbel.js";
export { HalfCauchy } from "./half_cauchy.js";
export { HalfNormal } from "./half_normal.js";
export { Independent } from "./independent.js";
export { InverseGamma } from "./inverse_gamma.js";
export { klDivergence, registerKl } from "./kl.js";
export { Kumaraswamy } from "./kumaraswamy.js";
export { Laplace } from "./laplace.js";
export { LKJCholesky } from "./lkj_cholesky.js";
export { LogNormal } from "./log_normal.js";
export { LogisticNormal } from "./logistic_normal.js";
export { LowRankMultivariateNormal } from "./lowrank_multivariate_normal.js";
export { MixtureSameFamily } from "./mixture_same_family.js";
export { Multinomial } from "./multinomial.js";
export { MultivariateNormal } from "./multivariate_normal.js";
export { NegativeBinomial } from "./negative_binomial.js";
export { Normal } from "./normal.js";
export { OneHotCategorical, OneHotCategoricalStraightThrough } from "./one_hot_categorical.js";
export { Pareto } from "./pareto.js";
export { Poisson } from "./poisson.js";
export { LogitRelaxedBernoulli, RelaxedBernoulli } from "./relaxed_bernoulli.js";
export { ExpRelaxedCategorical, RelaxedOneHotCategorical } from "./relaxed_categorical.js";
export { StudentT } from "./studentT.js";
export { TransformedDistribution } from "./transformed_distribution.js";
export * as transforms from "./transforms.js";
export * from "./transforms.js";
export { Uniform } from "./uniform.js";
export { VonMises } from "./von_mises.js";
export { Weibull } from "./weibull.js";
export { Wishart } from "./wishart.js";
