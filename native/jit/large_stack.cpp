#include "jit/large_stack.h"

#include <ATen/ThreadLocalState.h>
#include <pthread.h>

#include <exception>
#include <stdexcept>

// These functions moved from one library to another in glibc 2.34, and are bound to that release where the addon is
// built with a later one. They are what they were: bound to their first version they are found in both places.
#if defined(__GLIBC__) && defined(__x86_64__)
__asm__(".symver pthread_create, pthread_create@GLIBC_2.2.5");
__asm__(".symver pthread_join, pthread_join@GLIBC_2.2.5");
__asm__(".symver pthread_attr_setstacksize, pthread_attr_setstacksize@GLIBC_2.2.5");
#elif defined(__GLIBC__) && defined(__aarch64__)
__asm__(".symver pthread_create, pthread_create@GLIBC_2.17");
__asm__(".symver pthread_join, pthread_join@GLIBC_2.17");
__asm__(".symver pthread_attr_setstacksize, pthread_attr_setstacksize@GLIBC_2.17");
#endif

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
