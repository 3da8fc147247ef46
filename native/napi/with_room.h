#pragma once
#include "napi/call.h"

namespace ltn {

// What a computation gives. V8 sees little of the memory that tensors hold on a device, so when memory is exhausted it
// is asked to collect what nothing refers to, and the computation is made once more.
template <class Body>
auto with_room(Environment& environment, const Body& body) {
  try {
    return body();
  } catch (...) {
    if (!is_out_of_memory()) throw;
  }
  call_function(environment.env, environment.collect.Value());
  return body();
}

}  // namespace ltn
