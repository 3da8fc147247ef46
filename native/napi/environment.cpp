#include "napi/environment.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/csrc/autograd/variable.h>

#include <ctime>

#include "autograd/javascript_thread.h"
#include "autograd/js_function.h"
#include "dispatch/operands.h"
#include "napi/background.h"
#include "napi/call.h"
#include "random/environment_generator.h"
#include "threads/wait_policy.h"

namespace ltn {

namespace {

thread_local Environment* current_environment = nullptr;
std::atomic<bool> main_claimed{false};

// A handle, its External and its JavaScript object: what a tensor costs the JavaScript heap besides its elements.
constexpr int64_t kHandleBytes = 256;

// When dropped tensors are looked for. V8 does not know what their memory is worth: told of it as its own, it marked
// the whole heap several times in a training step. Most tensors die young, and what is young is collected in 50 us to
// half a millisecond, however large the heap is. On the CPU so often that what they leave still lies in the processor's
// cache for the next ones; a GPU waits for the host meanwhile. All of the heap is only looked through once what is left
// has doubled.
constexpr int64_t kLeastGrowth = 8 << 20, kLeastGrowthWithGpu = 32 << 20;
constexpr int64_t kLeastFullGrowth = 64 << 20;
int64_t full_limit(int64_t live) { return live + std::max(kLeastFullGrowth, live); }

// What a history holds is not known: a hundred nodes, a few kilobytes, or all activations of a model. Its nodes lie in
// the C library's heap, which serves the next ones far more quickly while the last ones are few and still in a cache.
constexpr int64_t kLeastHistories = 512;
int64_t history_limit(int64_t live) { return live + std::max(kLeastHistories, live / 4); }

bool has_history(const at::Tensor& tensor) {
  const auto* meta = torch::autograd::impl::get_autograd_meta(tensor);
  return meta && meta->grad_fn_;
}

// The same holds for tensors without one, however small: V8 alone lets twenty thousand of them gather, and `add` takes
// half as long again. A look costs 50 us where nothing else is young, so they may gather until they would no longer lie
// in the processor's cache; where much is young, or where what was made is kept, looks become rare.
constexpr int64_t kLeastWeight = 1 << 20;
constexpr int64_t kMostWeight = 64 << 20;
constexpr int64_t kWorth = 1000;  // nanoseconds for each tensor found

// What one of them takes up there, in bytes: most of a kilobyte for its objects on either side, and its elements. No
// more than four, of which 256 share the cost of a look.
int64_t weight(int64_t charged_bytes) { return 768 + std::min<int64_t>(charged_bytes, 3328); }

// What this thread computed, without what it waited for: others' work says nothing about the heap.
int64_t thread_time() {
  timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * int64_t{1000000000} + now.tv_nsec;
}

int64_t bytes_to_charge(const at::Tensor& tensor) {
  // A view keeps its base's storage alive but did not allocate it; counting it again would make V8 collect for nothing.
  if (!tensor.defined() || !tensor.has_storage() || tensor.storage().use_count() > 1) return kHandleBytes;
  return kHandleBytes + static_cast<int64_t>(tensor.storage().nbytes());
}

}  // namespace

const char* kind_name(Kind kind) {
  switch (kind) {
    case Kind::Tensor: return "Tensor";
    case Kind::Generator: return "Generator";
    case Kind::DType: return "dtype";
    case Kind::Layout: return "layout";
    case Kind::MemoryFormat: return "memory format";
    case Kind::Device: return "device";
    case Kind::Scalar: return "Scalar";
    case Kind::Module: return "Module";
    case Kind::Optimizer: return "Optimizer";
    case Kind::Stream: return "Stream";
    case Kind::Event: return "Event";
    case Kind::Graph: return "CUDAGraph";
    case Kind::Node: return "Node";
    case Kind::ProfilerResult: return "profiler result";
    case Kind::RecordFunction: return "record_function";
    case Kind::ScriptObject: return "ScriptObject";
    case Kind::CompilationUnit: return "CompilationUnit";
    case Kind::CompiledModel: return "compiled model";
    case Kind::Store: return "Store";
    case Kind::ProcessGroup: return "ProcessGroup";
    case Kind::Work: return "Work";
    case Kind::Reducer: return "Reducer";
    case Kind::GradBucket: return "GradBucket";
  }
  return "unknown";
}

void ReleaseQueue::push(napi_ref ref) {
  std::lock_guard lock(mutex_);
  if (closed_) return;
  refs_.push_back(ref);
  pending_.store(true, std::memory_order_release);
}

bool ReleaseQueue::take(std::vector<napi_ref>& refs) {
  if (!pending_.load(std::memory_order_acquire)) return false;
  std::lock_guard lock(mutex_);
  refs.swap(refs_);
  pending_.store(false, std::memory_order_release);
  return true;
}

void ReleaseQueue::close() {
  std::lock_guard lock(mutex_);
  closed_ = true;
  refs_.clear();
}

Environment::Environment(Napi::Env e)
    : env(e), javascript_thread(std::make_unique<JavaScriptThread>()), borrowed(e, releases), finalizing_(e) {
  // The first environment of the process draws from libtorch's own default generator, as Python's main thread does;
  // each later one has a generator of its own, so that runs side by side do not disturb each other.
  is_main = !main_claimed.exchange(true);
  next_collection_by_histories_ = history_limit(0);
  weight_between_collections_ = kLeastWeight;
  next_collection_by_weight_ = weight_between_collections_;
  next_collection_ = young_limit();
  next_full_collection_ = full_limit(0);
  default_cpu_generator = is_main ? at::detail::getDefaultCPUGenerator() : at::detail::createCPUGenerator();
}

Environment::~Environment() = default;

void Environment::create(Napi::Env env) {
  auto* environment = new Environment(env);
  current_environment = environment;
  check(env, napi_set_instance_data(
                 env, environment,
                 [](node_api_basic_env, void* data, void*) {
                   auto* self = static_cast<Environment*>(data);
                   self->closed_ = true;
                   self->releases->close();
                   if (current_environment == self) current_environment = nullptr;
                   self->release_if_finished();
                 },
                 nullptr));
  install_environment_generator();
}

Environment& Environment::of(Napi::Env env) {
  void* data = nullptr;
  check(env, napi_get_instance_data(env, &data));
  return *static_cast<Environment*>(data);
}

Environment* Environment::current() { return current_environment; }

void Environment::finalize_in(napi_env other) {
  // Another copy of the library in this thread loads the addon once more too.
  if (finalizing_ != static_cast<napi_env>(env)) return;
  finalizing_ = other;
  // It is made later than the other one and so ends earlier, with all Externals.
  const auto ends = [](void* self) {
    static_cast<Environment*>(self)->finalizing_ = static_cast<Environment*>(self)->env;
  };
  check(other, napi_add_env_cleanup_hook(other, ends, this));
}

void Environment::release_if_finished() {
  // Externals may be finalized after the instance data: the last one out deletes.
  if (closed_ && live_.empty() && tensor_handles_.empty()) delete this;
}

int64_t Environment::young_limit() const {
  return live_bytes_ + std::max(uses_gpu_ ? kLeastGrowthWithGpu : kLeastGrowth, live_bytes_ / 4);
}

void Environment::charge(int64_t bytes) {
  live_bytes_ += bytes;
  if (bytes < 0) next_collection_ = std::min(next_collection_, young_limit());
}

void Environment::count_history(int64_t change) {
  histories_ += change;
  if (change < 0) next_collection_by_histories_ = std::min(next_collection_by_histories_, history_limit(histories_));
}

void Environment::weigh_plain(int64_t change) {
  plain_weight_ += change;
  if (change < 0)
    next_collection_by_weight_ = std::min(next_collection_by_weight_, plain_weight_ + weight_between_collections_);
}

void Environment::collect_dropped() {
  const int64_t start = thread_time();
  const int64_t before = live_tensors_;
  functions.let_go_now();
  call_function(env, collect_young.Value());
  const bool worth = thread_time() - start <= (before - live_tensors_) * kWorth;
  weight_between_collections_ =
      std::clamp(worth ? weight_between_collections_ / 2 : weight_between_collections_ * 2, kLeastWeight, kMostWeight);
  if (live_bytes_ >= next_full_collection_) {
    call_function(env, collect.Value());
    next_full_collection_ = full_limit(live_bytes_);
  }
  // Slowly down again: what grows and shrinks in each step is not to be looked through in each step.
  const int64_t lower = std::max(full_limit(live_bytes_), next_full_collection_ / 10 * 9);
  next_full_collection_ = std::min(next_full_collection_, lower);
  next_collection_ = young_limit();
  next_collection_by_weight_ = plain_weight_ + weight_between_collections_;
  next_collection_by_histories_ = history_limit(histories_);
}

void Environment::settle() {
  wait_policy::look();
  functions.let_go();
  const bool is_time = live_bytes_ >= next_collection_ || plain_weight_ >= next_collection_by_weight_ ||
                       histories_ >= next_collection_by_histories_;
  if (is_time && open_scopes == 0) collect_dropped();
  delete_references();
}

void Environment::delete_references() {
  std::vector<napi_ref> refs;
  if (!releases->take(refs)) return;
  for (napi_ref reference : refs) {
    borrowed.end(reference);
    napi_delete_reference(env, reference);
  }
}

void Environment::require_heap(double bytes) {
  double room = 0;
  for (const bool collected : {false, true}) {
    if (collected) call_function(env, collect.Value());
    check(env, napi_get_value_double(env, call_function(env, heap_room.Value()), &room));
    if (bytes <= room) return;
  }
  throw Error("OutOfMemoryError",
              c10::str("expected a result that fits in JavaScript's heap, got one of about ",
                       static_cast<int64_t>(bytes / 1e6), " MB where ", static_cast<int64_t>(room / 1e6),
                       " MB are left; use toTypedArray(), whose memory lies outside, or give Node a larger heap "
                       "(--max-old-space-size)"));
}

// Plain: Napi::External allocates a record for each finalizer, and `add` took 1.55 us with it instead of 1.42.
template <class H, void (Environment::*finalize)(H*)>
napi_value Environment::external(H* handle) {
  napi_value result;
  const auto finalizer = [](node_api_basic_env, void* data, void* hint) {
    (static_cast<Environment*>(hint)->*finalize)(static_cast<H*>(data));
  };
  check(finalizing_, napi_create_external(finalizing_, handle, finalizer, this, &result));
  return result;
}

napi_value Environment::adopt(std::unique_ptr<Handle> handle) {
  napi_value result = external<Handle, &Environment::finalize>(handle.get());
  live_.insert(handle.release());
  return result;
}

napi_value Environment::wrap(at::Tensor tensor) {
  const int64_t bytes = bytes_to_charge(tensor);
  return wrap_charged(std::move(tensor), bytes);
}

napi_value Environment::wrap_received(at::Tensor tensor) {
  const int64_t bytes = kHandleBytes + (tensor.has_storage() ? static_cast<int64_t>(tensor.nbytes()) : 0);
  return wrap_charged(std::move(tensor), bytes);
}

napi_value Environment::wrap_charged(at::Tensor tensor, int64_t bytes) {
  const bool history = has_history(tensor);
  uses_gpu_ |= tensor.defined() && tensor.is_cuda();
  TensorHandle* handle = tensor_handles_.make(std::move(tensor), bytes);
  handle->has_history = history;
  napi_value result;
  try {
    result = external<TensorHandle, &Environment::finalize_tensor>(handle);
  } catch (...) {
    tensor_handles_.drop(handle);
    throw;
  }
  ++live_tensors_;
  history ? count_history(1) : weigh_plain(weight(bytes));
  charge(bytes);
  settle();
  return result;
}

napi_value Environment::dtype_object(at::ScalarType type) const {
  const auto found = dtypes.find(static_cast<int>(type));
  if (found == dtypes.end()) return nullptr;
  return found->second.Value();
}

void Environment::take_off(TensorHandle& handle) {
  if (handle.functions) {
    for (const auto& known : *handle.functions)
      if (const auto function = known.lock()) function->forget(&handle);
    handle.functions.reset();
  }
  handle.has_history ? count_history(-1) : weigh_plain(-weight(handle.charged_bytes));
  charge(-handle.charged_bytes);
  handle.charged_bytes = 0;
  handle.has_history = false;
  --live_tensors_;
}

void Environment::dispose(TensorHandle& handle) {
  if (handle.disposed) return;
  handle.disposed = true;
  take_off(handle);
  if (operands) operands->keep(handle.tensor);
  handle.tensor.reset();
}

void Environment::finalize_tensor(TensorHandle* handle) {
  if (!handle->disposed) take_off(*handle);
  tensor_handles_.drop(handle);
  release_if_finished();
}

void Environment::finalize(Handle* handle) {
  live_.erase(handle);
  delete handle;
  release_if_finished();
}

}  // namespace ltn
