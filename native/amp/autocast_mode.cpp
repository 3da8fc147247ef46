#include <ATen/autocast_mode.h>

#include "amp/init.h"
#include "napi/call.h"

// Autocast's state is libtorch's, and it keeps it for each thread: so does each JavaScript environment.
namespace ltn {

namespace {

at::DeviceType device_type(const Call& call) { return c10::Device(call.string(0, "device_type")).type(); }

napi_value is_autocast_available(const Call& call) {
  return Napi::Boolean::New(call.env, at::autocast::is_autocast_available(device_type(call)));
}

napi_value is_autocast_enabled(const Call& call) {
  return Napi::Boolean::New(call.env, at::autocast::is_autocast_enabled(device_type(call)));
}

napi_value set_autocast_enabled(const Call& call) {
  at::autocast::set_autocast_enabled(device_type(call), call.boolean(1, "enabled"));
  return call.env.Undefined();
}

// autocastDtype(deviceType) -> the dtype's object
napi_value autocast_dtype(const Call& call) {
  return js_dtype(call.environment, at::autocast::get_autocast_dtype(device_type(call)));
}

napi_value set_autocast_dtype(const Call& call) {
  at::autocast::set_autocast_dtype(device_type(call), call.handle<DTypeHandle>(1, Kind::DType, "dtype").value);
  return call.env.Undefined();
}

napi_value is_autocast_cache_enabled(const Call& call) {
  return Napi::Boolean::New(call.env, at::autocast::is_autocast_cache_enabled());
}

napi_value set_autocast_cache_enabled(const Call& call) {
  at::autocast::set_autocast_cache_enabled(call.boolean(0, "enabled"));
  return call.env.Undefined();
}

napi_value autocast_increment_nesting(const Call& call) {
  return Napi::Number::New(call.env, at::autocast::increment_nesting());
}

napi_value autocast_decrement_nesting(const Call& call) {
  return Napi::Number::New(call.env, at::autocast::decrement_nesting());
}

napi_value clear_autocast_cache(const Call& call) {
  at::autocast::clear_cache();
  return call.env.Undefined();
}

}  // namespace

void init_amp(Napi::Object exports) {
  define(exports, {{"isAutocastAvailable", is_autocast_available},
                   {"isAutocastEnabled", is_autocast_enabled},
                   {"setAutocastEnabled", set_autocast_enabled},
                   {"autocastDtype", autocast_dtype},
                   {"setAutocastDtype", set_autocast_dtype},
                   {"isAutocastCacheEnabled", is_autocast_cache_enabled},
                   {"setAutocastCacheEnabled", set_autocast_cache_enabled},
                   {"autocastIncrementNesting", autocast_increment_nesting},
                   {"autocastDecrementNesting", autocast_decrement_nesting},
                   {"clearAutocastCache", clear_autocast_cache}});
}

}  // namespace ltn
