// libtorch_preload.node: brings a chosen libtorch into the process before the addon that needs it is loaded.
//
// The system's loader then takes that one for the addon's needed library of the same name (glibc: by SONAME), so one
// addon serves the CPU and the CUDA build, wherever they lie. This helper links to neither, so it can say what is wrong
// with a libtorch that cannot be loaded, or that is of another version than the addon's.
#include <napi.h>
#include <torch/version.h>

#include <array>
#include <cstdlib>
#include <mutex>
#include <string>
#include <thread>

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

struct Loaded {
  void* library;
  std::string failure;
};

Loaded load(const std::string& path) {
  void* library = open_library(path.c_str());
  return {library, library ? "" : open_failure()};
}

// The load that `begin` started: one in the process, whose threads' instances of this addon share it. Never destroyed,
// for a process may end by any thread's hand.
struct Begun {
  std::mutex mutex;
  std::thread thread;
  std::string path;
  Loaded loaded;
};
Begun& begun() {
  static Begun& made = *new Begun;
  return made;
}

// What a thread allocates comes, with glibc, from a pool of its own that grows by a system call for each page.
// libtorch's initializers allocate nearly 60 MB in small pieces, and ten thousand such calls made that a tenth slower
// than on the main thread. The pool, which has 64 MB, keeps the room of what is freed below its last piece, and takes
// memory for it only once it is used. Pieces of 128 kB and more would not come from it.
void make_room() {
#ifdef __GLIBC__
  std::array<void*, 480> pieces;
  for (auto& piece : pieces) piece = std::malloc(124 << 10);
  static void* const last = std::malloc(1);
  static_cast<void>(last);
  for (auto* piece : pieces) std::free(piece);
#endif
}

void wait_for_begun(void*) {
  const std::lock_guard lock(begun().mutex);
  if (begun().thread.joinable()) begun().thread.join();
}

// The only argument, which is a path. Empty when it is none, with an error pending.
std::string path_argument(const Napi::CallbackInfo& info) {
  if (info[0].IsString()) return info[0].As<Napi::String>();
  Napi::Error::New(info.Env(), "expected the path of a library").ThrowAsJavaScriptException();
  return "";
}

// begin(path): starts to load a library in a thread, for `open`, which has to follow. Loading libtorch takes longer
// than all the rest of an import, which goes on meanwhile.
void begin(const Napi::CallbackInfo& info) {
  const std::string path = path_argument(info);
  const std::lock_guard lock(begun().mutex);
  if (path.empty() || !begun().path.empty()) return;
  begun().path = path;
  begun().thread = std::thread([] {
    make_room();
    begun().loaded = load(begun().path);
  });
  // A worker that is terminated takes this addon, whose code the thread runs, with it.
  napi_add_env_cleanup_hook(info.Env(), wait_for_begun, nullptr);
}

// wait(): returns when what `begin` started has ended, well or not.
void wait(const Napi::CallbackInfo&) { wait_for_begun(nullptr); }

// open(path) -> "2.13.0", the version of the libtorch that `path` brought in; null when it does not tell (before 2.9).
// It stays in the process: what its initializers have started cannot be taken back.
Napi::Value open(const Napi::CallbackInfo& info) {
  const std::string path = path_argument(info);
  if (path.empty()) return {};
  wait_for_begun(nullptr);
  const Loaded loaded = begun().path == path ? begun().loaded : load(path);
  if (!loaded.library) {
    Napi::Error::New(info.Env(), loaded.failure).ThrowAsJavaScriptException();
    return {};
  }
  auto* abi_version = find<uint64_t()>(version_holder(loaded.library), "aoti_torch_abi_version");
  if (!abi_version) return info.Env().Null();
  const uint64_t version = abi_version();
  return Napi::String::New(info.Env(), std::to_string(version >> 56) + "." + std::to_string(version >> 48 & 0xff) +
                                           "." + std::to_string(version >> 40 & 0xff));
}

// cudaDriver() -> the newest CUDA version that the NVIDIA driver serves, as 1000 * major + 10 * minor; null without
// one.
Napi::Value cuda_driver(const Napi::CallbackInfo& info) {
  void* library = open_library(driver_library);
  auto* get_version = library ? find<int(int*)>(library, "cuDriverGetVersion") : nullptr;
  int version = 0;
  if (!get_version || get_version(&version) != 0) return info.Env().Null();
  return Napi::Number::New(info.Env(), version);
}

Napi::Object init(Napi::Env env, Napi::Object exports) {
  exports.Set("begin", Napi::Function::New<begin>(env));
  exports.Set("wait", Napi::Function::New<wait>(env));
  exports.Set("open", Napi::Function::New<open>(env));
  exports.Set("cudaDriver", Napi::Function::New<cuda_driver>(env));
  // The libtorch whose headers the addon beside this was compiled with.
  exports.Set("compiledFor", std::to_string(TORCH_VERSION_MAJOR) + "." + std::to_string(TORCH_VERSION_MINOR));
  return exports;
}

}  // namespace

NODE_API_MODULE(libtorch_preload, init)
