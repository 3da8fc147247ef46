#pragma once

namespace ltn {

// Once in a process, before anything is batched.
void register_vmap_decompositions();

}  // namespace ltn
