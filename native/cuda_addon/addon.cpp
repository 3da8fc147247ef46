#include <node_api.h>

#include "cuda_addon/library.h"

// libtorch_node_cuda.node: an object without properties, which only the core can open.
NAPI_MODULE_INIT() {
  napi_value object;
  if (napi_create_object(env, &object) != napi_ok ||
      napi_wrap(env, object, &ltn::library(), nullptr, nullptr, nullptr) != napi_ok ||
      napi_type_tag_object(env, object, &ltn::kCudaLibraryTag) != napi_ok) {
    napi_throw_error(env, nullptr, "the CUDA part of libtorch-node could not be set up");
    return nullptr;
  }
  return object;
}
