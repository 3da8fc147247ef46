#include <ATen/core/jit_type.h>
#include <c10/util/irange.h>

#include "jit/deep_values.h"
#include "jit/init.h"
#include "jit/nesting_programs.h"
#include "jit/script.h"

// Modules and other objects of scripts: what they are made of, and what is in it now.
namespace ltn {

ScriptObjectHandle::~ScriptObjectHandle() { let_go(std::move(object)); }

const ScriptObjectPtr& script_object(const Call& call, size_t argument) {
  return call.handle<ScriptObjectHandle>(argument, Kind::ScriptObject, "object").object;
}

torch::jit::Module script_module(const Call& call, size_t argument) {
  const auto& object = script_object(call, argument);
  if (!object->type()->is_module())
    throw Error("RuntimeError", c10::str("expected a module, got an object of ", object->type()->repr_str()));
  return torch::jit::Module(object);
}

namespace {

const char* attribute_kind(const c10::ClassType& type, size_t slot) {
  if (!type.is_module()) return "attribute";
  if (type.getAttribute(slot)->is_module()) return "module";
  if (type.is_parameter(slot)) return "parameter";
  if (type.is_buffer(slot) && type.getAttribute(slot)->isSubtypeOf(*c10::TensorType::get())) return "buffer";
  return "attribute";
}

// jitDescribe(object): its names and those of all that it has, in their order.
napi_value describe_object(const Call& call) {
  const auto type = script_object(call, 0)->type();
  Napi::Env env = call.env;
  const auto text = [&](const std::string& value) { return Napi::String::New(env, value); };
  std::vector<napi_value> attributes, constants, methods;
  for (const auto slot : c10::irange(type->numAttributes()))
    attributes.push_back(
        js_object(env, {{"name", text(type->getAttributeName(slot))}, {"kind", text(attribute_kind(*type, slot))}}));
  for (const auto slot : c10::irange(type->numConstants())) constants.push_back(text(type->getConstantName(slot)));
  for (const auto* method : type->methods()) methods.push_back(text(method->name()));
  return js_object(env, {{"name", text(type->name()->name())},
                         {"qualifiedName", text(type->name()->qualifiedName())},
                         {"attributes", js_array(env, attributes)},
                         {"constants", js_array(env, constants)},
                         {"methods", js_array(env, methods)},
                         {"preHooks", Napi::Number::New(env, static_cast<double>(type->getForwardPreHooks().size()))},
                         {"hooks", Napi::Number::New(env, static_cast<double>(type->getForwardHooks().size()))}});
}

// jitAttribute(object, name, known): what is there now; the tensor that is known already comes back as that object.
napi_value attribute(const Call& call) {
  const auto& object = script_object(call, 0);
  const std::string name = call.string(1, "name");
  if (const auto slot = object->type()->findAttributeSlot(name)) {
    const Value known = read_value(call.environment, call[2]);
    const auto given = [&](const at::Tensor& tensor) { return js_of({&known}, tensor); };
    return script_to_js(call.environment, object->getSlot(*slot), given);
  }
  if (object->type()->hasConstant(name)) return script_to_js(call.environment, object->type()->getConstant(name));
  throw Error("AttributeError", c10::str("'", object->type()->repr_str(), "' object has no attribute '", name, "'"));
}

// jitSetAttribute(object, name, value, shown)
napi_value set_attribute(const Call& call) {
  const auto& object = script_object(call, 0);
  const std::string name = call.string(1, "name");
  torch::jit::Object target(object);
  const auto slot = object->type()->findAttributeSlot(name);
  c10::IValue value;
  if (slot) {
    const auto type = object->type()->getAttribute(*slot);
    try {
      value = script_value(call.environment, read_value(call.environment, call[2]), type,
                           script_shown(call.environment, call.function(3, "shown")));
    } catch (const CastError& error) {
      throw Error("RuntimeError",
                  c10::str("Could not cast attribute '", name, "' to type ", type->repr_str(), ": ", error.what()));
    }
  }
  c10::IValue before = slot ? object->getSlot(*slot) : c10::IValue();
  target.setattr(name, std::move(value));
  let_go(std::move(before));
  return call.env.Undefined();
}

// jitDeepcopy(module): with tensors of its own.
napi_value deepcopy_module(const Call& call) {
  const auto module = script_module(call, 0);
  require_shallow(module._ivalue());
  return call.environment.adopt(std::make_unique<ScriptObjectHandle>(module.deepcopy()._ivalue()));
}

// jitIdentity(tensor): equal for two objects of one tensor, as long as one of them lives.
napi_value identity(const Call& call) {
  napi_value result;
  const auto address = reinterpret_cast<uintptr_t>(call.tensor(0, "self").unsafeGetTensorImpl());
  check(call.env, napi_create_bigint_uint64(call.env, address, &result));
  return result;
}

}  // namespace

void init_jit_objects(Napi::Object exports) {
  define(exports, {{"jitDescribe", describe_object},
                   {"jitAttribute", attribute},
                   {"jitSetAttribute", set_attribute},
                   {"jitDeepcopy", deepcopy_module},
                   {"jitIdentity", identity}});
}

}  // namespace ltn
