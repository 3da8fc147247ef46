#include <ATen/core/jit_type.h>
#include <c10/util/irange.h>

#include <algorithm>

#include "cuda/device.h"
#include "dispatch/registry.h"
#include "jit/script.h"

// JavaScript values as the types that a script declares. Follows torch/csrc/jit/python/pybind_utils.cpp (toIValue,
// createStackForSchema) and its messages.
namespace ltn {

namespace {

constexpr int kDeepest = 64;

struct NamedValue {
  std::string name;
  Value value;
};

// An object's properties in their order.
std::vector<NamedValue> read_properties(Environment& environment, napi_value object) {
  Napi::Env env = environment.env;
  napi_value names;
  check(env, napi_get_all_property_names(env, object, napi_key_own_only,
                                         static_cast<napi_key_filter>(napi_key_enumerable | napi_key_skip_symbols),
                                         napi_key_numbers_to_strings, &names));
  std::vector<NamedValue> properties;
  for (const auto i : c10::irange(list_length(env, names))) {
    napi_value name, value;
    check(env, napi_get_element(env, names, i, &name));
    check(env, napi_get_property(env, object, name, &value));
    properties.push_back({to_string(env, name), read_value(environment, value)});
  }
  return properties;
}

bool is_list_of_values(const Value& value) { return value.tag >= Tag::EmptyList && value.tag <= Tag::MixedList; }

// A Map as [[key, value], ...]; nothing for other objects.
std::optional<Value> read_map(Environment& environment, const Value& value) {
  if (value.tag != Tag::Other) return std::nullopt;
  Napi::Env env = environment.env;
  napi_value global, constructor, array, from, entries;
  bool is_map = false;
  check(env, napi_get_global(env, &global));
  check(env, napi_get_named_property(env, global, "Map", &constructor));
  check(env, napi_instanceof(env, value.js, constructor, &is_map));
  if (!is_map) return std::nullopt;
  check(env, napi_get_named_property(env, global, "Array", &array));
  check(env, napi_get_named_property(env, array, "from", &from));
  entries = call_function(env, from, {value.js});
  return read_value(environment, entries);
}

class Caster {
 public:
  Caster(Environment& environment, const Shown& shown) : environment_(environment), shown_(shown) {}

  c10::IValue cast(const Value& value, const c10::TypePtr& type, int depth) const {
    if (depth > kDeepest) fail("Expected values nested at most ", kDeepest, " deep");
    switch (type->kind()) {
      case c10::TypeKind::TensorType: return tensor(value);
      case c10::TypeKind::OptionalType:
        if (value.tag == Tag::None) return {};
        return cast(value, type->expectRef<c10::OptionalType>().getElementType(), depth + 1);
      case c10::TypeKind::AnyType: return inferred(value, depth);
      case c10::TypeKind::ListType: return list(value, type->expectRef<c10::ListType>(), depth);
      case c10::TypeKind::TupleType: return tuple(value, type, depth);
      case c10::TypeKind::DictType: return dict(value, type->expectRef<c10::DictType>(), depth);
      case c10::TypeKind::UnionType: return any_of(value, type, depth);
      case c10::TypeKind::ClassType:
      case c10::TypeKind::InterfaceType: return object(value, type);
      case c10::TypeKind::RRefType:
      case c10::TypeKind::FutureType:
      case c10::TypeKind::AwaitType:
      case c10::TypeKind::FunctionType:
      case c10::TypeKind::CapsuleType:
      case c10::TypeKind::PyObjectType:
      case c10::TypeKind::EnumType:
      case c10::TypeKind::StreamObjType:
      case c10::TypeKind::StorageType: fail("A value of type ", type->repr_str(), " has no form in JavaScript");
      default: return scalar(value, *type);
    }
  }

 private:
  template <class... Parts>
  [[noreturn]] static void fail(const Parts&... parts) {
    throw CastError(c10::str(parts...));
  }
  [[noreturn]] void misfit(const Value& value, const c10::Type& type) const {
    fail("Unable to cast ", shown_(value.js), " to ", type.repr_str());
  }

