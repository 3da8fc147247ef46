#include <ATen/core/jit_type.h>
#include <ATen/core/stack.h>
#include <c10/core/impl/LocalDispatchKeySet.h>
#include <c10/core/impl/PyInterpreter.h>
#include <c10/core/impl/TorchDispatchModeTLS.h>
#include <c10/util/ScopeExit.h>

#include <atomic>

#include "autograd/js_function.h"
#include "dispatch/init.h"
#include "dispatch/names.h"
#include "dispatch/registry.h"
#include "dispatch/results.h"
#include "dispatch/value.h"
#include "napi/call.h"

// Modes see every operator where Python's TorchDispatchMode does: below autograd, after what is composed of operators
// has fallen apart. libtorch asks whoever entered a mode through the table that Python fills; here JavaScript fills it.
namespace ltn {

namespace {

using c10::impl::PyObject_TorchDispatchMode;
using c10::impl::TorchDispatchModeTLS;

// What stands where Python has a mode's object.
struct Mode {
  Environment& environment;
  std::shared_ptr<JsFunction> handler;
  int64_t number;
  bool is_left = false;  // inside its own handler
  std::atomic<int64_t> references{1};
};

// One operator that a mode sees.
struct Frame {
  const c10::OperatorHandle& op;
  const std::vector<c10::IValue> arguments;
  std::optional<c10::Stack> results;
};

thread_local std::vector<Frame*> frames;

Mode& mode_of(const PyObject_TorchDispatchMode& mode) {
  return *reinterpret_cast<Mode*>(mode.ptr(&mode.pyinterpreter()));
}

// A mode doesn't see what its own handler calls.
class WithoutTopMode {
 public:
  WithoutTopMode() : mode_(TorchDispatchModeTLS::pop_stack()) { lifted.push_back(this); }
  ~WithoutTopMode() {
    lifted.pop_back();
    if (!mode().is_left) TorchDispatchModeTLS::push_non_infra_mode_onto_stack(mode_);
  }
  WithoutTopMode(const WithoutTopMode&) = delete;
  WithoutTopMode& operator=(const WithoutTopMode&) = delete;
  Mode& mode() const { return mode_of(*mode_); }
  // Those that are not on the stack now, since their handlers run.
  static thread_local std::vector<WithoutTopMode*> lifted;

