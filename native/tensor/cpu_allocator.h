#pragma once

#include <cstddef>

namespace ltn {

// Makes libtorch take its CPU memory through a cache of freed blocks, once for the whole process. A training step frees
// what the next one allocates again: the C library gives such memory back to the system and gets it anew, page by
// page, each of which the kernel clears.
void install_cpu_allocator();

// What it has handed out, in bytes, over the whole process.
size_t cpu_bytes_in_use();

}  // namespace ltn
