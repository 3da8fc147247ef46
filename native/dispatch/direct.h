#pragma once
#include "dispatch/binder.h"

namespace ltn {

// The arguments of an operator's call: all that `call` has from `first` on, the last of them with names.
struct CallArguments {
  const Call& call;
  uint32_t op;
  size_t first;
  uint32_t names = kNoNames;

  size_t size() const { return call.size() - first; }
  napi_value operator[](size_t i) const { return call[first + i]; }
};

// What this environment knows of an operator; it moves where one is called that it does not know yet.
Environment::KnownOperator& known_operator(Environment& environment, uint32_t id);

// The commonest calls, made quicker: arguments of the kinds that were bound before go onto the operator's stack as they
// are read. No value for all other calls, of which nothing was done yet.
napi_value call_directly(const CallArguments& given);

// Whether calls with such arguments, which were bound to that overload, may be made so; `places` are the named ones'.
bool can_be_direct(const Overload& overload, const GivenArguments& given, c10::ArrayRef<uint8_t> places);

}  // namespace ltn