  // As str() has it, not repr().
  std::string plain(const Value& value) const {
    return value.tag == Tag::String ? value.ivalue.toStringRef() : shown_(value.js);
  }

  c10::IValue tensor(const Value& value) const {
    if (value.tag == Tag::None) return at::Tensor();
    if (value.tag == Tag::Tensor || value.tag == Tag::ScalarTensor) {
      // Kernels that are not made for such tensors read their memory as if it were dense (dispatch/guard.h).
      if (value.ivalue.toTensor().is_mkldnn()) fail("A script takes no MKL-DNN tensor; use toDense()");
      return value.ivalue;
    }
    fail("Unable to cast ", plain(value), " to Tensor");
  }

  static bool is_integer(const Value& value) {
    return value.tag == Tag::Int || (value.tag == Tag::Scalar && value.ivalue.isInt());
  }

  // The numbers and names that have one type each. A tensor of one element is a number where one is declared.
  c10::IValue scalar(const Value& value, const c10::Type& type) const {
    const bool single = value.tag == Tag::ScalarTensor;
    switch (type.kind()) {
      case c10::TypeKind::IntType:
      case c10::TypeKind::ScalarTypeType:
      case c10::TypeKind::LayoutType:
      case c10::TypeKind::MemoryFormatType:
        if (is_integer(value)) return value.ivalue.toInt();
        if (value.tag == Tag::DType || value.tag == Tag::Layout || value.tag == Tag::MemoryFormat) return value.ivalue;
        if (value.tag == Tag::Bool) return static_cast<int64_t>(value.ivalue.toBool());
        if (single && at::isIntegralType(value.ivalue.toTensor().scalar_type(), true))
          return value.ivalue.toTensor().item<int64_t>();
        break;
      case c10::TypeKind::FloatType:
        if (value.tag == Tag::Int || value.tag == Tag::Float) return value.ivalue.toScalar().toDouble();
        if (value.tag == Tag::Bool) return value.ivalue.toBool() ? 1.0 : 0.0;
        if (value.tag == Tag::Scalar && !value.ivalue.isComplexDouble()) return value.ivalue.toScalar().toDouble();
        if (single && !value.ivalue.toTensor().is_complex()) return value.ivalue.toTensor().item<double>();
        break;
      case c10::TypeKind::ComplexType:
        if (value.tag == Tag::Int || value.tag == Tag::Float || value.tag == Tag::Scalar)
          return value.ivalue.toScalar().toComplexDouble();
        break;
      case c10::TypeKind::NumberType:
        if (value.tag == Tag::Int || value.tag == Tag::Float || value.tag == Tag::Scalar || value.tag == Tag::Bool)
          return value.ivalue;
        break;
      case c10::TypeKind::BoolType:
        // As what has a truth of its own in Python.
        if (value.tag == Tag::Bool) return value.ivalue;
        if (value.tag == Tag::None) return false;
        if (value.tag == Tag::Int || value.tag == Tag::Float || value.tag == Tag::Scalar)
          return value.ivalue.toScalar().toComplexDouble() != c10::complex<double>(0);
        if (single) return value.ivalue.toTensor().item<bool>();
        break;
      case c10::TypeKind::StringType:
        if (value.tag == Tag::String) return value.ivalue;
        break;
      case c10::TypeKind::NoneType:
        if (value.tag == Tag::None) return {};
        fail("Cannot cast ", shown_(value.js), " to None");
      case c10::TypeKind::DeviceObjType:
        if (value.tag == Tag::Device) return usable(value.ivalue.toDevice());
        if (value.tag == Tag::String) return usable(c10::Device(value.ivalue.toStringRef()));
        break;
      case c10::TypeKind::GeneratorType:
        if (value.tag == Tag::Generator) return value.ivalue;
        break;
      default: break;
    }
    misfit(value, type);
  }

