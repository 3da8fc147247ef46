#include "profiler/results.h"

#include <ActivityType.h>

#include "napi/call.h"
#include "profiler/init.h"

namespace ltn {

namespace {

using torch::autograd::profiler::KinetoEvent;

ProfilerResultHandle& result(const Call& call) {
  return call.handle<ProfilerResultHandle>(0, Kind::ProfilerResult, "result");
}

template <class List, class Convert>
napi_value js_list(Napi::Env env, const List& list, const Convert& convert) {
  std::vector<napi_value> values;
  values.reserve(list.size());
  for (const auto& item : list) values.push_back(convert(item));
  return js_array(env, values);
}

// An argument that is no tensor, as the trace shows it; null for what has no such form.
napi_value js_value(Napi::Env env, const c10::IValue& value) {
  if (value.isBool()) return Napi::Boolean::New(env, value.toBool());
  if (value.isInt()) return js_integer(env, value.toInt());
  if (value.isDouble()) return Napi::Number::New(env, value.toDouble());
  if (value.isString()) return Napi::String::New(env, value.toStringRef());
  if (value.isList()) return js_list(env, value.toListRef(), [&](const auto& item) { return js_value(env, item); });
  return env.Null();
}

bool is_user_annotation(const KinetoEvent& event) {
  const auto type = static_cast<libkineto::ActivityType>(event.activityType());
  return type == libkineto::ActivityType::USER_ANNOTATION || type == libkineto::ActivityType::GPU_USER_ANNOTATION;
}

napi_value js_event(Napi::Env env, const KinetoEvent& event, uint64_t beginning) {
  // Nanoseconds since 1970 are beyond the integers of a number.
  const auto since_beginning = [&](uint64_t time) { return js_integer(env, static_cast<int64_t>(time - beginning)); };
  const auto number = [&](auto value) { return js_integer(env, static_cast<int64_t>(value)); };
  const auto text = [&](const std::string& value) { return Napi::String::New(env, value); };
  const auto boolean = [&](bool value) { return Napi::Boolean::New(env, value); };
  const auto integers = [&](const std::vector<int64_t>& values) { return js_integers(env, values); };
  const auto value = [&](const c10::IValue& value) { return js_value(env, value); };
  Napi::Object keywords = Napi::Object::New(env);
  for (const auto& [name, input] : event.kwinputs()) keywords.Set(name, Napi::Value(env, value(input)));
  return js_object(
      env, {{"id", number(event.correlationId())},
            {"name", text(event.name())},
            {"overloadName", text(event.overload_name())},
            {"thread", number(event.startThreadId())},
            {"endThread", number(event.endThreadId())},
            {"fwdThread", number(event.fwdThreadId())},
            {"startNs", since_beginning(event.startNs())},
            {"endNs", since_beginning(event.endNs())},
            {"inputShapes", js_list(env, event.shapes(), integers)},
            {"inputDtypes", js_list(env, event.dtypes(), text)},
            {"concreteInputs", js_list(env, event.concreteInputs(), value)},
            {"kwinputs", keywords},
            {"stack", js_list(env, event.stack(), text)},
            {"scope", number(event.scope())},
            {"isAsync", boolean(event.isAsync())},
            {"isHidden", boolean(event.isHiddenEvent())},
            {"isUserAnnotation", boolean(is_user_annotation(event))},
            {"isPythonFunction", boolean(event.isPythonFunction())},
            {"sequenceNr", number(event.sequenceNr())},
            {"deviceType", text(c10::DeviceTypeName(event.deviceType(), true))},
            {"deviceIndex", number(event.deviceIndex())},
            {"deviceResourceId", number(event.deviceResourceId())},
            {"nbytes", number(event.nBytes())},
            {"flops", number(event.flops())},
            {"activityType", number(event.activityType())},
            {"linkedCorrelationId", number(event.linkedCorrelationId())},
            {"metadataJson", text(event.metadataJson())},
            {"cudaElapsedUs", number(event.deviceType() == c10::DeviceType::CPU ? event.cudaElapsedUs() : -1)}});
}

// profilerEvents(result) -> what was recorded, in its order
napi_value profiler_events(const Call& call) {
  const auto& recorded = *result(call).result;
  const auto& all = recorded.events();
  call.environment.require_heap(static_cast<double>(all.size()) * 2048);
  Napi::Array list = Napi::Array::New(call.env, all.size());
  for (uint32_t i = 0; i < all.size(); ++i) {
    const Napi::HandleScope scope(call.env);
    check(call.env, napi_set_element(call.env, list, i, js_event(call.env, all[i], recorded.trace_start_ns())));
  }
  return list;
}

// profilerSave(result, path): the trace as Chrome and Perfetto read it. Kineto gives it away by it.
napi_value profiler_save(const Call& call) {
  auto& handle = result(call);
  const std::string path = call.string(1, "path");
  if (handle.saved) throw Error("RuntimeError", "Trace is already saved.");
  handle.saved = true;
  handle.result->save(path);
  return call.env.Undefined();
}

}  // namespace

void init_profiler_results(Napi::Object exports) {
  define(exports, {{"profilerEvents", profiler_events}, {"profilerSave", profiler_save}});
}

}  // namespace ltn
