#include "optim/batch.h"

#include <ATen/native/ForeachUtils.h>

#include <algorithm>

#include "tensor/plain_float.h"

namespace ltn {

namespace {

bool is_plain_counter(const at::Tensor& tensor) { return is_plain_float(tensor) && tensor.numel() == 1; }

Tensors as_tensors(const std::vector<Number>& numbers) {
  Tensors tensors;
  for (const auto& number : numbers)
    tensors.push_back(number.is_tensor() ? number.tensor() : at::scalar_tensor(number.value()));
  return tensors;
}

std::vector<at::Scalar> as_scalars(const std::vector<Number>& numbers) {
  return scalars(numbers, [](const Number& number) { return number.scalar(); });
}

bool has_tensor(const std::vector<Number>& numbers) {
  return std::any_of(numbers.begin(), numbers.end(), [](const Number& number) { return number.is_tensor(); });
}

}  // namespace

void Batch::add(Update& update) {
  updates.push_back(&update);
  parameters.push_back(update.parameter);
  gradients.push_back(update.gradient);
}

std::vector<Batch> Batch::of(std::vector<Update>& updates, bool checked) {
  if (updates.empty()) return {};
  const at::Tensor& first = updates[0].parameter;
  if (!checked && std::all_of(updates.begin(), updates.end(), [&](const Update& u) {
        return u.parameter.device() == first.device() && u.parameter.scalar_type() == first.scalar_type();
      })) {
    Batch all;
    for (auto& u : updates) all.add(u);
    return {std::move(all)};
  }
  size_t count = 0;
  for (const auto& u : updates) count = std::max(count, u.state.tensors().size());
  at::native::nested_optional_tensorvec_t lists(2 + count);
  for (const auto& u : updates) {
    lists[0].emplace_back(u.parameter);
    lists[1].emplace_back(u.gradient);
    const auto& tensors = u.state.tensors();
    for (size_t i = 0; i < count; ++i)
      lists[2 + i].push_back(i < tensors.size() ? std::optional(tensors[i].second) : std::nullopt);
  }
  // Beside the grouping itself, its order is Python's, which Adafactor's default epsilon depends on.
  std::vector<Batch> batches;
  for (const auto& [_, group] : at::native::_group_tensors_by_first_tensors_device_and_dtype(lists, true)) {
    Batch batch;
    for (const size_t i : group.second) batch.add(updates[i]);
    batches.push_back(std::move(batch));
  }
  return batches;
}

Tensors Batch::state(const char* name) const {
  Tensors tensors;
  tensors.reserve(updates.size());
  for (const Update* u : updates) {
    at::Tensor tensor = u->state.at(name);
    tensors.push_back(is_real_ ? as_real(tensor) : std::move(tensor));
  }
  return tensors;
}

void Batch::view_as_real() {
  is_real_ = true;
  for (auto& parameter : parameters) parameter = as_real(parameter);
  for (auto& gradient : gradients) gradient = as_real(gradient);
}

void Batch::advance_steps() const {
  const Tensors counters = state("step");
  if (std::all_of(counters.begin(), counters.end(), is_plain_counter))
    for (const auto& counter : counters) *counter.mutable_data_ptr<float>() += 1;
  else
    at::_foreach_add_(counters, 1);
}

void Batch::take_back_steps(const GradScaling& scaling) const {
  if (!scaling.found_inf.defined()) return;
  const Tensors counters = state("step");
  at::_foreach_sub_(counters, Tensors(counters.size(), scaling.found_inf));
}

std::vector<double> Batch::numbers(const char* name) const {
  std::vector<double> values;
  values.reserve(updates.size());
  for (const auto& counter : state(name))
    values.push_back(is_plain_counter(counter) ? *counter.const_data_ptr<float>() : counter.item<double>());
  return values;
}

void foreach_mul_(const Tensors& list, const Number& number) {
  number.is_tensor() ? at::_foreach_mul_(list, number.tensor()) : at::_foreach_mul_(list, number.scalar());
}
void foreach_div_(const Tensors& list, const Number& number) {
  number.is_tensor() ? at::_foreach_div_(list, number.tensor()) : at::_foreach_div_(list, number.scalar());
}
Tensors foreach_mul(const Tensors& list, const std::vector<Number>& numbers) {
  return has_tensor(numbers) ? at::_foreach_mul(list, as_tensors(numbers))
                             : at::_foreach_mul(list, as_scalars(numbers));
}
void foreach_mul_(const Tensors& list, const std::vector<Number>& numbers) {
  has_tensor(numbers) ? at::_foreach_mul_(list, as_tensors(numbers)) : at::_foreach_mul_(list, as_scalars(numbers));
}
void foreach_div_(const Tensors& list, const std::vector<Number>& numbers) {
  has_tensor(numbers) ? at::_foreach_div_(list, as_tensors(numbers)) : at::_foreach_div_(list, as_scalars(numbers));
}
void foreach_add_(const Tensors& list, const std::vector<Number>& numbers) {
  has_tensor(numbers) ? at::_foreach_add_(list, as_tensors(numbers)) : at::_foreach_add_(list, as_scalars(numbers));
}

}  // namespace ltn
