#include <ATen/core/dispatch/Dispatcher.h>

#include "napi/call.h"
#include "profiler/init.h"

// torch.profiler.record_function: a range of the user's own. Through libtorch's operators, as Python goes, so that a
// trace has the same events; what they give ends the range when it goes.
namespace ltn {

namespace {

struct RecordFunctionHandle final : Handle {
  c10::IValue record;
  explicit RecordFunctionHandle(c10::IValue r) : Handle(Kind::RecordFunction), record(std::move(r)) {}
};

c10::OperatorHandle find_operator_of(const char* name, const char* overload) {
  return c10::Dispatcher::singleton().findSchemaOrThrow(name, overload);
}

// recordFunctionEnter(name, args | null)
napi_value record_function_enter(const Call& call) {
  static const auto op = find_operator_of("profiler::_record_function_enter_new", "");
  c10::Stack stack;
  stack.emplace_back(call.string(0, "name"));
  stack.emplace_back(call.is_nullish(1) ? c10::IValue() : c10::IValue(call.string(1, "args")));
  op.callBoxed(&stack);
  return call.environment.adopt(std::make_unique<RecordFunctionHandle>(std::move(stack.at(0))));
}

// recordFunctionExit(record)
napi_value record_function_exit(const Call& call) {
  static const auto op = find_operator_of("profiler::_record_function_exit", "_RecordFunction");
  auto& handle = call.handle<RecordFunctionHandle>(0, Kind::RecordFunction, "record");
  if (handle.record.isNone()) return call.env.Undefined();
  c10::Stack stack{std::exchange(handle.record, {})};
  op.callBoxed(&stack);
  return call.env.Undefined();
}

}  // namespace

void init_record_function(Napi::Object exports) {
  define(exports, {{"recordFunctionEnter", record_function_enter}, {"recordFunctionExit", record_function_exit}});
}

}  // namespace ltn
