#include "distributed/store.h"

#include <torch/csrc/distributed/c10d/FileStore.hpp>
#include <torch/csrc/distributed/c10d/HashStore.hpp>
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include "distributed/init.h"
#include "distributed/seconds.h"
#include "napi/background.h"
#include "napi/bytes.h"
#include "napi/options.h"

// c10d's stores. What asks another process, or waits for a key, runs on a thread of its own and gives a promise.
namespace ltn {

using StorePointer = c10::intrusive_ptr<c10d::Store>;

StorePointer store_argument(const Call& call, size_t i) {
  const auto& store = call.handle<StoreHandle>(i, Kind::Store, "store").value;
  if (!store) throw Error("RuntimeError", "the store is closed: the world that it was made for has ended");
  return store;
}

namespace {

using StoreBytes = std::vector<uint8_t>;

napi_value adopt_store(Environment& environment, StorePointer store) {
  return environment.adopt(std::make_unique<StoreHandle>(std::move(store)));
}

StoreBytes store_bytes(const Call& call, size_t i, const char* name) {
  const auto bytes = read_bytes(call, call[i], name);
  return {bytes.data, bytes.data + bytes.size};
}

napi_value js_store_bytes(Environment& environment, const StoreBytes& bytes) {
  return js_bytes(environment, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

Outcome no_value() {
  return [](Environment& environment) -> napi_value { return environment.env.Undefined(); };
}
Outcome integer_outcome(int64_t value) {
  return [value](Environment& environment) { return js_integer(environment.env, value); };
}
Outcome boolean_outcome(bool value) {
  return [value](Environment& environment) -> napi_value { return Napi::Boolean::New(environment.env, value); };
}
Outcome bytes_outcome(StoreBytes bytes) {
  return [bytes = std::move(bytes)](Environment& environment) { return js_store_bytes(environment, bytes); };
}

// storeTcp({ host, port, worldSize, isServer, waitForWorkers, timeout, multiTenant, useLibuv, masterListenFd })
// -> a promise of { store, host, port }
napi_value tcp_store(const Call& call) {
  const Options given(call, call[0]);
  c10d::TCPStoreOptions options;
  const auto port = given.number("port");
  if (port < 0 || port > 65535) value_error("port must have value from 0 to 65535 but was ", port, ".");
  options.port = static_cast<uint16_t>(port);
  options.isServer = given.boolean("isServer");
  if (const auto workers = given.optional_number("worldSize")) options.numWorkers = static_cast<size_t>(*workers);
  options.waitWorkers = given.boolean("waitForWorkers");
  options.timeout = milliseconds_of(given.number("timeout"));
  options.multiTenant = given.boolean("multiTenant");
  options.useLibUV = given.boolean("useLibuv");
  if (const auto fd = given.optional_number("masterListenFd")) options.masterListenFd = static_cast<int>(*fd);
  const std::string host = to_string(call.env, given.get("host"));
  return in_background(call.environment, [host, options]() -> Outcome {
    auto store = c10::make_intrusive<c10d::TCPStore>(host, options);
    return [store](Environment& environment) -> napi_value {
      const Napi::Env env = environment.env;
      return js_object(env, {{"store", adopt_store(environment, store)},
                             {"host", Napi::String::New(env, store->getHost())},
                             {"port", Napi::Number::New(env, store->getPort())}});
    };
  });
}

// storeFile(path, worldSize): -1 where it is not known.
napi_value file_store(const Call& call) {
  return adopt_store(call.environment, c10::make_intrusive<c10d::FileStore>(
                                           call.string(0, "path"), static_cast<int>(call.integer(1, "worldSize"))));
}

napi_value hash_store(const Call& call) {
  return adopt_store(call.environment, c10::make_intrusive<c10d::HashStore>());
}

// storePrefix(prefix, store)
napi_value prefix_store(const Call& call) {
  return adopt_store(call.environment,
                     c10::make_intrusive<c10d::PrefixStore>(call.string(0, "prefix"), store_argument(call, 1)));
}

// storeTimeout(store) -> seconds
napi_value store_timeout(const Call& call) {
  return Napi::Number::New(call.env, seconds_of(store_argument(call, 0)->getTimeout()));
}

// storeSetTimeout(store, seconds)
napi_value store_set_timeout(const Call& call) {
  store_argument(call, 0)->setTimeout(milliseconds_of(call.number(1, "timeout")));
  return call.env.Undefined();
}

// storeClone(store) -> a promise of one with a connection of its own
napi_value store_clone(const Call& call) {
  return in_background(call.environment, [store = store_argument(call, 0)]() -> Outcome {
    return [copy = store->clone()](Environment& environment) { return adopt_store(environment, copy); };
  });
}

// storeSet(store, key, bytes)
napi_value store_set(const Call& call) {
  return in_background(call.environment,
                       [store = store_argument(call, 0), key = call.string(1, "key"),
                        value = store_bytes(call, 2, "value")]() -> Outcome {
                         store->set(key, value);
                         return no_value();
                       });
}

// storeCompareSet(store, key, expected, desired) -> a promise of what is there then
napi_value store_compare_set(const Call& call) {
  return in_background(
      call.environment,
      [store = store_argument(call, 0), key = call.string(1, "key"), expected = store_bytes(call, 2, "expectedValue"),
       desired = store_bytes(call, 3, "desiredValue")]() -> Outcome {
        return bytes_outcome(store->compareSet(key, expected, desired));
      });
}

// storeGet(store, key) -> a promise of its bytes, when it has been set
napi_value store_get(const Call& call) {
  return in_background(call.environment, [store = store_argument(call, 0), key = call.string(1, "key")]() -> Outcome {
    return bytes_outcome(store->get(key));
  });
}

// storeAdd(store, key, amount) -> a promise of the sum
napi_value store_add(const Call& call) {
  return in_background(
      call.environment,
      [store = store_argument(call, 0), key = call.string(1, "key"), amount = call.integer(2, "amount")]() -> Outcome {
        return integer_outcome(store->add(key, amount));
      });
}

// storeDelete(store, key) -> a promise of whether it was there
napi_value store_delete(const Call& call) {
  return in_background(call.environment, [store = store_argument(call, 0), key = call.string(1, "key")]() -> Outcome {
    return boolean_outcome(store->deleteKey(key));
  });
}

// storeNumKeys(store)
napi_value store_num_keys(const Call& call) {
  return in_background(call.environment,
                       [store = store_argument(call, 0)]() -> Outcome { return integer_outcome(store->getNumKeys()); });
}

// storeCheck(store, keys) -> a promise of whether all are there
napi_value store_check(const Call& call) {
  return in_background(call.environment,
                       [store = store_argument(call, 0), keys = read_strings(call, call[1])]() -> Outcome {
                         return boolean_outcome(store->check(keys));
                       });
}

// storeWait(store, keys, seconds or null) -> a promise, kept when all are there. Over a connection of its own: what
// sets them may come after this over the one there is, which would otherwise wait for its turn.
napi_value store_wait(const Call& call) {
  const auto store = store_argument(call, 0);
  const auto timeout = call.is_nullish(2) ? store->getTimeout() : milliseconds_of(call.number(2, "timeout"));
  return in_background(call.environment, [store, keys = read_strings(call, call[1]), timeout]() -> Outcome {
    store->clone()->wait(keys, timeout);
    return no_value();
  });
}

// storeAppend(store, key, bytes)
napi_value store_append(const Call& call) {
  return in_background(call.environment,
                       [store = store_argument(call, 0), key = call.string(1, "key"),
                        value = store_bytes(call, 2, "value")]() -> Outcome {
                         store->append(key, value);
                         return no_value();
                       });
}

// storeMultiGet(store, keys) -> a promise of the bytes of each
napi_value store_multi_get(const Call& call) {
  return in_background(call.environment,
                       [store = store_argument(call, 0), keys = read_strings(call, call[1])]() -> Outcome {
                         return [values = store->multiGet(keys)](Environment& environment) -> napi_value {
                           std::vector<napi_value> result;
                           for (const auto& value : values) result.push_back(js_store_bytes(environment, value));
                           return js_array(environment.env, result);
                         };
                       });
}

// storeMultiSet(store, keys, list of bytes)
napi_value store_multi_set(const Call& call) {
  const auto keys = read_strings(call, call[1]);
  std::vector<StoreBytes> values;
  for (uint32_t i = 0; i < list_length(call.env, call[2]); ++i) {
    napi_value item;
    check(call.env, napi_get_element(call.env, call[2], i, &item));
    const auto bytes = read_bytes(call, item, "values");
    values.emplace_back(bytes.data, bytes.data + bytes.size);
  }
  if (keys.size() != values.size())
    value_error("expected as many values as keys, got ", values.size(), " for ", keys.size());
  return in_background(call.environment, [store = store_argument(call, 0), keys, values]() -> Outcome {
    store->multiSet(keys, values);
    return no_value();
  });
}

// storeLetGo(store): closes its connections, where nobody else has it. It can't be used from now on.
napi_value store_let_go(const Call& call) {
  return in_background(
      call.environment,
      [store = std::move(call.handle<StoreHandle>(0, Kind::Store, "store").value)]() mutable -> Outcome {
        store.reset();
        return no_value();
      });
}

napi_value store_has_extended_api(const Call& call) {
  return Napi::Boolean::New(call.env, store_argument(call, 0)->hasExtendedApi());
}

}  // namespace

void init_stores(Napi::Object exports) {
  define(exports, {{"storeTcp", tcp_store},
                   {"storeFile", file_store},
                   {"storeHash", hash_store},
                   {"storePrefix", prefix_store},
                   {"storeTimeout", store_timeout},
                   {"storeSetTimeout", store_set_timeout},
                   {"storeClone", store_clone},
                   {"storeSet", store_set},
                   {"storeCompareSet", store_compare_set},
                   {"storeGet", store_get},
                   {"storeAdd", store_add},
                   {"storeDelete", store_delete},
                   {"storeNumKeys", store_num_keys},
                   {"storeCheck", store_check},
                   {"storeWait", store_wait},
                   {"storeAppend", store_append},
                   {"storeMultiGet", store_multi_get},
                   {"storeMultiSet", store_multi_set},
                   {"storeLetGo", store_let_go},
                   {"storeHasExtendedApi", store_has_extended_api}});
}

}  // namespace ltn
