#include "inductor/init.h"

#include <ATen/core/jit_type.h>
#include <ATen/cpu/Utils.h>

#include "dispatch/results.h"
#include "inductor/compiled_model.h"
#include "jit/script.h"
#include "napi/bytes.h"
#include "napi/call.h"

// Packages of AOTInductor. Loading one runs its machine code: src/torch/export/aot_package.ts has looked through the
// file that it comes from.
namespace ltn {

namespace {

CompiledModel& compiled_model(const Call& call) {
  return call.handle<CompiledModelHandle>(0, Kind::CompiledModel, "model").model;
}

napi_value js_names(const Call& call, const std::vector<std::string>& names) {
  std::vector<napi_value> values;
  for (const auto& name : names) values.push_back(Napi::String::New(call.env, name));
  return js_array(call.env, values);
}

// aotLoad(library, folder, device, runners, singleThreaded)
napi_value load_model(const Call& call) {
  const int64_t runners = call.integer(3, "numRunners");
  if (runners < 1) value_error("expected numRunners to be at least 1, got ", runners);
  return call.environment.adopt(std::make_unique<CompiledModelHandle>(
      CompiledModel::Options{call.string(0, "library"), call.string(1, "folder"), call.string(2, "device"),
                             static_cast<size_t>(runners), call.boolean(4, "runSingleThreaded")}));
}

// aotDescribe(model) -> { inputs: how many tensors it takes, inSpec, outSpec, constants: their names in the model }
napi_value describe_model(const Call& call) {
  CompiledModel& model = compiled_model(call);
  const auto spec = model.runner().get_call_spec();
  std::vector<std::string> constants;
  for (const auto& [constant, name] : model.runner().getConstantNamesToOriginalFQNs()) constants.push_back(name);
  return js_object(call.env, {{"inputs", Napi::Number::New(call.env, static_cast<double>(model.input_count()))},
                              {"inSpec", Napi::String::New(call.env, spec.at(0))},
                              {"outSpec", Napi::String::New(call.env, spec.at(1))},
                              {"constants", js_names(call, constants)}});
}

// aotRun(model, tensors) -> tensors; one that was given comes back as that object.
napi_value run_model(const Call& call) {
  CompiledModel& model = compiled_model(call);
  const auto inputs = call.tensors(1, "inputs");
  const Value given = read_value(call.environment, call[1]);
  std::vector<const Value*> known;
  for (const auto& item : given.items) known.push_back(&item);
  const auto given_as = [&](const at::Tensor& tensor) { return js_of(known, tensor); };
  std::vector<napi_value> results;
  for (auto& output : model.run(inputs))
    results.push_back(to_js(call.environment, std::move(output), *c10::TensorType::get(), given_as));
  return js_array(call.env, results);
}

// aotLoadConstants(model, names, tensors, all, allowCopy)
napi_value load_constants(const Call& call) {
  compiled_model(call).load_constants(read_strings(call, call[1]), call.tensors(2, "constants"), call.boolean(3, "all"),
                                      call.boolean(4, "allowCopy"));
  return call.env.Undefined();
}

// cpuLacks(names) -> those of the instruction sets that this processor does not have
napi_value missing_instructions(const Call& call) {
  const auto here = at::cpu::get_cpu_capabilities();
  std::vector<std::string> missing;
  for (const auto& name : read_strings(call, call[0])) {
    const auto found = here.find(name == "avx512" ? "avx512_f" : name);
    if (found != here.end() && found->second.isBool() && !found->second.toBool()) missing.push_back(name);
  }
  return js_names(call, missing);
}

}  // namespace

void init_inductor(Napi::Object exports) {
  define(exports, {{"aotLoad", load_model},
                   {"aotDescribe", describe_model},
                   {"aotRun", run_model},
                   {"aotLoadConstants", load_constants},
                   {"cpuLacks", missing_instructions}});
}

}  // namespace ltn
