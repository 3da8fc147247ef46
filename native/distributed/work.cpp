#include "distributed/work.h"

#include "distributed/init.h"
#include "distributed/seconds.h"
#include "napi/background.h"

namespace ltn {

napi_value js_work(Environment& environment, c10::intrusive_ptr<c10d::Work> work) {
  if (!work) return environment.env.Null();
  return environment.adopt(std::make_unique<WorkHandle>(std::move(work)));
}

const std::shared_ptr<Completion>& completion_of(const WorkHandle& handle) {
  if (!handle.completion) throw Error("RuntimeError", "expected a Work that was not let go of");
  handle.completion->ask();
  return handle.completion;
}

namespace {

const std::shared_ptr<Completion>& completion_argument(const Call& call) {
  return completion_of(call.handle<WorkHandle>(0, Kind::Work, "work"));
}

// workRelease(work): lets go of the tensors of one that is over, which it would keep until it is collected
napi_value work_release(const Call& call) {
  auto& completion = call.handle<WorkHandle>(0, Kind::Work, "work").completion;
  if (completion && completion->is_over()) completion.reset();
  return call.env.Undefined();
}

// workWait(work, seconds or null) -> whether it has ended; blocks
napi_value work_wait(const Call& call) {
  std::optional<std::chrono::milliseconds> timeout;
  if (!call.is_nullish(1)) timeout = milliseconds_of(call.number(1, "timeout"));
  return Napi::Boolean::New(call.env, completion_argument(call)->wait(timeout));
}

// workPromise(work) -> a promise, kept when it has ended well
napi_value work_promise(const Call& call) {
  const auto& completion = completion_argument(call);
  completion->watch();
  const Promised promised(call.environment);
  // Held by what will call it, until it has.
  completion->then([ended = completion, settle = promised.settle()] {
    settle([ended](Environment& environment) -> napi_value {
      ended->conclude();
      return environment.env.Undefined();
    });
  });
  return promised.promise();
}

// The error of a call that has failed.
napi_value error_of(Environment& environment, Completion& completion) {
  guarded(environment.env, [&]() -> napi_value {
    completion.conclude();
    return nullptr;
  });
  napi_value error = nullptr;
  check(environment.env, napi_get_and_clear_last_exception(environment.env, &error));
  return error;
}

// workReport(work, call, tell): where it fails, and nobody has asked before how it ends, tell(call, error) is called
napi_value work_report(const Call& call) {
  auto& environment = call.environment;
  if (environment.tell_failure.IsEmpty())
    environment.tell_failure = Napi::Persistent(Napi::Function(call.env, call.function(2, "tell")));
  const auto completion = call.handle<WorkHandle>(0, Kind::Work, "work").completion;
  completion->report(
      [known = std::weak_ptr(completion), background = Background::of(environment), name = call.string(1, "call")] {
        background->post([completion = known.lock(), name](Environment& environment) {
          if (!completion || completion->is_asked()) return;
          const Napi::HandleScope scope(environment.env);
          guarded(environment.env, [&] {
            return call_function(environment.env, environment.tell_failure.Value(),
                                 {Napi::String::New(environment.env, name), error_of(environment, *completion)});
          });
        });
      });
  return call.env.Undefined();
}

napi_value work_is_completed(const Call& call) {
  return Napi::Boolean::New(call.env, completion_argument(call)->is_completed());
}

// workSourceRank(work) -> of what was received, once it was
napi_value work_source_rank(const Call& call) {
  return Napi::Number::New(call.env, completion_argument(call)->source_rank());
}

// workResult(work) -> the tensors that it gives, once it has ended
napi_value work_result(const Call& call) {
  std::vector<napi_value> tensors;
  for (auto& tensor : completion_argument(call)->work()->result())
    tensors.push_back(call.environment.wrap(std::move(tensor)));
  return js_array(call.env, tensors);
}

}  // namespace

void init_work(Napi::Object exports) {
  define(exports, {{"workWait", work_wait},
                   {"workPromise", work_promise},
                   {"workIsCompleted", work_is_completed},
                   {"workSourceRank", work_source_rank},
                   {"workResult", work_result},
                   {"workReport", work_report},
                   {"workRelease", work_release}});
}

}  // namespace ltn
