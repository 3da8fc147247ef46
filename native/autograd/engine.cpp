#include <ATen/SavedTensorHooks.h>
#include <c10/core/AutogradState.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/engine.h>
#include <torch/csrc/autograd/saved_variable_hooks.h>
#include <torch/version.h>

#include <atomic>

#include "autograd/init.h"
#include "autograd/js_function.h"
#include "autograd/new_node.h"
#include "napi/call.h"

namespace ltn {

namespace {

// A saved tensor for which JavaScript keeps something else. The pack hook answers with a function that gives the tensor
// back.
class SavedByJavaScript : public torch::autograd::SavedVariableHooks {
 public:
  explicit SavedByJavaScript(Environment& environment) : environment_(environment) {}

  void call_pack_hook(const at::Tensor& tensor) override {
    Napi::Env env = environment_.env;
    const Napi::HandleScope scope(env);
    const napi_value hook = environment_.saved_tensor_hooks.back().Value();
    const napi_value unpack = call_function(env, hook, {environment_.wrap(tensor)});
    unpack_ = std::make_shared<JsFunction>(environment_, unpack);
  }

  at::Tensor call_unpack_hook() override {
    at::Tensor result;
    const auto none = [](Environment&) { return std::vector<napi_value>(); };
    unpack_->call(none, [&](Environment& environment, napi_value value) {
      napi_valuetype type;
      check(environment.env, napi_typeof(environment.env, value, &type));
      Handle* handle = find_handle(environment, value, type);
      if (!handle || handle->kind != Kind::Tensor)
        type_error("Output of saved tensor unpack_hook expected to be a Tensor but got result of type ",
                   describe(environment, value));
      result = unwrap(environment, *static_cast<TensorHandle*>(handle));
    });
    return result;
  }

 private:
  Environment& environment_;
  std::shared_ptr<JsFunction> unpack_;
};

// Where a tensor's node was made, as JavaScript's stack tells. Follows torch/csrc/autograd/python_anomaly_mode.cpp.
class JavaScriptTrace : public torch::autograd::AnomalyMetadata {
 public:
  void store_stack() override {
    Environment* environment = Environment::current();
    if (!environment) return;
    Napi::Env env = environment->env;
    const Napi::HandleScope scope(env);
    napi_value message, error, stack;
    if (napi_create_string_utf8(env, "", 0, &message) == napi_ok &&
        napi_create_error(env, nullptr, message, &error) == napi_ok &&
        napi_get_named_property(env, error, "stack", &stack) == napi_ok)
      stack_ = to_string(env, stack);
  }

  void assign_parent(const NodePointer& parent) override { parent_ = parent; }

  void print_stack(const std::string& name) override {
    Environment* environment = Environment::current();
    if (!environment || environment->warn.IsEmpty()) return;
    std::string text = c10::str("Error detected in ", name, ". ",
                                stack_.empty() ? "No forward pass information available. Enable detect anomaly during "
                                                 "forward pass for more information."
                                               : "Traceback of forward call that caused the error:\n" + stack_);
    for (NodePointer parent = parent_; parent;) {
      auto* trace = dynamic_cast<JavaScriptTrace*>(parent->metadata());
      if (!trace || trace->stack_.empty()) break;
      text += c10::str("\n\nPrevious calculation was induced by ", parent->name(),
                       ". Traceback of forward call that induced the previous calculation:\n", trace->stack_);
      parent = trace->parent_;
    }
    const Napi::HandleScope scope(environment->env);
    call_function(environment->env, environment->warn.Value(), {Napi::String::New(environment->env, text)});
  }

 private:
  std::string stack_;
  NodePointer parent_;
};

// libtorch's engine, which asks JavaScript where Python's asks Python.
struct JavaScriptEngine : torch::autograd::Engine {
  std::unique_ptr<torch::autograd::AnomalyMetadata> make_anomaly_metadata() override {
    return std::make_unique<JavaScriptTrace>();
  }

  std::unique_ptr<torch::autograd::SavedVariableHooks> get_default_saved_variable_hooks() override {
    Environment* environment = Environment::current();
    if (!environment || environment->saved_tensor_hooks.empty()) return nullptr;
    return std::make_unique<SavedByJavaScript>(*environment);
  }

