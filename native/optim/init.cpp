#include "optim/init.h"

#include "napi/call.h"
#include "optim/adam.h"

namespace ltn {

namespace {

using AdamHandle = ValueHandle<Kind::Optimizer, std::shared_ptr<Adam>>;

Adam& adam(const Call& call) { return *call.handle<AdamHandle>(0, Kind::Optimizer, "optimizer").value; }

// adamNew() -> optimizer without parameters
napi_value adam_new(const Call& call) {
  auto made = std::make_shared<Adam>(std::vector<torch::optim::OptimizerParamGroup>());
  return call.environment.adopt(std::make_unique<AdamHandle>(std::move(made)));
}

// adamAddGroup(optimizer, parameters)
napi_value adam_add_group(const Call& call) {
  adam(call).add_param_group(torch::optim::OptimizerParamGroup(call.tensors(1, "params")));
  return js_undefined(call.env);
}

// adamStep(optimizer, group, lr, beta1, beta2, eps, weightDecay, amsgrad, maximize, decoupledWeightDecay, fused)
napi_value adam_step(const Call& call) {
  adam(call).step_group(static_cast<size_t>(call.integer(1, "group")),
                        {.lr = call.number(2, "lr"),
                         .beta1 = call.number(3, "beta1"),
                         .beta2 = call.number(4, "beta2"),
                         .eps = call.number(5, "eps"),
                         .weight_decay = call.number(6, "weightDecay"),
                         .amsgrad = call.boolean(7, "amsgrad"),
                         .maximize = call.boolean(8, "maximize"),
                         .decoupled_weight_decay = call.boolean(9, "decoupledWeightDecay"),
                         .fused = call.boolean(10, "fused")});
  return js_undefined(call.env);
}

// adamState(optimizer, parameter) -> { step, expAvg, expAvgSq, maxExpAvgSq? } | null
napi_value adam_state(const Call& call) {
  const auto* state = adam(call).find_state(call.tensor(1, "parameter"));
  if (!state) return js_null(call.env);
  std::vector<std::pair<const char*, napi_value>> properties = {
      {"step", js_number(call.env, static_cast<double>(state->step()))},
      {"expAvg", call.environment.wrap(state->exp_avg())},
      {"expAvgSq", call.environment.wrap(state->exp_avg_sq())}};
  if (state->max_exp_avg_sq().defined())
    properties.emplace_back("maxExpAvgSq", call.environment.wrap(state->max_exp_avg_sq()));
  return js_object(call.env, properties);
}

// adamSetState(optimizer, parameter, step, expAvg, expAvgSq, maxExpAvgSq | null)
napi_value adam_set_state(const Call& call) {
  auto state = std::make_unique<torch::optim::AdamParamState>();
  state->step(call.integer(2, "step"));
  state->exp_avg(call.tensor(3, "expAvg"));
  state->exp_avg_sq(call.tensor(4, "expAvgSq"));
  state->max_exp_avg_sq(call.optional_tensor(5, "maxExpAvgSq"));
  adam(call).set_state(call.tensor(1, "parameter"), std::move(state));
  return js_undefined(call.env);
}

}  // namespace

void init_optim(napi_env env, napi_value exports) {
  define(env, exports,
         {{"adamNew", adam_new},
          {"adamAddGroup", adam_add_group},
          {"adamStep", adam_step},
          {"adamState", adam_state},
          {"adamSetState", adam_set_state}});
}

}  // namespace ltn
