#include "jit/large_stack.h"

#include <ATen/ThreadLocalState.h>
#include <pthread.h>

#include <exception>
#include <stdexcept>

namespace ltn {

namespace {

// Taken from the system page by page, as it is used. Programs are held to what fits (jit/program_size.h).
constexpr size_t kLargeStack = size_t{1} << 30;

struct LargeStackCall {
  const std::function<void()>& body;
  at::ThreadLocalState state;
  std::exception_ptr error;
};

void* run_large_stack_call(void* data) {
  auto& call = *static_cast<LargeStackCall*>(data);
  try {
    const at::ThreadLocalStateGuard guard(call.state);
    call.body();
  } catch (...) {
    call.error = std::current_exception();
  }
  return nullptr;
}

}  // namespace

void with_large_stack(const std::function<void()>& body) {
  LargeStackCall call{body, at::ThreadLocalState(), nullptr};
  pthread_attr_t attributes;
  pthread_t thread;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, kLargeStack);
  const int status = pthread_create(&thread, &attributes, run_large_stack_call, &call);
  pthread_attr_destroy(&attributes);
  if (status != 0) throw std::runtime_error("the system has no room for another thread and its stack");
  pthread_join(thread, nullptr);
  if (call.error) std::rethrow_exception(call.error);
}

}  // namespace ltn
