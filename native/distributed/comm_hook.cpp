#include <c10/util/ScopeExit.h>

#include <torch/csrc/distributed/c10d/default_comm_hooks.hpp>

#include "autograd/js_function.h"
#include "distributed/init.h"
#include "distributed/reducer.h"
#include "distributed/work.h"

namespace ltn {

namespace {

using c10::ivalue::Future;

// A bucket as a hook of JavaScript's sees it, beside its buffer.
struct BucketTensors {
  std::vector<at::Tensor> gradients, parameters;
};
using BucketHandle = ValueHandle<Kind::GradBucket, BucketTensors>;

// A communication hook in JavaScript: `run` begins what it does with a bucket, and `finish` makes of what was
// communicated what the bucket is to hold; torch/csrc/distributed/c10d/python_comm_hook.cpp is Python's.
//
// A future's own callbacks run on the thread that completes it, which has no JavaScript; the Reducer asks for the
// results one by one at the end of the pass, where JavaScript can be called.
class JavaScriptCommHook : public c10d::CommHookInterface {
 public:
  // The module holds the functions, which may refer to it: held here too, it would never go.
  JavaScriptCommHook(Environment& environment, napi_value run, napi_value finish)
      : environment_(environment),
        run_(std::make_shared<JsFunction>(environment, run)),
        finish_(std::make_shared<JsFunction>(environment, finish)) {
    run_->held_elsewhere();
    finish_->held_elsewhere();
  }

  c10::intrusive_ptr<Future> runHook(c10d::GradBucket& bucket) override {
    const auto index = static_cast<int64_t>(bucket.getIndex());
    const int64_t size = bucket.getBuffer().numel();
    c10::intrusive_ptr<Future> future;
    call(
        *run_,
        [&](Environment& environment) -> std::vector<napi_value> {
          auto handle = std::make_unique<BucketHandle>(BucketTensors{bucket.getGradients(), bucket.getParameters()});
          return {js_integer(environment.env, index), Napi::Boolean::New(environment.env, bucket.isLast()),
                  environment.wrap(bucket.getBuffer()), environment.adopt(std::move(handle))};
        },
        [&](Environment& environment, napi_value value) { future = begun(environment, value); });
    // What the Reducer hands back is the value alone: with it goes which bucket it is, and how large.
    return future->then(
        [index, size](Future& done) {
          return c10::IValue(c10::ivalue::Tuple::create({done.value(), c10::IValue(index), c10::IValue(size)}));
        },
        c10::AnyType::get());
  }

  at::Tensor parseHookResult(const c10::IValue& result) override {
    const auto& parts = result.toTupleRef().elements();
    at::Tensor tensor = communicated(parts[0]);
    call(
        *finish_,
        [&](Environment& environment) -> std::vector<napi_value> {
          return {js_integer(environment.env, parts[1].toInt()), environment.wrap(tensor)};
        },
        [&](Environment& environment, napi_value value) { tensor = tensor_of(environment, value); });
    const int64_t size = parts[2].toInt();
    if (tensor.numel() != size)
      throw Error("RuntimeError", c10::str("expected a communication hook to give a tensor of as many elements as the "
                                           "bucket's buffer (",
                                           size, "), got one of ", tensor.numel()));
    // The Reducer takes it for a buffer of its own, from its storage's first element on.
    if (tensor.layout() == at::kStrided && (!tensor.is_contiguous() || tensor.storage_offset() != 0))
      tensor = tensor.clone(at::MemoryFormat::Contiguous);
    return tensor;
  }

 private:
  void call(const JsFunction& function, const JsFunction::Arguments& make,
            const std::function<void(Environment&, napi_value)>& read) {
    environment_.in_comm_hook = true;
    const auto leave = c10::make_scope_exit([&] { environment_.in_comm_hook = false; });
    function.call(make, read);
  }

