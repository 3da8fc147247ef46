#pragma once
#include <ATen/core/MT19937RNGEngine.h>

#include <cstddef>
#include <cstdint>

namespace ltn {

// The numbers of at::mt19937, whole blocks at a time in loops that compilers turn into vector instructions; libtorch's
// own engine makes them one by one.
class Mt19937Stream {
 public:
  explicit Mt19937Stream(const at::mt19937_data_pod& data) : data_(data) {}

  // Writes at least one and at most `count` numbers; returns how many.
  size_t next(uint32_t* out, size_t count);
  const at::mt19937_data_pod& data() const { return data_; }

 private:
  at::mt19937_data_pod data_;
};

}  // namespace ltn
