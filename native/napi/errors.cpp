#include "napi/errors.h"

#include <c10/util/Exception.h>
#include <torch/csrc/jit/runtime/jit_exception.h>

#include <cstring>
#include <new>

#include "napi/environment.h"

namespace ltn {

void check_failed(napi_env env, napi_status status) {
  // First of all: the next call makes it forget.
  const napi_extended_error_info* info = nullptr;
  napi_get_last_error_info(env, &info);
  const char* message = info && info->error_message ? info->error_message : "Node-API call failed";
  bool pending = false;
  napi_is_exception_pending(env, &pending);
  if (pending || status == napi_pending_exception || status == napi_cannot_run_js || status == napi_closing)
    throw JsPending{};
  throw std::runtime_error(message);
}

namespace {

// In plain Node-API: Napi::Error ends the process where it cannot be made or thrown, as in a worker that is terminated.
void throw_error(napi_env env, const char* js_class, const std::string& message) noexcept {
  bool pending = false;
  napi_is_exception_pending(env, &pending);
  if (pending) return;
  napi_value text, name, undefined, factory, error;
  void* data = nullptr;
  if (napi_get_instance_data(env, &data) == napi_ok && data) {
    auto* environment = static_cast<Environment*>(data);
    napi_value arguments[2];
    if (!environment->error_factory.IsEmpty() &&
        napi_get_reference_value(env, environment->error_factory, &factory) == napi_ok && factory &&
        napi_create_string_utf8(env, js_class, NAPI_AUTO_LENGTH, &name) == napi_ok &&
        napi_create_string_utf8(env, message.data(), message.size(), &text) == napi_ok &&
        napi_get_undefined(env, &undefined) == napi_ok) {
      arguments[0] = name;
      arguments[1] = text;
      if (napi_call_function(env, undefined, factory, 2, arguments, &error) == napi_ok) {
        napi_throw(env, error);
        return;
      }
      napi_is_exception_pending(env, &pending);
      if (pending) return;
    }
  }
  napi_throw_error(env, nullptr, message.c_str());
}

// libtorch has no class of its own for the host's allocator.
bool is_out_of_host_memory(const c10::Error& error) noexcept {
  return std::strstr(error.what_without_backtrace(), "DefaultCPUAllocator: ") != nullptr;
}

std::string with_memory_in_use(napi_env env, const char* message) {
  void* data = nullptr;
  if (napi_get_instance_data(env, &data) != napi_ok || !data) return message;
  return c10::str(message, " (", static_cast<Environment*>(data)->statistics().bytes,
                  " bytes are in use by the tensors of this thread)");
}

}  // namespace

bool is_out_of_memory() noexcept {
  try {
    throw;
  } catch (const c10::OutOfMemoryError&) {
    return true;
  } catch (const c10::Error& e) {
    return is_out_of_host_memory(e);
  } catch (const std::bad_alloc&) {
    return true;
  } catch (...) {
    return false;
  }
}

void throw_to_js(napi_env env) noexcept {
  // The mapping is that of torch/csrc/Exceptions.h: what is an IndexError in Python is an IndexError here.
  try {
    throw;
  } catch (const JsPending&) {  // NOLINT(bugprone-empty-catch): JavaScript has its exception already
  } catch (const Error& e) {
    throw_error(env, e.js_class(), e.what());
  } catch (const c10::IndexError& e) {
    throw_error(env, "IndexError", e.what_without_backtrace());
  } catch (const c10::ValueError& e) {
    throw_error(env, "ValueError", e.what_without_backtrace());
  } catch (const c10::TypeError& e) {
    throw_error(env, "TypeError", e.what_without_backtrace());
  } catch (const c10::NotImplementedError& e) {
    throw_error(env, "NotImplementedError", e.what_without_backtrace());
  } catch (const c10::LinAlgError& e) {
    throw_error(env, "LinAlgError", e.what_without_backtrace());
  } catch (const c10::OutOfMemoryError& e) {
    throw_error(env, "OutOfMemoryError", e.what_without_backtrace());
  } catch (const c10::AcceleratorError& e) {
    throw_error(env, "AcceleratorError", e.what_without_backtrace());
  } catch (const c10::DistBackendError& e) {
    throw_error(env, "DistBackendError", e.what_without_backtrace());
  } catch (const c10::DistQueueEmptyError& e) {
    throw_error(env, "QueueEmptyError", e.what_without_backtrace());
  } catch (const c10::DistStoreError& e) {
    throw_error(env, "DistStoreError", e.what_without_backtrace());
  } catch (const c10::DistNetworkError& e) {
    throw_error(env, "DistNetworkError", e.what_without_backtrace());
  } catch (const c10::DistError& e) {
    throw_error(env, "DistError", e.what_without_backtrace());
  } catch (const c10::Error& e) {
    if (is_out_of_host_memory(e))
      throw_error(env, "OutOfMemoryError", with_memory_in_use(env, e.what_without_backtrace()));
    else
      throw_error(env, "RuntimeError", e.what_without_backtrace());
  } catch (const torch::jit::JITException& e) {
    throw_error(env, "JITException", e.what());
  } catch (const std::bad_alloc&) {
    throw_error(env, "OutOfMemoryError", "out of memory: the system has no memory left for this call");
  } catch (const std::exception& e) {
    throw_error(env, "RuntimeError", e.what());
  } catch (...) {
    throw_error(env, "RuntimeError", "unknown native error");
  }
}

}  // namespace ltn