  c10::IValue list(const Value& value, const c10::ListType& type, int depth) const {
    if (!is_list_of_values(value)) misfit(value, type);
    c10::impl::GenericList result(type.getElementType());
    result.reserve(value.items.size());
    for (const auto& item : value.items) result.push_back(cast(item, type.getElementType(), depth + 1));
    return result;
  }

  c10::IValue tuple(const Value& value, const c10::TypePtr& type, int depth) const {
    const auto& elements = type->expectRef<c10::TupleType>().elements();
    if (!is_list_of_values(value)) misfit(value, *type);
    if (value.items.size() != elements.size())
      fail("Object ", shown_(value.js), " had a different number of elements than type ", type->repr_str());
    std::vector<c10::IValue> items;
    items.reserve(elements.size());
    for (const auto i : c10::irange(elements.size())) items.push_back(cast(value.items[i], elements[i], depth + 1));
    const auto tuple_type = type->cast<c10::TupleType>();
    if (tuple_type->schema()) return c10::ivalue::Tuple::createNamed(std::move(items), tuple_type);
    return c10::ivalue::Tuple::create(std::move(items));
  }

  // A key that is a name of a JavaScript object is a string there, whatever it stands for.
  c10::IValue key(const Value& value, const c10::TypePtr& type, bool named, int depth) const {
    if (named && type->kind() == c10::TypeKind::IntType) {
      const std::string& name = value.ivalue.toStringRef();
      if (!name.empty() && name.size() < 16 &&
          std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return static_cast<int64_t>(std::stoll(name));
    }
    return cast(value, type, depth + 1);
  }

  // The keys and values of a Map or a plain object; a Map's keys are values of their own.
  std::vector<std::pair<Value, Value>> entries(const Value& value, bool& named, const c10::Type& type) const {
    std::vector<std::pair<Value, Value>> result;
    named = value.tag == Tag::Options || (value.tag == Tag::Other && !is_map(value));
    if (named) {
      if (!is_object(value)) misfit(value, type);
      for (auto& property : read_properties(environment_, value.js))
        result.emplace_back(Value{.tag = Tag::String, .ivalue = property.name, .js = value.js},
                            std::move(property.value));
      return result;
    }
    const auto map = read_map(environment_, value);
    if (!map) misfit(value, type);
    for (const auto& entry : map->items) result.emplace_back(entry.items.at(0), entry.items.at(1));
    return result;
  }

  bool is_map(const Value& value) const { return read_map(environment_, value).has_value(); }
  bool is_object(const Value& value) const {
    napi_valuetype type;
    check(environment_.env, napi_typeof(environment_.env, value.js, &type));
    return type == napi_object && !value.handle;
  }

  c10::IValue dict(const Value& value, const c10::DictType& type, int depth) const {
    bool named = false;
    c10::impl::GenericDict result(type.getKeyType(), type.getValueType());
    for (const auto& [name, item] : entries(value, named, type))
      result.insert_or_assign(key(name, type.getKeyType(), named, depth), cast(item, type.getValueType(), depth + 1));
    return result;
  }

  // A number may be an int and a float in JavaScript: the member whose own value it is comes first.
  c10::IValue any_of(const Value& value, const c10::TypePtr& type, int depth) const {
    const auto& members = type->expectRef<c10::UnionType>().containedTypes();
    std::vector<c10::TypePtr> order(members.begin(), members.end());
    std::stable_partition(order.begin(), order.end(), [&](const c10::TypePtr& member) {
      return value.tag == Tag::Int ? member->kind() == c10::TypeKind::IntType
                                   : member->kind() != c10::TypeKind::IntType;
    });
    for (const auto& member : order) {
      if (member->kind() == c10::TypeKind::NoneType && value.tag != Tag::None) continue;
      if (member->kind() == c10::TypeKind::TensorType && value.tag == Tag::None) continue;
      if (member->kind() == c10::TypeKind::BoolType && value.tag != Tag::Bool) continue;
      try {
        return cast(value, member, depth + 1);
      } catch (const CastError&) {  // NOLINT(bugprone-empty-catch): perhaps the next one
      }
    }
    fail("Expected a member of ", type->annotation_str(), " but instead found ", describe(environment_, value.js));
  }

  c10::IValue object(const Value& value, const c10::TypePtr& type) const {
    if (!value.handle || value.handle->kind != Kind::ScriptObject)
      fail("Object ", shown_(value.js), " is not a TorchScript object of type ", type->repr_str());
    const auto& object = static_cast<ScriptObjectHandle*>(value.handle)->object;
    std::stringstream why;
    if (!object->type()->isSubtypeOfExt(*type, &why))
      fail("Object of type ", object->type()->repr_str(), " is not compatible with ", type->repr_str(), "\n",
           why.str());
    return object;
  }

  // The one type of several values.
  static c10::TypePtr common_type(const std::vector<c10::IValue>& values, const char* what) {
    const c10::TypePtr first = values.front().type();
    for (const auto& value : values)
      if (*value.type() != *first)
        throw Error("RuntimeError", c10::str("Tracer cannot infer type: ", what, " must have consistent element type. ",
                                             "Found ", first->repr_str(), " and ", value.type()->repr_str()));
    return first;
  }

  c10::IValue inferred(const Value& value, int depth) const {
    if (depth > kDeepest) fail("Expected values nested at most ", kDeepest, " deep");
    switch (value.tag) {
      case Tag::None: return {};
      case Tag::Bool:
      case Tag::Int:
      case Tag::Float:
      case Tag::String:
      case Tag::Tensor:
      case Tag::ScalarTensor:
      case Tag::Scalar:
      case Tag::DType:
      case Tag::Layout:
      case Tag::MemoryFormat:
      case Tag::Device:
      case Tag::Generator: return value.ivalue;
      default: break;
    }
    if (value.handle && value.handle->kind == Kind::ScriptObject)
      return static_cast<ScriptObjectHandle*>(value.handle)->object;
    if (is_list_of_values(value)) {
      if (value.items.empty()) fail("List trace inputs must have elements");
      std::vector<c10::IValue> items;
      for (const auto& item : value.items) {
        c10::IValue element = inferred(item, depth + 1);
        // A list of numbers of which one is no integer holds floats.
        if (value.tag == Tag::FloatList) element = element.toScalar().toDouble();
        items.push_back(std::move(element));
      }
      c10::impl::GenericList result(common_type(items, "a list"));
      for (auto& item : items) result.push_back(std::move(item));
      return result;
    }
    bool named = false;
    const auto pairs = entries(value, named, *c10::AnyType::get());
    if (pairs.empty()) fail("Dictionary inputs must have entries");
    std::vector<c10::IValue> keys, values;
    for (const auto& [name, item] : pairs) {
      keys.push_back(inferred(name, depth + 1));
      values.push_back(inferred(item, depth + 1));
    }
    c10::impl::GenericDict result(common_type(keys, "a dict"), common_type(values, "a dict"));
    for (const auto i : c10::irange(keys.size())) result.insert_or_assign(keys[i], values[i]);
    return result;
  }

  Environment& environment_;
  const Shown& shown_;
};

// Whether a plain object may be a value of the type.
bool takes_object(const c10::Type& type) {
  switch (type.kind()) {
    case c10::TypeKind::AnyType:
    case c10::TypeKind::DictType: return true;
    case c10::TypeKind::OptionalType: return takes_object(*type.expectRef<c10::OptionalType>().getElementType());
    case c10::TypeKind::UnionType: {
      const auto& members = type.expectRef<c10::UnionType>().containedTypes();
      return std::any_of(members.begin(), members.end(), [](const auto& member) { return takes_object(*member); });
    }
    default: return false;
  }
}

const char* python_type_name(const Value& value) {
  switch (value.tag) {
    case Tag::None: return "NoneType";
    case Tag::Bool: return "bool";
    case Tag::Int: return "int";
    case Tag::Float: return "float";
    case Tag::String: return "str";
    case Tag::Tensor:
    case Tag::ScalarTensor: return "Tensor";
    case Tag::Options: return "dict";
    case Tag::DType: return "dtype";
    default: return is_list_of_values(value) ? "list" : "object";
  }
}

c10::IValue script_argument(Environment& environment, const c10::FunctionSchema& schema, size_t position,
                            const Value& value, const Shown& shown) {
  const auto& argument = schema.arguments()[position];
  try {
    return script_value(environment, value, argument.real_type(), shown);
  } catch (const CastError& error) {
    throw Error("RuntimeError",
                c10::str(schema.formatTypeMismatchMsg(argument, python_type_name(value), position, shown(value.js)),
                         "\nCast error details: ", error.what()));
  }
}

}  // namespace

c10::IValue script_value(Environment& environment, const Value& value, const c10::TypePtr& type, const Shown& shown,
                         int depth) {
  return Caster(environment, shown).cast(value, type, depth);
}

c10::Stack script_arguments(Environment& environment, const c10::FunctionSchema& schema, ScriptObjectPtr self,
                            napi_value arguments, const Shown& shown) {
  Napi::Env env = environment.env;
  const auto& declared = schema.arguments();
  const size_t before = self ? 1 : 0;
  std::vector<Value> positional;
  for (const auto i : c10::irange(list_length(env, arguments))) {
    napi_value item;
    check(env, napi_get_element(env, arguments, i, &item));
    positional.push_back(read_value(environment, item));
  }
  std::vector<NamedValue> named;
  // A last plain object has arguments by name, unless it can be the value of the one in its place.
  if (!positional.empty() && positional.back().tag == Tag::Options) {
    const size_t place = before + positional.size() - 1;
    if (place >= declared.size() || !takes_object(*declared[place].real_type())) {
      named = read_properties(environment, positional.back().js);
      positional.pop_back();
      std::erase_if(named, [&](const NamedValue& given) {
        napi_valuetype type;
        check(env, napi_typeof(env, given.value.js, &type));
        return type == napi_undefined;  // { n: undefined } is how JavaScript passes on what was not given
      });
    }
  }
  environment.borrowed.rescue();
  const size_t all = before + positional.size() + named.size();
  if (all > declared.size())
    throw Error("RuntimeError", c10::str(schema.name(), "() expected at most ", declared.size(),
                                         " argument(s) but received ", all, " argument(s). Declaration: ", schema));
  c10::Stack stack;
  stack.reserve(declared.size());
  if (self) stack.emplace_back(std::move(self));
  for (const auto& value : positional) {
    if (declared[stack.size()].kwarg_only())
      throw Error("RuntimeError", c10::str(schema.name(), "() takes ", stack.size(), " positional argument(s) but ",
                                           before + positional.size(), " was/were given.  Declaration: ", schema));
    stack.push_back(script_argument(environment, schema, stack.size(), value, shown));
  }
  size_t consumed = 0;
  for (size_t i = stack.size(); i < declared.size(); ++i) {
    const auto found = std::find_if(named.begin(), named.end(), [&](const NamedValue& given) {
      return given.name == declared[i].name() || given.name == camel_case(declared[i].name());
    });
    if (found != named.end()) {
      stack.push_back(script_argument(environment, schema, i, found->value, shown));
      ++consumed;
    } else if (declared[i].default_value()) {
      stack.push_back(*declared[i].default_value());
    } else {
      throw Error("RuntimeError", c10::str(schema.name(), "() is missing value for argument '", declared[i].name(),
                                           "'. Declaration: ", schema));
    }
  }
  if (consumed != named.size()) {
    std::vector<std::string> names;
    for (const auto& given : named) names.push_back(given.name);
    throw Error("RuntimeError", schema.findErrorInKwargs(names));
  }
  return stack;
}

Shown script_shown(Environment& environment, napi_value function) {
  return [&environment, function](napi_value value) {
    return to_string(environment.env, call_function(environment.env, function, {value}));
  };
}

}  // namespace ltn
