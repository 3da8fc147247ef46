#pragma once
#include <optional>
#include <tuple>
#include <utility>

#include "napi/options.h"
#include "optim/number.h"

namespace ltn {

// What a parameter group says for one step: the JavaScript object that holds the hyperparameters.
class Hyperparameters : public Options {
 public:
  using Options::Options;
  // Those of each object in a list.
  static std::vector<Hyperparameters> of_each(const Call& call, size_t argument);

  // A number, or a tensor of one element.
  Number scalar(const char* name) const;
  std::optional<Number> optional_scalar(const char* name) const;
  // Null leaves the choice to the optimizer.
  std::optional<bool> optional_boolean(const char* name) const {
    return has(name) ? std::optional(boolean(name)) : std::nullopt;
  }
  // The parameters of the group, as it has them now.
  std::vector<at::Tensor> parameters() const;
};

}  // namespace ltn
