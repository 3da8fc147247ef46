#pragma once

// Compiles a function for the baseline and for AVX2, chosen when the library is loaded. For integers, and for floats
// where each operation rounds by itself (the build forbids contraction): there the results are the same.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && defined(__linux__)
#define LTN_VECTOR_CLONES __attribute__((target_clones("avx2", "default"), optimize("O3")))
#else
#define LTN_VECTOR_CLONES
#endif
