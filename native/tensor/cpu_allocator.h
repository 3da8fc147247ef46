#pragma once

namespace ltn {

// Makes libtorch take its CPU memory through a cache of freed blocks, once for the whole process. A training step frees
// what the next one allocates again: the C library gives such memory back to the system and gets it anew, page by
// page, each of which the kernel clears.
void install_cpu_allocator();

}  // namespace ltn
