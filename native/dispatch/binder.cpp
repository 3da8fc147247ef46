#include "dispatch/binder.h"

#include <ATen/ScalarOps.h>

#include <algorithm>
#include <sstream>

#include "cuda/device.h"
#include "dispatch/direct.h"
#include "dispatch/names.h"
#include "dispatch/unboxed.h"

namespace ltn {

namespace {

using enum Fit;

bool is_tensor(Tag tag) { return tag == Tag::Tensor || tag == Tag::ScalarTensor; }

// A 0-dim tensor stands for a number where no gradient would be lost.
bool stands_for_number(const Value& value) {
  return value.tag == Tag::ScalarTensor && !value.ivalue.toTensor().requires_grad();
}

Fit fit_element(const Value& value, ArgumentKind kind, Fit number_as_tensor) {
  const Tag tag = value.tag;
  switch (kind) {
    case ArgumentKind::Tensor:
      if (is_tensor(tag)) return kExact;
      return tag == Tag::Int || tag == Tag::Float || tag == Tag::Bool || tag == Tag::Scalar ? number_as_tensor : kNo;
    case ArgumentKind::Scalar:
      if (tag == Tag::Int || tag == Tag::Float || tag == Tag::Bool || tag == Tag::Scalar) return kExact;
      return stands_for_number(value) ? kImplicit : kNo;
    case ArgumentKind::Int:
      if (tag == Tag::Int) return kExact;
      if (tag == Tag::Scalar) return value.ivalue.isInt() ? kExact : kNo;
      return stands_for_number(value) && at::isIntegralType(value.ivalue.toTensor().scalar_type(), false) ? kImplicit
                                                                                                          : kNo;
    case ArgumentKind::Float:
      if (tag == Tag::Int || tag == Tag::Float) return kExact;
      if (tag == Tag::Scalar) return value.ivalue.isComplexDouble() ? kNo : kExact;
      return stands_for_number(value) ? kImplicit : kNo;
    case ArgumentKind::Bool: return tag == Tag::Bool ? kExact : kNo;
    case ArgumentKind::String: return tag == Tag::String ? kExact : kNo;
    case ArgumentKind::DType: return tag == Tag::DType || (tag == Tag::String && parse_dtype(value)) ? kExact : kNo;
    case ArgumentKind::Layout: return tag == Tag::Layout || (tag == Tag::String && parse_layout(value)) ? kExact : kNo;
    case ArgumentKind::MemoryFormat:
      return tag == Tag::MemoryFormat || (tag == Tag::String && parse_memory_format(value)) ? kExact : kNo;
    // A string that is no device is an error of its own, better than "no overload fits".
    case ArgumentKind::Device: return tag == Tag::Device || tag == Tag::String ? kExact : kNo;
    case ArgumentKind::Generator: return tag == Tag::Generator ? kExact : kNo;
  }
  return kNo;
}

bool is_list(Tag tag) {
  return tag == Tag::EmptyList || tag == Tag::BoolList || tag == Tag::IntList || tag == Tag::FloatList ||
         tag == Tag::TensorList || tag == Tag::MixedList;
}

Fit fit_item(const Value& item, const Argument& list) {
  if (item.tag == Tag::None) return list.optional_elements ? kExact : kNo;
  return fit_element(item, list.kind, kNo);
}

Fit fit(const Value& value, const Argument& argument, Fit number_as_tensor) {
  if (value.tag == Tag::None) return argument.optional ? kExact : kNo;
  if (!argument.list) return fit_element(value, argument.kind, number_as_tensor);
  if (!is_list(value.tag)) {
    // int[2] takes one int for both; a Tensor where a list of tensors is expected stands for its rows in Python.
    if (argument.fixed_size == 0 || is_tensor(value.tag)) return kNo;
    return fit_element(value, argument.kind, kNo) == kExact ? kImplicit : kNo;
  }
  Fit worst = kExact;
  for (const auto& item : value.items) worst = std::min(worst, fit_item(item, argument));
  return worst;
}

// Places what was given by position, as far as there are places; false when there is more. Integers that are given one
// by one, as in view(2, 3), are gathered in the list that they are.
bool place_positional(const Overload& overload, const GivenArguments& given, Binding& binding) {
  binding.values.assign(overload.arguments.size(), nullptr);
  const size_t count = given.positional.size();
  const size_t last = overload.positional - 1;
  const bool gathers = overload.takes_varargs && count > last && given.positional[last].tag == Tag::Int;
  if (!gathers && count > overload.positional) return false;
  for (size_t i = 0; i < std::min(count, overload.positional); ++i) binding.values[i] = &given.positional[i];
  if (!gathers) return true;
  binding.gathered = {.tag = Tag::IntList};
  binding.gathered.items.assign(given.positional.begin() + last, given.positional.end());
  binding.values[last] = &binding.gathered;
  return true;
}

// Places the given arguments; false when their number or names do not fit.
bool place(const Overload& overload, const GivenArguments& given, Binding& binding) {
  const auto& arguments = overload.arguments;
  binding.overload = &overload;
  binding.requires_grad = false;
  if (!place_positional(overload, given, binding)) return false;
  for (const auto& [name, value] : given.named) {
    if (name == "out" && overload.outs > 0) {
      const size_t start = arguments.size() - overload.outs;
      if (overload.outs == 1 && !is_list(value.tag)) {
        binding.values[start] = &value;
      } else if (arguments[start].list) {
        binding.values[start] = &value;
      } else {
        if (value.items.size() != overload.outs) return false;
        for (size_t i = 0; i < overload.outs; ++i) binding.values[start + i] = &value.items[i];
      }
      continue;
    }
    const auto found = std::find_if(arguments.begin(), arguments.end(), [&](const Argument& a) {
      return a.name == name || (name == "input" && a.py_name == "self");
    });
    if (found == arguments.end()) {
      if (name == "requiresGrad" && overload.is_factory && value.tag == Tag::Bool) {
        binding.requires_grad = value.ivalue.toBool();
        continue;
      }
      if (value.tag == Tag::None && name == "out") continue;
      return false;
    }
    auto& slot = binding.values[found - arguments.begin()];
    if (slot) return false;
    slot = &value;
  }
  for (size_t i = 0; i < arguments.size(); ++i)
    if (!binding.values[i] && !arguments[i].default_value) return false;
  return true;
}

Fit fit_all(const Overload& overload, const Binding& binding) {
  Fit worst = kExact;
  for (size_t i = 0; i < binding.values.size() && worst != kNo; ++i)
    if (binding.values[i])
      worst = std::min(worst, fit(*binding.values[i], overload.arguments[i], overload.number_as_tensor));
  return worst;
}

const char* python_kind(ArgumentKind kind) {
  switch (kind) {
    case ArgumentKind::Tensor: return "Tensor";
    case ArgumentKind::Scalar: return "Number";
    case ArgumentKind::Int: return "int";
    case ArgumentKind::Float: return "float";
    case ArgumentKind::Bool: return "bool";
    case ArgumentKind::String: return "str";
    case ArgumentKind::DType: return "torch.dtype";
    case ArgumentKind::Layout: return "torch.layout";
    case ArgumentKind::MemoryFormat: return "torch.memory_format";
    case ArgumentKind::Device: return "torch.device";
    case ArgumentKind::Generator: return "torch.Generator";
  }
  return "";
}

std::string expected(const Argument& argument) {
  const char* kind = python_kind(argument.kind);
  return argument.list ? c10::str("list of ", kind, "s") : std::string(kind);
}

std::string describe_given(Environment& environment, const GivenArguments& given) {
  std::ostringstream text;
  const char* separator = "";
  for (const auto& value : given.positional) {
    text << separator << describe(environment, value.js);
    separator = ", ";
  }
  for (const auto& [name, value] : given.named) {
    text << separator << name << "=" << describe(environment, value.js);
    separator = ", ";
  }
  return text.str();
}

std::string signature_of(const Overload& overload) {
  std::ostringstream text;
  const char* separator = "";
  bool starred = false;
  for (const auto& argument : overload.arguments) {
    if (argument.keyword_only && !starred) {
      text << separator << "*";
      separator = ", ";
      starred = true;
    }
    text << separator << (argument.list ? expected(argument) : std::string(python_kind(argument.kind)))
         << (argument.optional ? "? " : " ") << (argument.out ? "out" : argument.name);
    separator = ", ";
  }
  return text.str();
}

// What an argument has to be, and what came instead.
std::string mismatch(Environment& environment, const Value& value, const Argument& argument) {
  const std::string must_be = c10::str("must be ", expected(argument));
  if (argument.list && is_list(value.tag))
    for (size_t i = 0; i < value.items.size(); ++i)
      if (fit_item(value.items[i], argument) == kNo)
        return c10::str(must_be, ", but found element of type ", describe(environment, value.items[i].js), " at pos ",
                        i);
  return c10::str(must_be, ", not ", describe(environment, value.js));
}

// One signature: name the argument that is wrong, as Python does.
[[noreturn]] void explain_single(Environment& environment, const Operator& op, const Overload& overload,
                                 const GivenArguments& given) {
  const auto& arguments = overload.arguments;
  Binding binding;
  if (!place_positional(overload, given, binding))
    type_error(op.name, "() takes ", overload.positional, " positional argument", overload.positional == 1 ? "" : "s",
               " but ", given.positional.size(), given.positional.size() == 1 ? " was given" : " were given");
  for (size_t i = 0; i < arguments.size(); ++i)
    if (binding.values[i] && fit(*binding.values[i], arguments[i], overload.number_as_tensor) == kNo)
      type_error(op.name, "(): argument '", arguments[i].name, "' (position ", i + 1, ") ",
                 mismatch(environment, *binding.values[i], arguments[i]));
  for (const auto& [name, value] : given.named) {
    if (name == "requiresGrad" && overload.is_factory) {
      if (value.tag == Tag::Bool) continue;
      type_error(op.name, "(): argument '", name, "' must be bool, not ", describe(environment, value.js));
    }
    const auto found =
        std::find_if(arguments.begin(), arguments.end(), [&](const Argument& a) { return a.name == name; });
    if (found == arguments.end()) type_error(op.name, "() got an unexpected keyword argument '", name, "'");
    auto& slot = binding.values[found - arguments.begin()];
    if (slot) type_error(op.name, "() got multiple values for argument '", name, "'");
    if (fit(value, *found, overload.number_as_tensor) == kNo)
      type_error(op.name, "(): argument '", name, "' ", mismatch(environment, value, *found));
    slot = &value;
  }
  for (size_t i = 0; i < arguments.size(); ++i)
    if (!binding.values[i] && !arguments[i].default_value)
      type_error(op.name, "() missing 1 required argument: '", arguments[i].name, "' (position ", i + 1, ")");
  type_error(op.name, "() received an invalid combination of arguments - got (", describe_given(environment, given),
             "), but expected (", signature_of(overload), ")");
}

// A list of another length than any overload has outs.
void check_outs(const Operator& op, const GivenArguments& given) {
  const auto out = std::find_if(given.named.begin(), given.named.end(),
                                [](const auto& entry) { return entry.first == "out" && is_list(entry.second.tag); });
  if (out == given.named.end()) return;
  size_t outs = 0;
  for (const auto& overload : op.overloads) {
    if (overload.outs > 1 && overload.outs == out->second.items.size()) return;
    outs = std::max(outs, overload.outs);
  }
  if (outs > 1) type_error("expected tuple of ", outs, " elements but got ", out->second.items.size());
}

[[noreturn]] void explain(Environment& environment, const Operator& op, const GivenArguments& given) {
  check_outs(op, given);
  std::vector<const Overload*> shown;
  for (const auto& overload : op.overloads)
    if (overload.outs == 0) shown.push_back(&overload);
  if (shown.empty())
    for (const auto& overload : op.overloads) shown.push_back(&overload);
  if (shown.size() == 1) explain_single(environment, op, *shown.front(), given);
  std::ostringstream text;
  text << op.name << "() received an invalid combination of arguments - got (" << describe_given(environment, given)
       << "), but expected one of:";
  for (const auto* overload : shown) text << "\n * (" << signature_of(*overload) << ")";
  throw Error("TypeError", text.str());
}

}  // namespace

bool fits(const Value& value, const Argument& argument) { return fit(value, argument, kNo) != kNo; }

bool GivenArguments::signature(uint64_t& key) const {
  const size_t count = positional.size() + named.size();
  if ((!named.empty() && names == kNoNames) || count > kMostInSignature) return false;
  key = count;
  const auto add = [&](const Value& value) {
    // Inside such lists the elements decide, not the tag.
    if (value.tag == Tag::MixedList || value.tag == Tag::Options || value.tag == Tag::Scalar) return false;
    key = with_tag(key, value.tag);
    return true;
  };
  return std::all_of(positional.begin(), positional.end(), add) &&
         std::all_of(named.begin(), named.end(), [&](const auto& entry) { return add(entry.second); });
}

namespace {

// Whether a string is taken for the same by each overload that has a place for it: which of them fits does not depend
// on what it says then.
bool is_taken_alike(const Value& string, ArgumentKind kind, const Operator& op, const GivenArguments& given) {
  return std::all_of(op.overloads.begin(), op.overloads.end(), [&](const Overload& overload) {
    Binding other;
    if (!place(overload, given, other)) return true;
    const auto found = std::find(other.values.begin(), other.values.end(), &string);
    return found != other.values.end() && overload.arguments[found - other.values.begin()].kind == kind;
  });
}

// Whether the tags alone decided which overload it is. Where tensors stand for integers in a list, as in view([n, m]),
// each of the tensors did: no other has to be one of them. A tensor of no dimension may stand for a number or not, but
// never as exactly as for a tensor. Of a list of outs the length decides.
bool decided_by_tags(const Operator& op, const GivenArguments& given, const Binding& binding, Fit how) {
  for (const auto& [name, value] : given.named)
    if (name == "out" && is_list(value.tag)) return false;
  const auto& arguments = binding.overload->arguments;
  for (size_t i = 0; i < arguments.size(); ++i) {
    const Value* value = binding.values[i];
    if (!value) continue;
    const bool has_tensor =
        std::any_of(value->items.begin(), value->items.end(), [](const Value& item) { return is_tensor(item.tag); });
    if (has_tensor && arguments[i].kind != ArgumentKind::Tensor) return false;
    if (value->tag == Tag::ScalarTensor && how != kExact) return false;
    if (value->tag == Tag::String && !is_taken_alike(*value, arguments[i].kind, op, given)) return false;
  }
  return true;
}

// Which arguments those are that were given by name. False where one of them is none: `out` for several, requiresGrad.
bool find_places(const GivenArguments& given, const Binding& binding, Environment::KnownOperator::Choice& choice) {
  for (const auto& [name, value] : given.named) {
    const auto found = std::find(binding.values.begin(), binding.values.end(), &value);
    if (found == binding.values.end()) return false;
    choice.places.push_back(static_cast<uint8_t>(found - binding.values.begin()));
  }
  return true;
}

}  // namespace

void bind(Environment& environment, Environment::KnownOperator& known, const GivenArguments& given, Binding& binding) {
  const Operator& op = *known.op;
  uint64_t key = 0;
  const bool cacheable = given.signature(key);
  if (cacheable)
    for (const auto& choice : known.choices)
      if (choice->signature == key && choice->names == given.names) {
        const bool has_places = place(op.overloads[choice->overload], given, binding);
        if (has_places && fit_all(*binding.overload, binding) != kNo) return;  // a string may say what is none
        explain(environment, op, given);
      }
  int best = -1;
  Fit how = kNo;
  for (uint32_t i = 0; i < op.overloads.size() && how != kExact; ++i) {
    if (!place(op.overloads[i], given, binding)) continue;
    const Fit found = fit_all(op.overloads[i], binding);
    if (found <= how) continue;
    how = found;
    best = static_cast<int>(i);
  }
  if (best < 0) explain(environment, op, given);
  place(op.overloads[best], given, binding);
  if (!cacheable || !decided_by_tags(op, given, binding, how)) return;
  auto choice = std::make_unique<Environment::KnownOperator::Choice>();
  choice->signature = key;
  choice->names = given.names;
  choice->overload = static_cast<uint32_t>(best);
  choice->is_direct = find_places(given, binding, *choice) && can_be_direct(*binding.overload, given, choice->places);
  const auto& returns = binding.overload->handle.schema().returns();
  choice->gives_one_tensor = returns.size() == 1 && returns[0].real_type()->kind() == c10::TypeKind::TensorType;
  if (choice->is_direct && choice->places.empty()) choice->unboxed = find_unboxed(*binding.overload);
  known.choices.push_back(std::move(choice));
}

namespace {

at::Scalar to_scalar(const Value& value) {
  if (value.tag == Tag::ScalarTensor) return value.ivalue.toTensor().item();
  return value.ivalue.toScalar();
}

int64_t to_int(const Value& value) {
  return value.tag == Tag::ScalarTensor ? value.ivalue.toTensor().item<int64_t>() : value.ivalue.toScalar().toLong();
}

double to_double(const Value& value) {
  return value.tag == Tag::ScalarTensor ? value.ivalue.toTensor().item<double>() : value.ivalue.toScalar().toDouble();
}

c10::IValue convert_element(const Value& value, ArgumentKind kind) {
  switch (kind) {
    case ArgumentKind::Tensor:
      if (is_tensor(value.tag)) return value.ivalue;
      {
        at::Tensor number = c10::scalar_to_tensor(to_scalar(value));
        number.unsafeGetTensorImpl()->set_wrapped_number(true);
        return number;
      }
    case ArgumentKind::Scalar: return to_scalar(value);
    case ArgumentKind::Int: return to_int(value);
    case ArgumentKind::Float: return to_double(value);
    case ArgumentKind::Bool:
    case ArgumentKind::Generator:
    case ArgumentKind::String: return value.ivalue;
    case ArgumentKind::DType:
      return value.tag == Tag::String ? c10::IValue(static_cast<int64_t>(*parse_dtype(value))) : value.ivalue;
    case ArgumentKind::Layout:
      return value.tag == Tag::String ? c10::IValue(static_cast<int64_t>(*parse_layout(value))) : value.ivalue;
    case ArgumentKind::MemoryFormat:
      return value.tag == Tag::String ? c10::IValue(static_cast<int64_t>(*parse_memory_format(value))) : value.ivalue;
    case ArgumentKind::Device:
      return usable(value.tag == Tag::String ? c10::Device(value.ivalue.toStringRef()) : value.ivalue.toDevice());
  }
  return {};
}

template <class T, class Read>
c10::IValue convert_list(const Value& value, const Argument& argument, Read read) {
  c10::List<T> list;
  if (!is_list(value.tag)) {
    for (int64_t i = 0; i < std::max<int64_t>(argument.fixed_size, 1); ++i) list.push_back(read(value));
  } else {
    list.reserve(value.items.size());
    for (const auto& item : value.items) list.push_back(read(item));
  }
  return list;
}

}  // namespace

c10::IValue convert(const Value& value, const Argument& argument) {
  if (value.tag == Tag::None) return {};
  if (!argument.list) return convert_element(value, argument.kind);
  switch (argument.kind) {
    case ArgumentKind::Int: return convert_list<int64_t>(value, argument, to_int);
    case ArgumentKind::Float: return convert_list<double>(value, argument, to_double);
    case ArgumentKind::Bool:
      return convert_list<bool>(value, argument, [](const Value& v) { return v.ivalue.toBool(); });
    case ArgumentKind::Tensor:
      if (argument.optional_elements)
        return convert_list<std::optional<at::Tensor>>(value, argument, [](const Value& v) {
          return v.tag == Tag::None ? std::nullopt : std::optional<at::Tensor>(v.ivalue.toTensor());
        });
      return convert_list<at::Tensor>(value, argument, [](const Value& v) { return v.ivalue.toTensor(); });
    case ArgumentKind::Scalar: {
      c10::impl::GenericList list(c10::NumberType::get());
      for (const auto& item : value.items) list.push_back(c10::IValue(to_scalar(item)));
      return list;
    }
    default: {
      c10::impl::GenericList list(c10::StringType::get());
      for (const auto& item : value.items) list.push_back(convert_element(item, argument.kind));
      return list;
    }
  }
}

}  // namespace ltn
