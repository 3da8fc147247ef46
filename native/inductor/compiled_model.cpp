#include "inductor/compiled_model.h"

#include <ATen/ops/as_strided.h>
#include <ATen/ops/empty_strided.h>
#include <c10/util/irange.h>
#include <torch/csrc/inductor/aoti_torch/tensor_converter.h>
#include <torch/version.h>
#ifndef _WIN32
#include <dlfcn.h>

#include <cstdlib>
#endif
#if defined(__linux__) && defined(__x86_64__)
// The versions of before glibc 2.34, as in native/preload/preload.cpp.
__asm__(".symver dlopen, dlopen@GLIBC_2.2.5");
__asm__(".symver dlsym, dlsym@GLIBC_2.2.5");
__asm__(".symver dlerror, dlerror@GLIBC_2.2.5");
#endif

#include "napi/errors.h"

// Follows torch/csrc/inductor/aoti_package/model_package_loader.cpp and aoti_runner/model_container_runner.cpp.
namespace ltn {

namespace {

using torch::inductor::AOTIModelContainerRunner;

// What a runner keeps for itself: called directly, a failing run does not leak what it was given.
struct Parts : AOTIModelContainerRunner {
  static auto container(const AOTIModelContainerRunner& runner) { return runner.*(&Parts::container_handle_); }
  static auto proxies(const AOTIModelContainerRunner& runner) { return runner.*(&Parts::proxy_executor_handle_); }
  static auto run(const AOTIModelContainerRunner& runner) { return runner.*(&Parts::run_func_); }
  static auto count(const AOTIModelContainerRunner& runner) { return runner.*(&Parts::get_num_outputs_func_); }
#if TORCH_VERSION_MAJOR > 2 || TORCH_VERSION_MINOR >= 13
  static auto error(const AOTIModelContainerRunner& runner) { return runner.*(&Parts::get_last_error_func_); }
#else
  // Code from before 2.13 does not keep what it said.
  static auto error(const AOTIModelContainerRunner& /*runner*/) {
    return static_cast<AOTIRuntimeError (*)(const char**)>(nullptr);
  }
#endif
};

#if TORCH_VERSION_MAJOR > 2 || TORCH_VERSION_MINOR >= 13
constexpr bool kCopiesFromCpu = true;
void update_from_cpu(AOTIModelContainerRunner& runner, std::unordered_map<std::string, at::Tensor>& constants,
                     bool all) {
  runner.update_constant_buffer_from_cpu(constants, false, all);
}
#else
constexpr bool kCopiesFromCpu = false;
void update_from_cpu(AOTIModelContainerRunner& runner, std::unordered_map<std::string, at::Tensor>& constants,
                     bool all) {
  runner.update_constant_buffer(constants, false, all);
}
#endif

// Loads it with all its symbols, of which one that is missing would otherwise end the process when it is called.
void* bind_library(const std::string& path) {
#ifdef _WIN32
  throw Error("NotImplementedError", "packages of AOTInductor are not loaded on Windows");
#else
  void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!library) throw Error("RuntimeError", c10::str("its machine code cannot be loaded here: ", dlerror()));
  return library;
#endif
}

// A function of the code's, by its type; null where it has none.
template <class F>
F* function_of(void* library, const char* name) {
#ifdef _WIN32
  return nullptr;
#else
  return reinterpret_cast<F*>(dlsym(library, name));
#endif
}

// The code asks for it once, at its first run.
void have_inputs_checked() {
#ifndef _WIN32
  const char* name = "AOTI_RUNTIME_CHECK_INPUTS";
  const char* value = std::getenv(name);
  if (!value || value[0] == '0') setenv(name, "1", 1);
#endif
}

// Without the lines that say where in C++ it came from.
std::string without_frames(const std::string& message) {
  return message.substr(0, message.find("\nException raised from "));
}

// As the code reads it: there are bits that say how memory is to be read, and sizes of 1 of which the stride says
// nothing.
at::Tensor as_memory(const at::Tensor& input) {
  if (input.layout() != at::kStrided)
    type_error("expected dense tensors, got one of layout ", c10::str(input.layout()));
  at::Tensor tensor = input.resolve_conj().resolve_neg();
  if (!tensor.is_contiguous()) return tensor;
  auto strides = tensor.sizes().vec();
  int64_t stride = 1;
  for (auto i = strides.size(); i-- > 0;) stride *= std::max<int64_t>(std::exchange(strides[i], stride), 1);
  return tensor.strides() == at::IntArrayRef(strides) ? tensor : tensor.as_strided(tensor.sizes(), strides);
}

void require_memory(const at::Tensor& tensor) {
  const auto& storage = tensor.storage();
  const auto bytes =
      at::detail::computeStorageNbytes(tensor.sizes(), tensor.strides(), tensor.itemsize(), tensor.storage_offset());
  if (tensor.numel() > 0 && (bytes > storage.nbytes() || !storage.data()))
    throw Error("RuntimeError", c10::str("expected a tensor with its elements in memory, got one of ", storage.nbytes(),
                                         " bytes where its shape has ", bytes));
}

}  // namespace

CompiledModel::CompiledModel(const Options& options)
    : on_host_(options.device == "cpu"), library_(bind_library(options.library)) {
  const auto& makers = torch::inductor::getAOTIModelRunnerRegistry();
  const auto maker = makers.find(options.device.substr(0, options.device.find(':')));
  if (maker == makers.end())
    throw Error("RuntimeError", c10::str("it was compiled for ", options.device, ", which is not here"));
  runner_ = maker->second(options.library, options.runners, options.device, options.folder, options.single_threaded);
  const auto count =
      function_of<decltype(AOTInductorModelContainerGetNumInputs)>(library_, "AOTInductorModelContainerGetNumInputs");
  if (!count || count(Parts::container(*runner_), &input_count_) != 0)
    throw Error("RuntimeError", "its machine code does not say how many inputs it takes");
  find_missing();
}

