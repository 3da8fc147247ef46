#include "dispatch/option_names.h"

#include <map>
#include <mutex>

#include "napi/errors.h"

namespace ltn {

namespace {

struct Known {
  std::mutex mutex;
  std::map<std::vector<std::string>, uint32_t> numbers{{{}, kNoNames}};
  std::vector<const std::vector<std::string>*> names{&numbers.begin()->first};
};

Known& known() {
  static auto* const known = new Known;  // environments outlive static destruction in a worker that exits late
  return *known;
}

}  // namespace

uint32_t number_of_names(const std::vector<std::string>& names) {
  auto& [mutex, numbers, all] = known();
  const std::lock_guard lock(mutex);
  const auto [found, is_new] = numbers.emplace(names, static_cast<uint32_t>(all.size()));
  if (is_new) all.push_back(&found->first);
  return found->second;
}

const std::vector<std::string>& option_names(uint32_t number) {
  auto& [mutex, numbers, all] = known();
  const std::lock_guard lock(mutex);
  if (number >= all.size()) type_error("expected a number from native.optionNames(), got ", number);
  return *all[number];
}

}  // namespace ltn
