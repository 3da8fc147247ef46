// libtorch_preload.node: brings a chosen libtorch into the process before the addon that needs it is loaded.
//
// The system's loader then takes that one for the addon's needed library of the same name (glibc: by SONAME), so one
// addon serves the CPU and the CUDA build, wherever they lie. This helper links to neither, so it can say what is wrong
// with a libtorch that cannot be loaded, or that is of another version than the addon's.
#include <node_api.h>
#include <torch/version.h>

#include <string>

#ifdef _WIN32
#include <windows.h>
#else
#include <dlfcn.h>
#endif

namespace {

#ifdef _WIN32
constexpr auto version_library = "torch_cpu.dll";
constexpr auto driver_library = "nvcuda.dll";

void* open_library(const char* path) {
  // The folder of a library given by path is searched for what it needs.
  return LoadLibraryExA(path, nullptr, LOAD_WITH_ALTERED_SEARCH_PATH);
}

std::string open_failure() { return "Windows error " + std::to_string(GetLastError()); }

template <class Function>
Function* find(void* library, const char* name) {
  return reinterpret_cast<Function*>(GetProcAddress(static_cast<HMODULE>(library), name));
}

// Unlike the others' dlsym, GetProcAddress does not look into what a library needs.
void* version_holder(void*) { return GetModuleHandleA(version_library); }
#else
#ifdef __APPLE__
constexpr auto driver_library = "libcuda.dylib";
#else
constexpr auto driver_library = "libcuda.so.1";
#endif

#if defined(__linux__) && defined(__x86_64__)
// The versions of before glibc 2.34, which moved both: a binary made here then runs on what libtorch itself runs on.
__asm__(".symver dlopen, dlopen@GLIBC_2.2.5");
__asm__(".symver dlsym, dlsym@GLIBC_2.2.5");
__asm__(".symver dlerror, dlerror@GLIBC_2.2.5");
#endif

void* open_library(const char* path) {
  // NOW: a symbol that is missing is an error here, and not the end of the process when it is first called.
  return dlopen(path, RTLD_NOW);
}

std::string open_failure() {
  const char* reason = dlerror();
  return reason ? reason : "unknown reason";
}

template <class Function>
Function* find(void* library, const char* name) {
  return reinterpret_cast<Function*>(dlsym(library, name));
}

void* version_holder(void* library) { return library; }
#endif

napi_value throw_error(napi_env env, const std::string& message) {
  napi_throw_error(env, nullptr, message.c_str());
  return nullptr;
}

napi_value js_null(napi_env env) {
  napi_value result = nullptr;
  napi_get_null(env, &result);
  return result;
}

napi_value js_integer(napi_env env, int64_t value) {
  napi_value result = nullptr;
  napi_create_int64(env, value, &result);
  return result;
}

napi_value js_string(napi_env env, const std::string& value) {
  napi_value result = nullptr;
  napi_create_string_utf8(env, value.data(), value.size(), &result);
  return result;
}

// open(path) -> "2.13.0", the version of the libtorch that `path` brought in; null when it does not tell (before 2.9).
// It stays in the process: what its initializers have started cannot be taken back.
napi_value open(napi_env env, napi_callback_info info) {
  size_t count = 1;
  napi_value argument = nullptr;
  size_t length = 0;
  if (napi_get_cb_info(env, info, &count, &argument, nullptr, nullptr) != napi_ok ||
      napi_get_value_string_utf8(env, argument, nullptr, 0, &length) != napi_ok)
    return throw_error(env, "open: expected the path of a library");
  std::string path(length, '\0');
  napi_get_value_string_utf8(env, argument, path.data(), length + 1, &length);

  void* library = open_library(path.c_str());
  if (!library) return throw_error(env, open_failure());
  auto* abi_version = find<uint64_t()>(version_holder(library), "aoti_torch_abi_version");
  if (!abi_version) return js_null(env);
  const uint64_t version = abi_version();
  return js_string(env, std::to_string(version >> 56) + "." + std::to_string(version >> 48 & 0xff) + "." +
                            std::to_string(version >> 40 & 0xff));
}

// cudaDriver() -> the newest CUDA version that the NVIDIA driver serves, as 1000 * major + 10 * minor; null without
// one.
napi_value cuda_driver(napi_env env, napi_callback_info) {
  void* library = open_library(driver_library);
  auto* get_version = library ? find<int(int*)>(library, "cuDriverGetVersion") : nullptr;
  int version = 0;
  if (!get_version || get_version(&version) != 0) return js_null(env);
  return js_integer(env, version);
}

}  // namespace

NAPI_MODULE_INIT() {
  const napi_property_descriptor properties[] = {
      {"open", nullptr, open, nullptr, nullptr, nullptr, napi_enumerable, nullptr},
      {"cudaDriver", nullptr, cuda_driver, nullptr, nullptr, nullptr, napi_enumerable, nullptr},
      // The libtorch whose headers the addon beside this was compiled with.
      {"compiledFor", nullptr, nullptr, nullptr, nullptr,
       js_string(env, std::to_string(TORCH_VERSION_MAJOR) + "." + std::to_string(TORCH_VERSION_MINOR)), napi_enumerable,
       nullptr},
  };
  napi_define_properties(env, exports, std::size(properties), properties);
  return exports;
}