void CompiledModel::find_missing() {
  missing_.clear();
  const auto present = runner_->extract_constants_map(false);
  for (const auto& [constant, name] : runner_->getConstantNamesToOriginalFQNs())
    if (!present.count(name)) missing_.push_back(name);
}

std::vector<at::Tensor> CompiledModel::run(const std::vector<at::Tensor>& inputs) {
  if (inputs.size() != input_count_) value_error("expected ", input_count_, " tensors, got ", inputs.size());
  if (!missing_.empty())
    throw Error("RuntimeError",
                c10::str("the package leaves the values of its constants to who loads it: give those of ", missing_,
                         " to loadConstants first"));
  std::vector<at::Tensor> given;
  for (const auto& input : inputs) given.push_back(as_memory(input));
  for (const auto& input : given)
    if (input.device().is_cpu()) require_memory(input);
  have_inputs_checked();
  return on_host_ ? run_on_host(given) : runner_->boxed_run(std::move(given));
}

std::vector<at::Tensor> CompiledModel::run_on_host(const std::vector<at::Tensor>& inputs) {
  size_t count = 0;
  if (Parts::count(*runner_)(Parts::container(*runner_), &count) != 0)
    throw Error("RuntimeError", "its machine code does not say how many outputs it has");
  std::vector<AtenTensorHandle> outputs(count, nullptr);
  auto handles = torch::aot_inductor::unsafe_alloc_new_handles_from_tensors(inputs);
  const auto failed = Parts::run(*runner_)(Parts::container(*runner_), handles.data(), handles.size(), outputs.data(),
                                           outputs.size(), nullptr, Parts::proxies(*runner_));
  // What the code took is null now.
  for (auto* handle : handles) delete reinterpret_cast<at::Tensor*>(handle);
  if (failed == 0) return torch::aot_inductor::alloc_tensors_by_stealing_from_handles(outputs.data(), outputs.size());
  for (auto* handle : outputs) delete reinterpret_cast<at::Tensor*>(handle);
  throw failure();
}

Error CompiledModel::failure() const {
  const char* message = nullptr;
  if (const auto last_error = Parts::error(*runner_)) last_error(&message);
  return {"RuntimeError", message ? without_frames(message) : "the compiled model failed"};
}

void CompiledModel::load_constants(const std::vector<std::string>& names, const std::vector<at::Tensor>& values,
                                   bool all, bool allow_copy) {
  std::unordered_map<std::string, std::string> by_name;
  for (const auto& [constant, name] : runner_->getConstantNamesToOriginalFQNs()) by_name.emplace(name, constant);
  const auto present = runner_->extract_constants_map(false);
  std::unordered_map<std::string, at::Tensor> constants;
  for (const auto i : c10::irange(names.size())) {
    const auto known = by_name.find(names[i]);
    if (known == by_name.end()) throw Error("RuntimeError", "Constant not found: " + names[i]);
    const at::Tensor& value = values[i];
    if (value.layout() != at::kStrided)
      value_error("expected the constant '", names[i], "' to be dense, got one of layout ", c10::str(value.layout()));
    const auto before = present.find(names[i]);
    if (before == present.end()) {
      check_absent(known->second, names[i], value);
      constants[known->second] = value.detach().contiguous();
      continue;
    }
    const at::Tensor& now = before->second;
    if (value.scalar_type() != now.scalar_type() || value.sizes() != now.sizes())
      value_error("expected the constant '", names[i], "' to be ", c10::toString(now.scalar_type()), " of shape ",
                  now.sizes(), ", got ", c10::toString(value.scalar_type()), " of shape ", value.sizes());
    if (value.device() != now.device() && !(allow_copy && value.device().is_cpu()))
      value_error("expected the constant '", names[i], "' on ", now.device().str(), ", got one on ",
                  value.device().str());
    // The code reads it as the one that is there lies in memory.
    const auto& where = allow_copy && !kCopiesFromCpu ? now : value;
    constants[known->second] = at::empty_strided(now.sizes(), now.strides(), where.options()).copy_(value.detach());
  }
  try {
    if (allow_copy)
      update_from_cpu(*runner_, constants, all);
    else
      runner_->update_constant_buffer(constants, false, all);
  } catch (const std::exception&) {
    throw failure();
  }
  find_missing();
}

// Of a constant that has no value yet, the code knows the type and the bytes.
void CompiledModel::check_absent(const std::string& constant, const std::string& name, const at::Tensor& value) {
  const auto types = runner_->getConstantNamesToDtypes();
  const auto name_of = function_of<decltype(AOTInductorModelContainerGetConstantName)>(
      library_, "AOTInductorModelContainerGetConstantName");
  const auto size_of = function_of<decltype(AOTInductorModelContainerGetConstantDataSize)>(
      library_, "AOTInductorModelContainerGetConstantDataSize");
  size_t bytes = 0;
  for (size_t i = 0; name_of && size_of && i < types.size(); ++i) {
    const char* text = nullptr;
    if (name_of(Parts::container(*runner_), i, &text) == 0 && text == constant)
      size_of(Parts::container(*runner_), i, &bytes);
  }
  const auto type = static_cast<at::ScalarType>(types.at(constant));
  if (value.scalar_type() != type || value.nbytes() != bytes)
    value_error("expected the constant '", name, "' to be ", c10::toString(type), " of ", bytes, " bytes, got ",
                c10::toString(value.scalar_type()), " of ", value.nbytes());
}

}  // namespace ltn
