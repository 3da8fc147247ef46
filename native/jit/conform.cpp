#include "jit/conform.h"

#include <ATen/core/jit_type.h>
#include <c10/util/irange.h>

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "jit/deep_values.h"
#include "napi/errors.h"

namespace ltn {

namespace {

// What has been found to conform: many ways may lead to one value. What is found again below itself does if the rest
// does.
class Conforming {
 public:
  bool operator()(const c10::IValue& value, const c10::TypePtr& type) {
    if (!value.isPtrType() || value.isTensor()) return conforms(value, type);
    for (const auto& known : known_[value.internalToPointer()])
      if (*known == *type) return true;
    known_[value.internalToPointer()].push_back(type);
    return conforms(value, type);
  }

 private:
  bool all_conform(c10::ArrayRef<c10::IValue> items, const c10::TypePtr& type) {
    return std::all_of(items.begin(), items.end(), [&](const auto& item) { return (*this)(item, type); });
  }

  // A list has one type for all who hold it: what one adds another reads.
  bool list_conforms(c10::impl::GenericList list, const c10::TypePtr& element, c10::ArrayRef<c10::IValue> items) {
    if (*list.elementType() != *element) {
      if (list.elementType()->kind() != c10::TypeKind::AnyType) return false;
      list.unsafeSetElementType(element);
    }
    return all_conform(items, element);
  }

  bool dict_conforms(c10::impl::GenericDict dict, const c10::DictType& type) {
    if (*dict.keyType() != *type.getKeyType()) {
      if (dict.keyType()->kind() != c10::TypeKind::AnyType) return false;
      dict.unsafeSetKeyType(type.getKeyType());
    }
    if (*dict.valueType() != *type.getValueType()) {
      if (dict.valueType()->kind() != c10::TypeKind::AnyType) return false;
      dict.unsafeSetValueType(type.getValueType());
    }
    return std::all_of(dict.begin(), dict.end(), [&](const auto& entry) {
      return (*this)(entry.key(), type.getKeyType()) && (*this)(entry.value(), type.getValueType());
    });
  }

  bool tuple_conforms(const c10::ivalue::Tuple& tuple, c10::ArrayRef<c10::TypePtr> types) {
    const auto& elements = tuple.elements();
    if (elements.size() != types.size()) return false;
    for (const auto i : c10::irange(types.size()))
      if (!(*this)(elements[i], types[i])) return false;
    return true;
  }

  // What is declared as anything still has to be what it says itself.
  bool conforms_to_itself(const c10::IValue& value) {
    if (value.isList()) return all_conform(value.toListRef(), value.toList().elementType());
    if (value.isGenericDict()) return dict_conforms(value.toGenericDict(), value.type()->expectRef<c10::DictType>());
    if (!value.isTuple()) return true;
    const auto& elements = value.toTupleRef().elements();
    return std::all_of(elements.begin(), elements.end(),
                       [&](const auto& element) { return (*this)(element, c10::AnyType::get()); });
  }

  bool conforms(const c10::IValue& value, const c10::TypePtr& type) {
    switch (type->kind()) {
      case c10::TypeKind::AnyType: return conforms_to_itself(value);
      case c10::TypeKind::OptionalType:
        return value.isNone() || (*this)(value, type->expectRef<c10::OptionalType>().getElementType());
      case c10::TypeKind::UnionType: {
        const auto& members = type->expectRef<c10::UnionType>().containedTypes();
        return std::any_of(members.begin(), members.end(), [&](const auto& member) { return (*this)(value, member); });
      }
      case c10::TypeKind::ListType:
        return value.isList() &&
               list_conforms(value.toList(), type->expectRef<c10::ListType>().getElementType(), value.toListRef());
      case c10::TypeKind::DictType:
        return value.isGenericDict() && dict_conforms(value.toGenericDict(), type->expectRef<c10::DictType>());
      case c10::TypeKind::TupleType:
        return value.isTuple() && tuple_conforms(value.toTupleRef(), type->expectRef<c10::TupleType>().elements());
      case c10::TypeKind::ClassType:
      case c10::TypeKind::InterfaceType: return value.isObject() && value.type()->isSubtypeOf(*type);
      // An undefined tensor is read as none.
      case c10::TypeKind::TensorType: return value.isTensor() || value.isNone();
      // Numbers in scripts, whatever they stand for.
      case c10::TypeKind::ScalarTypeType:
      case c10::TypeKind::LayoutType:
      case c10::TypeKind::MemoryFormatType: return value.isInt();
      case c10::TypeKind::DeviceObjType: return value.isDevice();
      default: return value.type()->isSubtypeOf(*type);
    }
  }

  std::unordered_map<const void*, std::vector<c10::TypePtr>> known_;
};

}  // namespace

void conform(const c10::IValue& value, const c10::TypePtr& type, const std::string& name) {
  require_shallow(value);
  if (!Conforming()(value, type))
    throw Error("RuntimeError", c10::str("expected ", name, " to be of type ", type->annotation_str(),
                                         ", but the archive has ", value.type()->annotation_str()));
}

}  // namespace ltn