 private:
  std::shared_ptr<PyObject_TorchDispatchMode> mode_;
};

thread_local std::vector<WithoutTopMode*> WithoutTopMode::lifted;

template <class Names, class T>
std::string name_of(const Names& names, T value) {
  for (const auto& [name, known] : names)
    if (known == value) return name;
  return {};
}

// An argument as a handler looks at it. What has no form here is undefined; layouts are their names.
napi_value argument_to_js(Environment& environment, const c10::IValue& value, const c10::Argument& argument) {
  Napi::Env env = environment.env;
  auto type = argument.real_type();
  if (type->kind() == c10::TypeKind::OptionalType) type = type->expectRef<c10::OptionalType>().getElementType();
  if (value.isInt() && type->kind() == c10::TypeKind::LayoutType)
    return Napi::String::New(env, name_of(layout_names(), static_cast<at::Layout>(value.toInt())));
  if (value.isInt() && type->kind() == c10::TypeKind::MemoryFormatType)
    return Napi::String::New(env, name_of(memory_format_names(), static_cast<at::MemoryFormat>(value.toInt())));
  // What was given as a number is one to Python's modes as well.
  if (value.isTensor() && value.toTensor().defined() && value.toTensor().unsafeGetTensorImpl()->is_wrapped_number()) {
    // Reading it is no operator to the modes outside.
    const c10::impl::ExcludeDispatchKeyGuard no_modes(c10::python_ks);
    return to_js(environment, value.toTensor().item(), *type);
  }
  if (value.isGenerator() || value.isStorage() || value.isStream() || value.isObject()) return env.Undefined();
  return to_js(environment, value, *type);
}

bool is_default(const Environment& environment, const c10::IValue& value, const c10::Argument& argument) {
  // What every random operator of this thread is given that was given none.
  if (value.isGenerator()) return value.toGenerator() == environment.default_cpu_generator;
  const auto& initial = argument.default_value();
  if (!initial) return false;
  if (value.isNone() || initial->isNone()) return value.isNone() && initial->isNone();
  return !value.isTensor() && value.tagKind() == initial->tagKind() && value == *initial;
}

// Without what has its default: all named ones, and those that come last by position.
void arguments_to_js(Environment& environment, const Frame& frame, std::vector<napi_value>& result) {
  Napi::Env env = environment.env;
  const auto& schema = frame.op.schema().arguments();
  size_t positional = 0;
  while (positional < schema.size() && !schema[positional].kwarg_only()) ++positional;
  size_t last = positional;
  while (last > 0 && is_default(environment, frame.arguments[last - 1], schema[last - 1])) --last;
  std::vector<napi_value> given;
  for (size_t i = 0; i < last; ++i) given.push_back(argument_to_js(environment, frame.arguments[i], schema[i]));
  const auto named = Napi::Object::New(env);
  for (size_t i = positional; i < schema.size(); ++i)
    if (!is_default(environment, frame.arguments[i], schema[i]))
      named.Set(camel_case(schema[i].name()), argument_to_js(environment, frame.arguments[i], schema[i]));
  std::vector<napi_value> written;
  for (size_t i = 0; i < schema.size(); ++i)
    if (schema[i].alias_info() && schema[i].alias_info()->isWrite())
      written.push_back(argument_to_js(environment, frame.arguments[i], schema[i]));
  result.push_back(js_array(env, given));
  result.push_back(named);
  result.push_back(js_array(env, written));
}

c10::IValue result_from_js(const Value& value, const c10::Type& type) {
  const auto expect = [&](bool good) {
    if (!good) type_error("expected a dispatch mode to give a ", type.str(), " for this operator");
  };
  switch (type.kind()) {
    case c10::TypeKind::OptionalType:
      if (value.tag == Tag::None) return {};
      return result_from_js(value, *type.expectRef<c10::OptionalType>().getElementType());
    case c10::TypeKind::TensorType:
      if (value.tag == Tag::None) return at::Tensor();
      expect(value.tag == Tag::Tensor || value.tag == Tag::ScalarTensor);
      return value.ivalue;
    case c10::TypeKind::ListType: {
      const auto& element = type.expectRef<c10::ListType>().getElementType();
      expect(value.tag == Tag::EmptyList || value.tag == Tag::TensorList || value.tag == Tag::IntList);
      c10::impl::GenericList list(element);
      for (const auto& item : value.items) list.push_back(result_from_js(item, *element));
      return list;
    }
    default: expect(!value.ivalue.isNone()); return value.ivalue;
  }
}

void read_results(Environment& environment, napi_value returned, const Frame& frame, c10::Stack& stack) {
  Napi::Env env = environment.env;
  napi_valuetype type;
  check(env, napi_typeof(env, returned, &type));
  if (type == napi_undefined) {
    if (!frame.results) type_error("expected a dispatch mode to run the operator, or to give its results");
    stack.insert(stack.end(), frame.results->begin(), frame.results->end());
    return;
  }
  const auto& returns = frame.op.schema().returns();
  if (list_length(env, returned) != returns.size())
    type_error("expected a dispatch mode to give a list of ", returns.size(), " results");
  for (uint32_t i = 0; i < returns.size(); ++i) {
    napi_value item;
    check(env, napi_get_element(env, returned, i, &item));
    stack.push_back(result_from_js(read_value(environment, item), *returns[i].real_type()));
  }
}

std::string shown_name(const c10::OperatorHandle& op) {
  const auto& name = op.operator_name();
  std::string result = name.name;
  if (const size_t colons = result.find("::"); colons != std::string::npos) result.replace(colons, 2, ".");
  return result + "." + (name.overload_name.empty() ? "default" : name.overload_name);
}

void call_mode(const c10::OperatorHandle& op, c10::Stack& stack) {
  const WithoutTopMode without;
  Mode& mode = without.mode();
  // The thread of a device in a backward pass: JavaScript has another thread's modes and switches.
  if (Environment::current() != &mode.environment) return op.callBoxed(&stack);
  const size_t count = op.schema().arguments().size();
  Frame frame{.op = op, .arguments = {stack.end() - static_cast<std::ptrdiff_t>(count), stack.end()}, .results = {}};
  torch::jit::drop(stack, count);
  frames.push_back(&frame);
  const auto leave = c10::make_scope_exit([] { frames.pop_back(); });
  const auto make = [&](Environment& environment) {
    std::vector<napi_value> values{Napi::String::New(environment.env, shown_name(op))};
    arguments_to_js(environment, frame, values);
    return values;
  };
  mode.handler->call(
      make, [&](Environment& environment, napi_value returned) { read_results(environment, returned, frame, stack); });
}

// Python's table, as far as modes need it: no tensor here has an object of Python's.
struct Table final : c10::impl::PyInterpreterVTable {
  static Mode& mode(PyObject* object) { return *reinterpret_cast<Mode*>(object); }
  [[noreturn]] static void refuse() { throw Error("RuntimeError", "there is no Python in this process"); }

