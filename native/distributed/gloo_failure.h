#pragma once
#include <cstdint>
#include <exception>
#include <functional>

// gloo checks what its peers send on threads of its own, where an exception (a peer sent more than was expected: its
// tensor is larger, or of another type) would end the process. Here such a thread stops instead, with the connections
// that it served, and whoever waits for them gets the error.
namespace ltn {

// From now on.
void survive_gloo_failures();

// How often that has happened: what was made before the last time may have lost its connections.
uint64_t gloo_era();
// Throws what happened since that era, if anything did.
void check_gloo(uint64_t era);
// Has `body` run when it happens, or at once if it has since that era; until whoever `owner` is says that it need not.
void on_gloo_failure(const void* owner, uint64_t era, std::function<void(const std::exception_ptr&)> body);
void forget_gloo_failure(const void* owner);

}  // namespace ltn
