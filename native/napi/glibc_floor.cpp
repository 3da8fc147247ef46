// Keeps the addon at GLIBC_2.28, which is what libtorch's own binaries need, when the machine that compiles it has a
// newer glibc. `npm run check:glibc` prints what a binary needs.
#if defined(__linux__) && defined(__x86_64__)

extern "C" {
// libstdc++'s shared_ptr asks this variable of glibc 2.32 whether it may count without atomics. Our own answer,
// "never", is always right; the reference binds to it and none to glibc is left.
char __libc_single_threaded = 0;

// glibc 2.29 has a `pow` and a `log` that leave errno handling out; the older ones compute the same. CMakeLists.txt
// links with --wrap, which asks for these names.
double pow_of_glibc_2_2_5(double base, double exponent);
__asm__(".symver pow_of_glibc_2_2_5, pow@GLIBC_2.2.5");
// NOLINTNEXTLINE(bugprone-reserved-identifier)
double __wrap_pow(double base, double exponent) { return pow_of_glibc_2_2_5(base, exponent); }

double log_of_glibc_2_2_5(double x);
__asm__(".symver log_of_glibc_2_2_5, log@GLIBC_2.2.5");
// NOLINTNEXTLINE(bugprone-reserved-identifier)
double __wrap_log(double x) { return log_of_glibc_2_2_5(x); }
}

#endif
