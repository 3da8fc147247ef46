#pragma once
#include <ATen/core/ivalue.h>
#include <c10/core/InferenceMode.h>
#include <c10/util/flat_hash_map.h>
#include <napi.h>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "napi/handle.h"
#include "napi/tensor_handles.h"
#include "tensor/borrowed.h"

namespace ltn {

class Background;
class JavaScriptThread;
class JsFunction;
class Operands;
struct Operator;
class Unboxed;

// JavaScript references whose owner died on another thread or inside the garbage collector, where no JavaScript may
// run. The environment deletes them at its next call. Plain ones: node-addon-api's delete themselves, wherever that is.
class ReleaseQueue {
 public:
  void push(napi_ref ref);
  bool take(std::vector<napi_ref>& refs);  // false when there is nothing to release
  void close();                            // the environment is gone: what comes now has nothing left to release

 private:
  std::mutex mutex_;
  std::vector<napi_ref> refs_;
  std::atomic<bool> pending_{false};
  bool closed_ = false;
};

// The functions that native code may call (autograd/js_function.h) and holds so that the collector leaves them alone.
class JsFunctions {
 public:
  void add(std::weak_ptr<JsFunction> function) { held_.push_back(std::move(function)); }
  // Lets go of those that the collector can judge; from time to time, or now. To be called outside of it.
  void let_go();
  void let_go_now();

 private:
  std::vector<std::weak_ptr<JsFunction>> held_;
  size_t kept_ = 0;  // after the last look
};

// All native state that belongs to one JavaScript environment: the main thread or one worker.
class Environment {
 public:
  static void create(Napi::Env env);
  static Environment& of(Napi::Env env);
  // The environment whose JavaScript runs on this thread; null on libtorch's own threads.
  static Environment* current();
  // Has Externals finalized in that Node-API environment of this thread, which calls nothing else.
  //
  // Node throws an error of a native function on from where that returned. V8 may have to collect before it can, and a
  // finalizer that then runs in the same environment is taken for the one that threw: the process ends.
  void finalize_in(napi_env other);

  const Napi::Env env;
  Napi::Reference<Napi::Symbol> handle_key;  // the symbol under which a JavaScript object carries its External
  Napi::FunctionReference error_factory;     // (className, message) => Error
  Napi::FunctionReference new_typed_array;   // (napi_typedarray_type, length) => typed array, or throws
  Napi::FunctionReference heap_room;         // () => bytes that V8's heap can still grow by
  Napi::FunctionReference collect;           // has V8 collect everything that nothing refers to
  Napi::FunctionReference collect_young;     // what was made lately and nothing refers to: a millisecond
  std::unordered_map<int, Napi::ObjectReference> dtypes;  // ScalarType -> the DType object
  std::shared_ptr<ReleaseQueue> releases = std::make_shared<ReleaseQueue>();
  JsFunctions functions;
  const std::unique_ptr<JavaScriptThread> javascript_thread;
  std::shared_ptr<Background> background;             // see Background::of
  bool in_backward = false;                           // a backward pass runs on the JavaScript thread
  std::vector<std::shared_ptr<void>> after_backward;  // what it may still call, to be let go of when it is over
  bool in_comm_hook = false;                          // c10d's Reducer waits for JavaScript (distributed/comm_hook.cpp)
  at::Generator default_cpu_generator;
  bool is_main = false;
  std::vector<std::unique_ptr<c10::InferenceMode>> inference_modes;
  std::vector<Napi::FunctionReference> saved_tensor_hooks;  // those in force, innermost last
  Napi::FunctionReference warn;                             // (text): how anomaly detection speaks
  Napi::FunctionReference tell_failure;                     // (call, error): of a group, that nobody asked about

  BorrowedMemory borrowed;  // what tensors share with JavaScript typed arrays

  struct KnownOperator {
    const Operator* op = nullptr;  // the registry's, found here without its lock
    struct Choice {
      uint64_t signature = 0;  // of the arguments
      uint32_t names = 0;      // of those among them that have one (dispatch/option_names.h)
      uint32_t overload = 0;
      bool is_direct = false;                  // whether call_directly() (dispatch/direct.h) takes them
      bool gives_one_tensor = false;           // then: and nothing else
      c10::SmallVector<uint8_t, 4> places;     // then: which arguments of the overload the named ones are
      std::shared_ptr<const Unboxed> unboxed;  // how it calls the overload then; null for a boxed call
    };
    std::vector<std::unique_ptr<const Choice>> choices;  // each stays where it is when more are remembered
  };
  std::vector<KnownOperator> operators;
  Operands* operands = nullptr;          // of the direct call that began last and has not ended (dispatch/operands.h)
  std::vector<c10::IValue> spare_stack;  // the last operator's, empty: its memory serves the next

  napi_value wrap(at::Tensor tensor);
  // For a tensor from another environment, whose collector knows nothing of this one's memory: it counts here as well.
  napi_value wrap_received(at::Tensor tensor);
  napi_value adopt(std::unique_ptr<Handle> handle);
  // The JavaScript object of a dtype; null (no value) before it is registered.
  napi_value dtype_object(at::ScalarType type) const;
  bool is_live(const Handle* handle) const {
    return tensor_handles_.is_live(handle) || live_.find(handle) != live_.end();
  }
  bool is_live_tensor(const Handle* handle) const { return tensor_handles_.is_live(handle); }
  void dispose(TensorHandle& handle);

  struct Statistics {
    int64_t tensors;
    int64_t bytes;
  };
  Statistics statistics() const { return {live_tensors_, live_bytes_}; }

  // How many tidy() scopes are open. What is made in one is held until it ends: a collection could free none of it.
  int64_t open_scopes = 0;

  // Throws where JavaScript objects of that many bytes would fill V8's heap, which ends the process.
  void require_heap(double bytes);

  // Once per native call: has dropped tensors collected when it is time, and deletes queued references.
  void settle();
  // Deletes the references whose owners died where JavaScript could not be called.
  void delete_references();

 private:
  explicit Environment(Napi::Env e);
  ~Environment();
  // Run inside the collector: they may free and count, and nothing else.
  void finalize(Handle* handle);
  void finalize_tensor(TensorHandle* handle);
  void take_off(TensorHandle& handle);
  template <class H, void (Environment::*finalize)(H*)>
  napi_value external(H* handle);
  napi_value wrap_charged(at::Tensor tensor, int64_t bytes);
  void charge(int64_t bytes);
  void count_history(int64_t change);
  void weigh_plain(int64_t change);
  void collect_dropped();
  int64_t young_limit() const;
  void release_if_finished();

  napi_env finalizing_;
  TensorHandles tensor_handles_;
  ska::flat_hash_set<const Handle*> live_;  // all others
  int64_t live_tensors_ = 0;
  int64_t live_bytes_ = 0;
  bool uses_gpu_ = false;
  int64_t histories_ = 0;     // tensors that operators with gradients made
  int64_t plain_weight_ = 0;  // of all others
  int64_t next_collection_by_histories_;
  int64_t weight_between_collections_;
  int64_t next_collection_by_weight_;  // of plain ones
  int64_t next_collection_;            // at that many live bytes
  int64_t next_full_collection_;       // at that many after a collection of what is young
  bool closed_ = false;
};

}  // namespace ltn
