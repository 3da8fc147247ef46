#include "optim/init.h"

#include <cmath>
#include <map>

#include "napi/call.h"
#include "optim/optimizers.h"
#include "optim/python_numbers.h"

namespace ltn {

namespace {

using OptimizerHandle = ValueHandle<Kind::Optimizer, std::shared_ptr<Optimizer>>;

const std::map<std::string, std::unique_ptr<Optimizer> (*)()>& makers() {
  static const std::map<std::string, std::unique_ptr<Optimizer> (*)()> table = {
      {"Adadelta", new_adadelta},
      {"Adafactor", new_adafactor},
      {"Adagrad", new_adagrad},
      {"Adam", new_adam},
      {"Adamax", new_adamax},
      {"ASGD", new_asgd},
      {"NAdam", new_nadam},
      {"RAdam", new_radam},
      {"RMSprop", new_rmsprop},
      {"Rprop", new_rprop},
      {"SGD", new_sgd},
      {"SparseAdam", new_sparse_adam},
      {"transformers.Adafactor", new_transformers_adafactor},
  };
  return table;
}

Optimizer& optimizer(const Call& call) { return *call.handle<OptimizerHandle>(0, Kind::Optimizer, "optimizer").value; }

// optimizerNew(name) -> optimizer without parameters
napi_value optimizer_new(const Call& call) {
  const auto name = call.string(0, "name");
  const auto maker = makers().find(name);
  if (maker == makers().end()) value_error("expected the name of an optimizer, got '", name, "'");
  return call.environment.adopt(std::make_unique<OptimizerHandle>(maker->second()));
}

// optimizerAddGroup(optimizer, parameters, defaults)
napi_value optimizer_add_group(const Call& call) {
  optimizer(call).add_group(call.tensors(1, "params"), Hyperparameters(call, 2));
  return call.env.Undefined();
}

// A kernel reads it as raw memory.
at::Tensor scaling_number(const Call& call, size_t position, const char* name) {
  at::Tensor tensor = call.optional_tensor(position, name);
  if (!tensor.defined()) return {};
  if (tensor.dim() == 0 && tensor.scalar_type() == at::kFloat && tensor.layout() == at::kStrided) return tensor;
  type_error("expected ", name, " to be one float32 number, got a tensor of shape ", tensor.sizes(), " and dtype ",
             tensor.scalar_type());
}

// optimizerStep(optimizer, groups, differentiable, capturableDevices, className, gradScale, foundInf)
napi_value optimizer_step(const Call& call) {
  const auto capturable_devices = [&] {
    std::vector<std::string> types;
    for (const napi_value type : Options::each(call, 3)) types.push_back(to_string(call.env, type));
    return types;
  };
  optimizer(call).step_groups(Hyperparameters::of_each(call, 1),
                              {.differentiable = call.boolean(2, "differentiable"),
                               .scaling = {scaling_number(call, 5, "gradScale"), scaling_number(call, 6, "foundInf")},
                               .capturable_devices = capturable_devices,
                               .class_name = [&] { return call.string(4, "className"); }});
  return call.env.Undefined();
}

// optimizerState(optimizer, parameter) -> { name: tensor }
napi_value optimizer_state(const Call& call) {
  std::vector<std::pair<const char*, napi_value>> properties;
  const auto state = optimizer(call).state_of(call.tensor(1, "parameter"));
  for (const auto& [name, tensor] : state) properties.emplace_back(name.c_str(), call.environment.wrap(tensor));
  return js_object(call.env, properties);
}

// optimizerSetState(optimizer, parameter, names, tensors)
napi_value optimizer_set_state(const Call& call) {
  const auto tensors = call.tensors(3, "tensors");
  NamedTensors state;
  for (uint32_t i = 0; i < tensors.size(); ++i) {
    napi_value name;
    check(call.env, napi_get_element(call.env, call[2], i, &name));
    if (!tensors[i].defined()) type_error("expected a Tensor for each name of a state, got None");
    state.emplace_back(to_string(call.env, name), tensors[i]);
  }
  optimizer(call).set_state_of(call.tensor(1, "parameter"), std::move(state));
  return call.env.Undefined();
}

// The C library's functions, which Python's `math` and `**` call: V8 has its own, with other last bits.
template <double (*Function)(double)>
napi_value unary(const Call& call) {
  return Napi::Number::New(call.env, Function(call.number(0, "x")));
}

napi_value math_pow(const Call& call) {
  return Napi::Number::New(call.env, power(call.number(0, "base"), call.number(1, "exponent")));
}

}  // namespace

void init_optim(Napi::Object exports) {
  define(exports, {{"optimizerNew", optimizer_new},
                   {"optimizerAddGroup", optimizer_add_group},
                   {"optimizerStep", optimizer_step},
                   {"optimizerState", optimizer_state},
                   {"optimizerSetState", optimizer_set_state},
                   {"mathCos", unary<std::cos>},
                   {"mathLog", unary<std::log>},
                   {"mathPow", math_pow}});
}

}  // namespace ltn
