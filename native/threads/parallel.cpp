#include "threads/parallel.h"

#include <ATen/TensorIterator.h>
#include <ATen/ops/arange.h>

namespace ltn {

// at::parallel_for is a template that this addon would have to compile with the OpenMP that libtorch was linked with. A
// loop over the elements of a tensor runs on the same threads, and is compiled into libtorch.
void parallel_each(int64_t count, c10::function_ref<void(int64_t)> body) {
  at::Tensor places = at::arange(count, at::kLong);
  auto iterator =
      at::TensorIteratorConfig().add_output(places).resize_outputs(false).check_all_same_dtype(false).build();
  iterator.for_each(
      [body](char** data, const int64_t* strides, int64_t columns, int64_t rows) {
        for (int64_t row = 0; row < rows; ++row)
          for (int64_t column = 0; column < columns; ++column)
            body(*reinterpret_cast<const int64_t*>(data[0] + row * strides[1] + column * strides[0]));
      },
      /*grain_size=*/1);
}

}  // namespace ltn
