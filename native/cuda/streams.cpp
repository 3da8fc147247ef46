#include <c10/core/Event.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include "cuda/device.h"
#include "cuda/init.h"

namespace ltn {

namespace {

using StreamHandle = ValueHandle<Kind::Stream, c10::Stream>;
using EventHandle = ValueHandle<Kind::Event, c10::Event>;

c10::impl::VirtualGuardImpl stream_guard() {
  lazy_init_cuda();
  return c10::impl::VirtualGuardImpl(c10::DeviceType::CUDA);
}

const c10::Stream& stream(const Call& call, size_t i) {
  return call.handle<StreamHandle>(i, Kind::Stream, "stream").value;
}
c10::Event& event(const Call& call, size_t i) { return call.handle<EventHandle>(i, Kind::Event, "event").value; }

napi_value js_stream(const Call& call, c10::Stream value) {
  return call.environment.adopt(std::make_unique<StreamHandle>(value));
}

// streamNew(device | null, priority): lower numbers go first
napi_value stream_new(const Call& call) {
  const auto device = cuda_device_argument(call, 0);
  // libtorch narrows priorities to the range that the device has.
  const auto priority = std::clamp<int64_t>(call.integer(1, "priority"), -1024, 1024);
  return js_stream(call, stream_guard().getNewStream(device, static_cast<int>(priority)));
}

napi_value stream_current(const Call& call) {
  const auto device = cuda_device_argument(call, 0);
  return js_stream(call, stream_guard().getStream(device));
}

napi_value stream_default(const Call& call) {
  const auto device = cuda_device_argument(call, 0);
  return js_stream(call, stream_guard().getDefaultStream(device));
}

// streamSet(stream): makes it, and its device, the current one of this thread.
napi_value stream_set(const Call& call) {
  const auto guard = stream_guard();
  const auto& chosen = stream(call, 0);
  guard.setDevice(chosen.device());
  guard.exchangeStream(chosen);
  return call.env.Undefined();
}

// streamInfo(stream) -> { device, id, pointer }; pointer is the cudaStream_t
napi_value stream_info(const Call& call) {
  const auto& self = stream(call, 0);
  return js_object(
      call.env, {{"device", Napi::Number::New(call.env, self.device_index())},
                 {"id", Napi::BigInt::New(call.env, self.id())},
                 {"pointer",
                  Napi::BigInt::New(call.env, reinterpret_cast<int64_t>(stream_guard().getStreamNativeHandle(self)))}});
}

napi_value stream_query(const Call& call) { return Napi::Boolean::New(call.env, stream(call, 0).query()); }

napi_value stream_synchronize(const Call& call) {
  stream(call, 0).synchronize();
  return call.env.Undefined();
}

// recordStream(tensor, stream): its memory is not given to others before what the stream has queued by then is done.
napi_value record_stream(const Call& call) {
  call.tensor(0, "self").record_stream(stream(call, 1));
  return call.env.Undefined();
}

// eventNew(enableTiming)
napi_value event_new(const Call& call) {
  lazy_init_cuda();
  const auto flag = call.boolean(0, "enableTiming") ? c10::EventFlag::BACKEND_DEFAULT : c10::EventFlag::PYTORCH_DEFAULT;
  return call.environment.adopt(std::make_unique<EventHandle>(c10::Event(c10::DeviceType::CUDA, flag)));
}

napi_value event_record(const Call& call) {
  event(call, 0).record(stream(call, 1));
  return call.env.Undefined();
}

// eventBlock(event, stream): what the stream is given from now on waits for the event.
napi_value event_block(const Call& call) {
  event(call, 0).block(stream(call, 1));
  return call.env.Undefined();
}

napi_value event_query(const Call& call) { return Napi::Boolean::New(call.env, event(call, 0).query()); }

napi_value event_synchronize(const Call& call) {
  event(call, 0).synchronize();
  return call.env.Undefined();
}

// eventElapsed(start, end) -> milliseconds
napi_value event_elapsed(const Call& call) {
  return Napi::Number::New(call.env, event(call, 0).elapsedTime(event(call, 1)));
}

}  // namespace

void init_streams(Napi::Object exports) {
  define(exports, {{"streamNew", stream_new},
                   {"streamCurrent", stream_current},
                   {"streamDefault", stream_default},
                   {"streamSet", stream_set},
                   {"streamInfo", stream_info},
                   {"streamQuery", stream_query},
                   {"streamSynchronize", stream_synchronize},
                   {"recordStream", record_stream},
                   {"eventNew", event_new},
                   {"eventRecord", event_record},
                   {"eventBlock", event_block},
                   {"eventQuery", event_query},
                   {"eventSynchronize", event_synchronize},
                   {"eventElapsed", event_elapsed}});
}

}  // namespace ltn