  std::string name() const override { return "libtorch-node"; }
  void incref(PyObject* object) const override { ++mode(object).references; }
  void decref(PyObject* object) const override {
    if (--mode(object).references == 0) delete &mode(object);
  }
  bool try_incref(const c10::impl::PyObjectSlot& /*slot*/) const override { return false; }
  size_t refcnt(PyObject* object) const override { return static_cast<size_t>(mode(object).references); }

  // Detaching is an operator to modes, wherever libtorch does it.
  c10::intrusive_ptr<c10::TensorImpl> detach(const c10::TensorImpl* self) const override {
    static const auto op = c10::Dispatcher::singleton().findSchemaOrThrow("aten::detach", "");
    // Only to be read: the operator's argument is not const.
    using Pointer = c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>;
    c10::Stack stack{at::Tensor(Pointer::unsafe_reclaim_from_nonowning(const_cast<c10::TensorImpl*>(self)))};
    call_mode(op, stack);
    return stack.back().toTensor().getIntrusivePtr();
  }
  void dispatch(const c10::OperatorHandle& op, c10::Stack* stack) const override { call_mode(op, *stack); }

  void reportErrorCallback(PyObject* /*callback*/, c10::DispatchKey /*key*/) const override {}
  void python_op_registration_trampoline(const c10::OperatorHandle& /*op*/, c10::DispatchKey /*key*/,
                                         c10::DispatchKeySet /*keys*/, c10::Stack* /*stack*/, bool /*with_keyset*/,
                                         bool /*with_op*/) const override {
    refuse();
  }
  void throw_abstract_impl_not_imported_error(std::string /*opname*/, const char* /*pymodule*/,
                                              const char* /*context*/) const override {
    refuse();
  }
  void python_dispatcher(const c10::OperatorHandle& /*op*/, c10::DispatchKeySet /*keys*/,
                         c10::Stack* /*stack*/) const override {
    refuse();
  }
  bool is_contiguous(const c10::TensorImpl* /*self*/, at::MemoryFormat /*format*/) const override { refuse(); }
  c10::SymBool sym_is_contiguous(const c10::TensorImpl* /*self*/, at::MemoryFormat /*format*/) const override {
    refuse();
  }
  bool is_strides_like(const c10::TensorImpl* /*self*/, at::MemoryFormat /*format*/) const override { refuse(); }
  bool is_non_overlapping_and_dense(const c10::TensorImpl* /*self*/) const override { refuse(); }
  c10::Device device(const c10::TensorImpl* /*self*/) const override { refuse(); }
  int64_t dim(const c10::TensorImpl* /*self*/) const override { refuse(); }
  c10::IntArrayRef strides(const c10::TensorImpl* /*self*/) const override { refuse(); }
  c10::IntArrayRef sizes(const c10::TensorImpl* /*self*/) const override { refuse(); }
  c10::SymIntArrayRef sym_sizes(const c10::TensorImpl* /*self*/) const override { refuse(); }
  c10::Layout layout(const c10::TensorImpl* /*self*/) const override { refuse(); }
  int64_t numel(const c10::TensorImpl* /*self*/) const override { refuse(); }
  c10::SymInt sym_numel(const c10::TensorImpl* /*self*/) const override { refuse(); }
  c10::SymIntArrayRef sym_strides(const c10::TensorImpl* /*self*/) const override { refuse(); }
  c10::SymInt sym_storage_offset(const c10::TensorImpl* /*self*/) const override { refuse(); }
  void trace_gpu_event_creation(c10::DeviceType /*type*/, uintptr_t /*event*/) const override {}
  void trace_gpu_event_deletion(c10::DeviceType /*type*/, uintptr_t /*event*/) const override {}
  void trace_gpu_event_record(c10::DeviceType /*type*/, uintptr_t /*event*/, uintptr_t /*stream*/) const override {}
  void trace_gpu_event_wait(c10::DeviceType /*type*/, uintptr_t /*event*/, uintptr_t /*stream*/) const override {}
  void trace_gpu_memory_allocation(c10::DeviceType /*type*/, uintptr_t /*pointer*/) const override {}
  void trace_gpu_memory_deallocation(c10::DeviceType /*type*/, uintptr_t /*pointer*/) const override {}
  void trace_gpu_stream_creation(c10::DeviceType /*type*/, uintptr_t /*stream*/) const override {}
  void trace_gpu_device_synchronization(c10::DeviceType /*type*/) const override {}
  void trace_gpu_stream_synchronization(c10::DeviceType /*type*/, uintptr_t /*stream*/) const override {}
  void trace_gpu_event_synchronization(c10::DeviceType /*type*/, uintptr_t /*event*/) const override {}
  void reset_backward_hooks(const c10::TensorImpl* /*self*/) const override {}
};

// Never deleted: modes of threads that end late still ask it.
c10::impl::PyInterpreter& interpreter() {
  static auto* table = new Table();
  static auto* instance = new c10::impl::PyInterpreter(table);
  return *instance;
}

// pushDispatchMode(handler) -> its number: handler(name, positional, named, written) for each operator of this thread.
// It gives the results, or nothing where redispatch() is to tell.
napi_value push_dispatch_mode(const Call& call) {
  static std::atomic<int64_t> count{0};
  auto* mode = new Mode{.environment = call.environment,
                        .handler = std::make_shared<JsFunction>(call.environment, call.function(0, "handler")),
                        .number = ++count};
  const auto number = js_integer(call.env, mode->number);
  TorchDispatchModeTLS::push_non_infra_mode_onto_stack(
      std::make_shared<PyObject_TorchDispatchMode>(reinterpret_cast<PyObject*>(mode), &interpreter()));
  return number;
}

// popDispatchMode(number): wherever it lies now.
napi_value pop_dispatch_mode(const Call& call) {
  const auto number = static_cast<int64_t>(call.number(0, "mode"));
  std::vector<std::shared_ptr<PyObject_TorchDispatchMode>> above;
  bool is_found = false;
  while (!is_found && TorchDispatchModeTLS::stack_len() > 0) {
    auto mode = TorchDispatchModeTLS::pop_stack();
    is_found = mode_of(*mode).number == number;
    if (!is_found) above.push_back(std::move(mode));
  }
  for (auto it = above.rbegin(); it != above.rend(); ++it)
    TorchDispatchModeTLS::push_non_infra_mode_onto_stack(std::move(*it));
  for (const WithoutTopMode* without : WithoutTopMode::lifted) {
    if (without->mode().number != number) continue;
    without->mode().is_left = true;
    is_found = true;
  }
  if (!is_found) throw Error("RuntimeError", "expected to leave a dispatch mode that was entered before");
  return call.env.Undefined();
}

// redispatch() -> a list of the results of the operator whose handler this is called from.
napi_value redispatch(const Call& call) {
  if (frames.empty()) throw Error("RuntimeError", "expected to be called by the handler of a dispatch mode");
  Frame& frame = *frames.back();
  c10::Stack stack(frame.arguments.begin(), frame.arguments.end());
  frame.op.callBoxed(&stack);
  frame.results = std::move(stack);
  std::vector<napi_value> values;
  const auto& returns = frame.op.schema().returns();
  for (size_t i = 0; i < frame.results->size(); ++i)
    values.push_back(to_js(call.environment, (*frame.results)[i], *returns[i].real_type()));
  return js_array(call.env, values);
}

// detachBelow(tensor): below autograd, and still a view that shares its version.
napi_value detach_below(const Call& call) {
  const bool before = c10::impl::tls_is_dispatch_key_excluded(c10::DispatchKey::ADInplaceOrView);
  c10::impl::tls_set_dispatch_key_excluded(c10::DispatchKey::ADInplaceOrView, false);
  const auto restore = c10::make_scope_exit(
      [&] { c10::impl::tls_set_dispatch_key_excluded(c10::DispatchKey::ADInplaceOrView, before); });
  return call.environment.wrap(call.tensor(0, "self").detach());
}

}  // namespace

void init_modes(Napi::Object exports) {
  define(exports, {{"pushDispatchMode", push_dispatch_mode},
                   {"popDispatchMode", pop_dispatch_mode},
                   {"redispatch", redispatch},
                   {"detachBelow", detach_below}});
}

}  // namespace ltn