  static at::Tensor tensor_of(Environment& environment, napi_value value) {
    napi_valuetype type;
    check(environment.env, napi_typeof(environment.env, value, &type));
    Handle* handle = find_handle(environment, value, type);
    if (!handle || handle->kind != Kind::Tensor)
      type_error("expected a communication hook to give a Tensor, got ", describe(environment, value));
    return unwrap(environment, *static_cast<TensorHandle*>(handle));
  }

  // What `run` gave: [work, null] or [null, tensor].
  static c10::intrusive_ptr<Future> begun(Environment& environment, napi_value value) {
    napi_value work, tensor;
    napi_valuetype type;
    check(environment.env, napi_get_element(environment.env, value, 0, &work));
    check(environment.env, napi_get_element(environment.env, value, 1, &tensor));
    check(environment.env, napi_typeof(environment.env, work, &type));
    if (type != napi_null) {
      Handle* handle = find_handle(environment, work, type);
      if (!handle || handle->kind != Kind::Work)
        type_error("expected a communication hook to give a Work, got ", describe(environment, work));
      return completion_of(*static_cast<WorkHandle*>(handle))->work()->getFuture();
    }
    const auto result = tensor_of(environment, tensor);
    std::vector<c10::Device> devices;
    if (!result.is_cpu()) devices.push_back(result.device());
    auto future = c10::make_intrusive<Future>(c10::TensorType::get(), devices);
    future->markCompleted(result);
    return future;
  }

  static at::Tensor communicated(const c10::IValue& value) {
    if (value.isTensor()) return value.toTensor();
    if (value.isTensorList() && !value.toTensorList().empty()) return value.toTensorVector()[0];
    throw Error("TypeError",
                "expected a communication hook to wait for what has one tensor as its result, such as allReduce()");
  }

  Environment& environment_;
  std::shared_ptr<JsFunction> run_, finish_;
};

// reducerRegisterHook(reducer, name, run, finish): run(index, isLast, buffer, bucket) gives [work, null] or
// [null, tensor]; finish(index, tensor) gives a tensor. JavaScript has to hold both as long as the reducer.
napi_value reducer_register_hook(const Call& call) {
  const auto& ddp = reducer_argument(call, 0);
  const auto name = call.string(1, "name");
  ddp->reducer().register_comm_hook(
      std::make_unique<JavaScriptCommHook>(call.environment, call.function(2, "run"), call.function(3, "finish")));
  ddp->logger().set_comm_hook(name);
  return call.env.Undefined();
}

// reducerRegisterBuiltinHook(reducer, name, type)
napi_value reducer_register_builtin_hook(const Call& call) {
  const auto& ddp = reducer_argument(call, 0);
  const auto name = call.string(1, "name");
  ddp->reducer().register_builtin_comm_hook(static_cast<c10d::BuiltinCommHookType>(call.integer(2, "type")));
  ddp->logger().set_comm_hook(name);
  return call.env.Undefined();
}

napi_value js_tensors(Environment& environment, const std::vector<at::Tensor>& tensors) {
  std::vector<napi_value> result;
  for (const auto& tensor : tensors) result.push_back(js_tensor_or_null(environment, tensor));
  return js_array(environment.env, result);
}

napi_value bucket_gradients(const Call& call) {
  return js_tensors(call.environment, call.handle<BucketHandle>(0, Kind::GradBucket, "bucket").value.gradients);
}

napi_value bucket_parameters(const Call& call) {
  return js_tensors(call.environment, call.handle<BucketHandle>(0, Kind::GradBucket, "bucket").value.parameters);
}

}  // namespace

void init_comm_hook(Napi::Object exports) {
  define(exports, {{"reducerRegisterHook", reducer_register_hook},
                   {"reducerRegisterBuiltinHook", reducer_register_builtin_hook},
                   {"bucketGradients", bucket_gradients},
                   {"bucketParameters", bucket_parameters}});
}

}  // namespace ltn
