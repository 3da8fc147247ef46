#pragma once
#include <ATen/core/Generator.h>

namespace ltn {

// From this call on, random operators on this thread draw from the environment's own generator wherever none is given,
// also deep inside composite operators (dropout, attention, rnn).
void install_environment_generator();

}  // namespace ltn
