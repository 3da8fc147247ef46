#include <ATen/Context.h>
#include <ATen/Version.h>
#include <ATen/native/verbose_wrapper.h>
#include <c10/util/Exception.h>
#include <torch/version.h>

#include "backends/init.h"
#include "napi/call.h"

// Switches of the whole process: torch.backends and its kin.
namespace ltn {

namespace {

struct Flag {
  const char* name;
  bool (*get)(const at::Context&);
  void (*set)(at::Context&, bool);
};

template <auto get, auto set>
constexpr Flag flag(const char* name) noexcept {
  return {name, [](const at::Context& context) -> bool { return (context.*get)(); },
          [](at::Context& context, bool value) { (context.*set)(value); }};
}

bool is_allowed(at::CuBLASReductionOption option) {
  return option == at::CuBLASReductionOption::AllowReducedPrecisionWithSplitK;
}

using Context = at::Context;
constexpr Flag kFlags[] = {
    flag<&Context::userEnabledCuDNN, &Context::setUserEnabledCuDNN>("cudnn.enabled"),
    flag<&Context::benchmarkCuDNN, &Context::setBenchmarkCuDNN>("cudnn.benchmark"),
    flag<&Context::deterministicCuDNN, &Context::setDeterministicCuDNN>("cudnn.deterministic"),
    {"cudnn.allow_tf32", [](const Context& context) { return context.allowTF32CuDNN(); },
     [](Context& context, bool value) { context.setAllowTF32CuDNN(value); }},
    flag<&Context::allowTF32CuBLAS, &Context::setAllowTF32CuBLAS>("cuda.matmul.allow_tf32"),
    {"cuda.matmul.allow_fp16_reduced_precision_reduction",
     [](const Context& context) { return is_allowed(context.allowFP16ReductionCuBLAS()); },
     [](Context& context, bool value) { context.setAllowFP16ReductionCuBLAS(value); }},
    {"cuda.matmul.allow_bf16_reduced_precision_reduction",
     [](const Context& context) { return is_allowed(context.allowBF16ReductionCuBLAS()); },
     [](Context& context, bool value) { context.setAllowBF16ReductionCuBLAS(value); }},
    flag<&Context::allowFP16AccumulationCuBLAS, &Context::setAllowFP16AccumulationCuBLAS>(
        "cuda.matmul.allow_fp16_accumulation"),
    flag<&Context::userEnabledFlashSDP, &Context::setSDPUseFlash>("cuda.flash_sdp"),
    flag<&Context::userEnabledMemEfficientSDP, &Context::setSDPUseMemEfficient>("cuda.mem_efficient_sdp"),
    flag<&Context::userEnabledMathSDP, &Context::setSDPUseMath>("cuda.math_sdp"),
    flag<&Context::userEnabledCuDNNSDP, &Context::setSDPUseCuDNN>("cuda.cudnn_sdp"),
    flag<&Context::deterministicFillUninitializedMemory, &Context::setDeterministicFillUninitializedMemory>(
        "deterministic.fill_uninitialized_memory"),
    flag<&Context::userEnabledMkldnn, &Context::setUserEnabledMkldnn>("mkldnn.enabled"),
    flag<&Context::deterministicMkldnn, &Context::setDeterministicMkldnn>("mkldnn.deterministic"),
    flag<&Context::userEnabledNNPACK, &Context::setUserEnabledNNPACK>("nnpack.enabled"),
    {"sparse.check_invariants",
     [](const Context& context) { return context.checkSparseTensorInvariants().value_or(false); },
     [](Context& context, bool value) { context.setCheckSparseTensorInvariants(value); }},
    flag<&Context::warnOnAccumulateGradStreamMismatch, &Context::setWarnOnAccumulateGradStreamMismatch>(
        "autograd.warn_on_accumulate_grad_stream_mismatch"),
#if TORCH_VERSION_MAJOR > 2 || TORCH_VERSION_MINOR >= 13
    flag<&Context::overrideStaleCaptureStream, &Context::setOverrideStaleCaptureStream>(
        "autograd.override_stale_capture_stream"),
#endif
    {"warn_always", [](const Context&) { return c10::WarningUtils::get_warnAlways(); },
     [](Context&, bool value) { c10::WarningUtils::set_warnAlways(value); }},
};

const Flag& find_flag(const Call& call) {
  const auto name = call.string(0, "name");
  for (const auto& flag : kFlags)
    if (name == flag.name) return flag;
  value_error("there is no backend flag '", name, "'");
}

napi_value backend_flag(const Call& call) {
  return Napi::Boolean::New(call.env, find_flag(call).get(at::globalContext()));
}

napi_value set_backend_flag(const Call& call) {
  find_flag(call).set(at::globalContext(), call.boolean(1, "value"));
  return call.env.Undefined();
}

napi_value cudnn_benchmark_limit(const Call& call) {
  return Napi::Number::New(call.env, at::globalContext().benchmarkLimitCuDNN());
}

napi_value set_cudnn_benchmark_limit(const Call& call) {
  const int64_t limit = call.integer(0, "limit");
  if (limit < 0 || limit > std::numeric_limits<int>::max()) value_error("expected a limit of at least 0, got ", limit);
  at::globalContext().setBenchmarkLimitCuDNN(static_cast<int>(limit));
  return call.env.Undefined();
}

// deterministicMode() -> { enabled, warnOnly }
napi_value deterministic_mode(const Call& call) {
  const auto& context = at::globalContext();
  return js_object(call.env, {{"enabled", Napi::Boolean::New(call.env, context.deterministicAlgorithms())},
                              {"warnOnly", Napi::Boolean::New(call.env, context.deterministicAlgorithmsWarnOnly())}});
}

napi_value set_deterministic_mode(const Call& call) {
  at::globalContext().setDeterministicAlgorithms(call.boolean(0, "mode"), call.boolean(1, "warnOnly"));
  return call.env.Undefined();
}

napi_value float32_matmul_precision(const Call& call) {
  switch (at::globalContext().float32MatmulPrecision()) {
    case at::Float32MatmulPrecision::HIGHEST: return Napi::String::New(call.env, "highest");
    case at::Float32MatmulPrecision::HIGH: return Napi::String::New(call.env, "high");
    case at::Float32MatmulPrecision::MEDIUM: return Napi::String::New(call.env, "medium");
  }
  return call.env.Undefined();
}

napi_value set_float32_matmul_precision(const Call& call) {
  at::globalContext().setFloat32MatmulPrecision(call.string(0, "precision"));
  return call.env.Undefined();
}

// setFlushDenormal(mode) -> whether this processor can; for the calling thread.
napi_value set_flush_denormal(const Call& call) {
  return Napi::Boolean::New(call.env, at::globalContext().setFlushDenormal(call.boolean(0, "mode")));
}

// cpuFacts() -> what libtorch was built with, and which instructions its kernels use here.
napi_value cpu_facts(const Call& call) {
  return js_object(call.env, {{"mkl", Napi::Boolean::New(call.env, at::hasMKL())},
                              {"mkldnn", Napi::Boolean::New(call.env, at::hasMKLDNN())},
                              {"openmp", Napi::Boolean::New(call.env, at::hasOpenMP())},
                              {"lapack", Napi::Boolean::New(call.env, at::hasLAPACK())},
                              {"capability", Napi::String::New(call.env, at::get_cpu_capability())}});
}

// setMklVerbose(on), setMkldnnVerbose(level) -> whether the library can tell of its calls
template <int (*set)(int)>
napi_value set_verbose(const Call& call) {
  return Napi::Boolean::New(call.env, set(static_cast<int>(call.integer(0, "level"))) != 0);
}

napi_value quantized_engine(const Call& call) {
  return Napi::Number::New(call.env, static_cast<int>(at::globalContext().qEngine()));
}

napi_value supported_quantized_engines(const Call& call) {
  std::vector<napi_value> engines;
  for (const auto engine : at::Context::supportedQEngines())
    engines.push_back(Napi::Number::New(call.env, static_cast<int>(engine)));
  return js_array(call.env, engines);
}

napi_value set_quantized_engine(const Call& call) {
  at::globalContext().setQEngine(static_cast<at::QEngine>(call.integer(0, "engine")));
  return call.env.Undefined();
}

napi_value preferred_linalg_library(const Call& call) {
  return Napi::Number::New(call.env, static_cast<int>(at::globalContext().linalgPreferredBackend()));
}

napi_value set_preferred_linalg_library(const Call& call) {
  at::globalContext().setLinalgPreferredBackend(static_cast<at::LinalgBackend>(call.integer(0, "backend")));
  return call.env.Undefined();
}

}  // namespace

void init_backends(Napi::Object exports) {
  define(exports, {{"backendFlag", backend_flag},
                   {"setBackendFlag", set_backend_flag},
                   {"cudnnBenchmarkLimit", cudnn_benchmark_limit},
                   {"setCudnnBenchmarkLimit", set_cudnn_benchmark_limit},
                   {"deterministicMode", deterministic_mode},
                   {"setDeterministicMode", set_deterministic_mode},
                   {"float32MatmulPrecision", float32_matmul_precision},
                   {"setFloat32MatmulPrecision", set_float32_matmul_precision},
                   {"setFlushDenormal", set_flush_denormal},
                   {"cpuFacts", cpu_facts},
                   {"setMklVerbose", set_verbose<torch::verbose::_mkl_set_verbose>},
                   {"setMkldnnVerbose", set_verbose<torch::verbose::_mkldnn_set_verbose>},
                   {"quantizedEngine", quantized_engine},
                   {"supportedQuantizedEngines", supported_quantized_engines},
                   {"setQuantizedEngine", set_quantized_engine},
                   {"preferredLinalgLibrary", preferred_linalg_library},
                   {"setPreferredLinalgLibrary", set_preferred_linalg_library}});
}

}  // namespace ltn
