#include "random/environment_generator.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/ops/bernoulli_ops.h>
#include <c10/core/impl/LocalDispatchKeySet.h>
#include <torch/library.h>

#include "napi/environment.h"
#include "random/bernoulli.h"

// libtorch has one default CPU generator for the process; each JavaScript environment needs its own. Every random
// operator ends in calls through the dispatcher of operators with a `Generator?` argument, so the argument is filled in
// there: a kernel on a dispatch key that nothing else uses, switched on for the threads that run JavaScript. All other
// operators fall through that key at no cost.
namespace ltn {

namespace {

constexpr auto kKey = c10::DispatchKey::TESTING_ONLY_GenericMode;

c10::Device device_of(c10::ArrayRef<c10::IValue> arguments) {
  for (size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i].isTensor() && arguments[i].toTensor().defined()) return arguments[i].toTensor().device();
    if (arguments[i].isDevice()) return arguments[i].toDevice();
  }
  return at::kCPU;
}

c10::DispatchKeySet after(c10::DispatchKeySet keys) {
  return keys & c10::DispatchKeySet(c10::DispatchKeySet::FULL_AFTER, kKey);
}

// Compares kinds, not names: start-up asks this of every argument of every operator, and a type's name is built anew
// each time.
bool is_optional_generator(const c10::Type& type) {
  return type.kind() == c10::TypeKind::OptionalType &&
         type.expectRef<c10::OptionalType>().getElementType()->kind() == c10::TypeKind::GeneratorType;
}

void fill_in_generator(const c10::OperatorHandle& op, c10::DispatchKeySet keys, c10::Stack* stack) {
  const auto& schema = op.schema();
  const auto& arguments = schema.arguments();
  const size_t start = stack->size() - arguments.size();
  Environment* environment = Environment::current();
  if (environment && !environment->is_main) {
    for (size_t i = 0; i < arguments.size(); ++i) {
      auto& value = (*stack)[start + i];
      if (!value.isNone() || !is_optional_generator(*arguments[i].type())) continue;
      if (device_of(c10::ArrayRef<c10::IValue>(stack->data() + start, arguments.size())).is_cpu())
        value = environment->default_cpu_generator;
    }
  }
  op.redispatchBoxed(after(keys), stack);
}

// Only what a plain CPU tensor has: anything else (a subclass, a transform) must see the operator itself.
bool is_plain(const at::Tensor& self, c10::DispatchKeySet keys) {
  constexpr c10::DispatchKeySet known{c10::DispatchKey::CPU, c10::DispatchKey::AutogradCPU,
                                      c10::DispatchKey::ADInplaceOrView, kKey};
  const c10::DispatchKeySet unknown = keys - known;  // the backend's bit stays, which alone names no key
  return unknown.begin() == unknown.end() && self.key_set().has(c10::DispatchKey::CPU) &&
         !(self.requires_grad() && at::GradMode::is_enabled());
}

// Dropout spends most of its time here, so this one operator has a kernel of its own, with libtorch's bits.
at::Tensor& bernoulli(c10::DispatchKeySet keys, at::Tensor& self, double p, std::optional<at::Generator> generator) {
  Environment* environment = Environment::current();
  if (!generator && environment && self.is_cpu()) generator = environment->default_cpu_generator;
  if (generator && is_plain(self, keys) && fill_bernoulli(self, p, *generator)) {
    if (!self.is_inference()) self.unsafeGetTensorImpl()->bump_version();
    return self;
  }
  return at::_ops::bernoulli__float::redispatch(after(keys), self, p, generator);
}

bool takes_generator(const c10::FunctionSchema& schema) {
  for (const auto& argument : schema.arguments())
    if (is_optional_generator(*argument.type())) return true;
  return false;
}

// Registrations last as long as the process: environments come and go, the library does not.
torch::Library& register_kernels() {
  static auto* everything = new torch::Library(torch::Library::IMPL, "_", kKey, __FILE__, __LINE__);
  everything->fallback(torch::CppFunction::makeFallthrough());
  static auto* aten = new torch::Library(torch::Library::IMPL, "aten", kKey, __FILE__, __LINE__);
  auto& dispatcher = c10::Dispatcher::singleton();
  for (const auto& name : dispatcher.getAllOpNames()) {
    if (!name.name.starts_with("aten::")) continue;
    const auto handle = dispatcher.findSchema(name);
    if (!handle || !takes_generator(handle->schema())) continue;
    const std::string full = name.overload_name.empty() ? name.name : name.name + "." + name.overload_name;
    if (full == "aten::bernoulli_.float")
      aten->impl("bernoulli_.float", TORCH_FN(bernoulli));
    else
      aten->impl(full.c_str(), torch::CppFunction::makeFromBoxedFunction<&fill_in_generator>());
  }
  return *aten;
}

}  // namespace

void install_environment_generator() {
  static const auto& registered = register_kernels();
  (void)registered;
  c10::impl::tls_set_dispatch_key_included(kKey, true);
}

}  // namespace ltn
