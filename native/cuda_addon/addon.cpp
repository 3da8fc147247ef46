#include <napi.h>

#include "cuda_addon/library.h"

// libtorch_node_cuda.node: an object without properties, which only the core can open.
static Napi::Object init(Napi::Env env, Napi::Object) {
  const auto object = Napi::Object::New(env);
  if (napi_wrap(env, object, &ltn::library(), nullptr, nullptr, nullptr) != napi_ok)
    Napi::Error::New(env, "the CUDA part of libtorch-node could not be set up").ThrowAsJavaScriptException();
  object.TypeTag(&ltn::kCudaLibraryTag);
  return object;
}

NODE_API_MODULE(libtorch_node_cuda, init)
