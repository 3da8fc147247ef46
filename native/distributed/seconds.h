#pragma once
#include <algorithm>
#include <chrono>
#include <cmath>

#include "napi/errors.h"

namespace ltn {

// Times are seconds in JavaScript, as Python's numbers are where it takes one, and milliseconds in c10d.
inline std::chrono::milliseconds milliseconds_of(double seconds) {
  constexpr double kLongest = 1e9;  // thirty years: c10d adds it to the time of now
  if (!(seconds >= 0)) value_error("expected a timeout of zero seconds or more, got ", seconds);
  return std::chrono::milliseconds(static_cast<int64_t>(std::ceil(std::min(seconds, kLongest) * 1000)));
}

inline double seconds_of(std::chrono::milliseconds time) { return static_cast<double>(time.count()) / 1000; }

}  // namespace ltn
