#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace ltn {

// The names of a call's options have a number, by which JavaScript gives them: to ask an object for its properties
// takes longer than most operators on small tensors. All threads of the process have the same numbers.
inline constexpr uint32_t kNoNames = 0;

// The number of these names in this order; the same for the same names.
uint32_t number_of_names(const std::vector<std::string>& names);

// They stay where they are for as long as the process lives. Throws where there is no such number.
const std::vector<std::string>& option_names(uint32_t number);

}  // namespace ltn