  // Never deleted: its threads may outlive what ends with the process.
  static torch::autograd::Engine& instance() {
    static auto* engine = new JavaScriptEngine();
    return *engine;
  }
};

// pushSavedTensorsHooks(pack): pack(tensor) gives a function that gives the tensor back.
napi_value push_saved_tensors_hooks(const Call& call) {
  if (!at::SavedTensorDefaultHooks::is_enabled())
    throw Error("RuntimeError", *at::SavedTensorDefaultHooks::get_disabled_error_message());
  call.environment.saved_tensor_hooks.push_back(Napi::Persistent(Napi::Function(call.env, call.function(0, "pack"))));
  return call.env.Undefined();
}

napi_value pop_saved_tensors_hooks(const Call& call) {
  auto& hooks = call.environment.saved_tensor_hooks;
  if (hooks.empty())
    throw Error("RuntimeError", "expected to leave a scope of saved tensor hooks that was entered before");
  hooks.pop_back();
  return call.env.Undefined();
}

// disableSavedTensorsHooks(message | null) -> what it was; null: they may be used.
napi_value disable_saved_tensors_hooks(const Call& call) {
  const auto& message_now = at::SavedTensorDefaultHooks::get_disabled_error_message();
  const napi_value before = message_now ? Napi::String::New(call.env, *message_now) : call.env.Null();
  if (call.is_nullish(0)) {
    at::SavedTensorDefaultHooks::enable();
  } else {
    const auto message = call.string(0, "message");
    if (!call.environment.saved_tensor_hooks.empty()) throw Error("RuntimeError", message);
    at::SavedTensorDefaultHooks::disable(message);
  }
  return before;
}

// Who switched anomaly mode, which is the process's, on: it does not outlive them.
std::atomic<const Environment*> anomaly_owner{nullptr};

// setAnomalyMode(enabled, checkNan, warn)
napi_value set_anomaly_mode(const Call& call) {
  const bool enabled = call.boolean(0, "enabled");
  torch::autograd::AnomalyMode::set_enabled(enabled, call.boolean(1, "checkNan"));
  anomaly_owner = enabled ? &call.environment : nullptr;
  call.environment.warn = Napi::Persistent(Napi::Function(call.env, call.function(2, "warn")));
  return call.env.Undefined();
}

// anomalyMode() -> [enabled, checkNan]
napi_value anomaly_mode(const Call& call) {
  return js_array(call.env, {Napi::Boolean::New(call.env, torch::autograd::AnomalyMode::is_enabled()),
                             Napi::Boolean::New(call.env, torch::autograd::AnomalyMode::should_check_nan())});
}

// isCheckpointValid(): whether the backward pass that runs goes to all leaves.
napi_value is_checkpoint_valid(const Call& call) {
  return Napi::Boolean::New(call.env, torch::autograd::Engine::get_default_engine().is_checkpoint_valid());
}

// setMultithreadingEnabled(enabled) -> what it was
napi_value set_multithreading_enabled(const Call& call) {
  auto& state = c10::AutogradState::get_tls_state();
  const bool before = state.get_multithreading_enabled();
  state.set_multithreading_enabled(call.boolean(0, "enabled"));
  return Napi::Boolean::New(call.env, before);
}

// setGradLayoutEnforced(enforced) -> what it was
napi_value set_grad_layout_enforced(const Call& call) {
  const bool enforced = call.boolean(0, "enforced");
#if TORCH_VERSION_MAJOR > 2 || TORCH_VERSION_MINOR >= 13
  auto& state = c10::AutogradState::get_tls_state();
  const bool before = state.get_grad_layout_enforcement_enabled();
  state.set_grad_layout_enforcement_enabled(enforced);
  return Napi::Boolean::New(call.env, before);
#else
  if (!enforced) throw Error("RuntimeError", "enforceGradLayoutPolicy(false) needs libtorch 2.13 or newer");
  return Napi::Boolean::New(call.env, true);
#endif
}

}  // namespace

void init_engine(Napi::Object exports) {
  // Not std::call_once, whose pthread_once is newer than the C libraries that this is to run with.
  [[maybe_unused]] static const bool once = [] {
    torch::autograd::set_default_engine_stub(JavaScriptEngine::instance);
    return true;
  }();
  const auto leave = [](void* environment) {
    if (anomaly_owner == environment) torch::autograd::AnomalyMode::set_enabled(false, true);
  };
  check(exports.Env(), napi_add_env_cleanup_hook(exports.Env(), leave, &Environment::of(exports.Env())));
  define(exports, {{"pushSavedTensorsHooks", push_saved_tensors_hooks},
                   {"popSavedTensorsHooks", pop_saved_tensors_hooks},
                   {"disableSavedTensorsHooks", disable_saved_tensors_hooks},
                   {"setAnomalyMode", set_anomaly_mode},
                   {"anomalyMode", anomaly_mode},
                   {"isCheckpointValid", is_checkpoint_valid},
                   {"setMultithreadingEnabled", set_multithreading_enabled},
                   {"setGradLayoutEnforced", set_grad_layout_enforced}});
}

}  // namespace ltn
