#include "jit/archive_reader.h"

#include <caffe2/serialize/inline_container.h>
#include <torch/csrc/jit/frontend/source_range.h>
#include <torch/csrc/jit/operator_upgraders/upgraders_entry.h>
#include <torch/csrc/jit/passes/subgraph_rewrite.h>
#include <torch/csrc/jit/runtime/graph_executor.h>
#include <torch/csrc/jit/serialization/import_read.h>
#include <torch/csrc/jit/serialization/import_source.h>
#include <torch/csrc/jit/serialization/pickle.h>
#include <torch/csrc/jit/serialization/source_range_serialization.h>

#include <algorithm>
#include <mutex>

#include "jit/conform.h"
#include "jit/large_stack.h"
#include "jit/program_size.h"
#include "jit/script.h"
#include "napi/errors.h"

// Follows torch/csrc/jit/serialization/import.cpp and source_range_serialization.cpp.
namespace ltn {

namespace {

using ScriptSource = torch::jit::Source;
using torch::jit::SourceRange;

std::string record_of(caffe2::serialize::PyTorchStreamReader& reader, const std::string& name) {
  const auto [data, size] = reader.getRecord(name);
  return {static_cast<const char*>(data.get()), size};
}

// Which lines of Python a place in the archive's code comes from: what errors show. Looked up when the first one does,
// in what has been checked (src/torch/jit/archive.ts).
class PythonPlaces final : public torch::jit::SourceRangeUnpickler {
 public:
  explicit PythonPlaces(std::string pickled) : pickled_(std::move(pickled)) {}

  std::optional<SourceRange> findSourceRangeThatGenerated(const SourceRange& range) override {
    const std::lock_guard lock(mutex_);
    if (!is_read_) read();
    const auto after = std::upper_bound(places_.begin(), places_.end(), range.start(),
                                        [](size_t start, const Entry& entry) { return start < entry.first; });
    if (after == places_.begin()) return std::nullopt;
    return place(std::prev(after)->second);
  }

 private:
  using Entry = std::pair<size_t, c10::IValue>;

  void read() {
    is_read_ = true;
    const auto whole = torch::jit::unpickle(pickled_.data(), pickled_.size()).toTuple();
    const auto& parts = whole->elements();
    const bool has_table =
        !parts.empty() && parts[0].isString() && parts[0].toStringRef() == "FORMAT_WITH_STRING_TABLE";
    if (has_table)
      for (const auto& text : parts.at(1).toTupleRef().elements()) texts_.push_back(text.toStringRef());
    for (const auto& line : has_table ? parts.at(2).toTupleRef().elements() : parts) {
      const auto& entry = line.toTupleRef().elements();
      places_.emplace_back(static_cast<size_t>(entry.at(0).toInt()), entry.at(1));
    }
  }

  const std::string& text(const c10::IValue& index) const { return texts_.at(static_cast<size_t>(index.toInt())); }

  SourceRange place(const c10::IValue& value) {
    const auto& parts = value.toTupleRef().elements();
    return {source(parts.at(0)), static_cast<size_t>(parts.at(1).toInt()), static_cast<size_t>(parts.at(2).toInt())};
  }

  std::shared_ptr<ScriptSource> source(const c10::IValue& value) {
    const auto* key = value.toTuple().get();
    if (const auto found = sources_.find(key); found != sources_.end()) return found->second;
    const auto& parts = value.toTupleRef().elements();
    std::string code;
    std::optional<std::string> file;
    if (parts.at(0).isString()) {
      code = parts[0].toStringRef();
      if (parts.at(1).isString()) file = parts[1].toStringRef();
    } else {
      for (const auto& index : parts[0].toListRef()) code += text(index);
      file = text(parts.at(1));
    }
    return sources_[key] = std::make_shared<ScriptSource>(std::move(code), std::move(file),
                                                          static_cast<size_t>(parts.at(2).toInt()));
  }

  const std::string pickled_;
  std::mutex mutex_;
  bool is_read_ = false;
  std::vector<std::string> texts_;
  std::vector<Entry> places_;
  std::unordered_map<const c10::ivalue::Tuple*, std::shared_ptr<ScriptSource>> sources_;
};

class ArchiveReader {
 public:
  ArchiveReader(const std::shared_ptr<caffe2::serialize::ReadAdapterInterface>& bytes,
                std::optional<c10::Device> device)
      : reader_(bytes),
        device_(device),
        unit_(std::make_shared<torch::jit::CompilationUnit>()),
        importer_(
            unit_, &constants_, [this](const std::string& qualifier) { return source(qualifier); }, reader_.version()) {
  }

  void read_extra(torch::jit::ExtraFilesMap& extra) {
    for (auto& [name, content] : extra)
      if (reader_.hasRecord("extra/" + name)) content = record_of(reader_, "extra/" + name);
  }

  torch::jit::Module read() {
    const auto constants = read_pickle("constants").toTuple();
    for (const auto& constant : constants->elements()) {
      conform(constant, c10::AnyType::get(), "a constant");
      constants_.push_back(constant);
    }
    const auto value = read_pickle("data");
    if (!value.isObject() || !value.type()->is_module())
      throw Error("RuntimeError",
                  c10::str("expected the archive to hold a module, not ", value.type()->annotation_str()));
    check_inlined_size(*unit_);
    torch::jit::Module module(value.toObject());
    rewrite_old_convolutions(module);
    return module;
  }

 private:
  std::shared_ptr<ScriptSource> source(const std::string& qualifier) {
    std::string path = qualifier;
    std::replace(path.begin(), path.end(), '.', '/');
    path = "code/" + path + ".py";
    if (!reader_.hasRecord(path)) return nullptr;
    const std::string code = record_of(reader_, path);
    size_.add_source(code);
    std::shared_ptr<PythonPlaces> places;
    if (reader_.hasRecord(path + ".debug_pkl"))
      places = std::make_shared<PythonPlaces>(record_of(reader_, path + ".debug_pkl"));
    return std::make_shared<ScriptSource>(code, path, 1, places);
  }

  c10::IValue read_pickle(const std::string& name) {
    const auto find_type = [this](const c10::QualifiedName& type_name) {
      c10::TypePtr type;
      with_large_stack([&] { type = importer_.loadType(type_name); });
      if (!type) throw Error("RuntimeError", c10::str("the archive has no class ", type_name.qualifiedName()));
      return c10::StrongTypePtr(unit_, std::move(type));
    };
    const auto make_object = [](const c10::StrongTypePtr& type, const c10::IValue& state) {
      return object(type, state);
    };
    return torch::jit::readArchiveAndTensors(name, "", "", find_type, make_object, device_, reader_);
  }

  static c10::intrusive_ptr<c10::ivalue::Object> object(const c10::StrongTypePtr& strong, const c10::IValue& state) {
    const auto type = strong.type_->cast<c10::ClassType>();
    if (!type) throw Error("RuntimeError", c10::str("expected a class, not ", strong.type_->annotation_str()));
    auto object = c10::ivalue::Object::create(c10::StrongTypePtr(strong.cu_, type), type->numAttributes());
    auto* set_state = type->findMethod("__setstate__");
    if (set_state && type->findMethod("__getstate__") && set_state->getSchema().arguments().size() == 2) {
      conform(state, set_state->getSchema().arguments()[1].type(), "the state of " + type->annotation_str());
      // The program is not specialized for an object that is not finished.
      const torch::jit::GraphOptimizerEnabledGuard guard(false);
      Executions executions;
      run_script({set_state, object, &executions}, {object, state}, [](const auto&) {});
    } else {
      const auto values = state.toGenericDict();
      for (size_t i = 0; i < type->numAttributes(); ++i) {
        const auto found = values.find(type->getAttributeName(i));
        if (found == values.end())
          throw Error("RuntimeError", c10::str("the archive has no value for the attribute '",
                                               type->getAttributeName(i), "' of ", type->annotation_str()));
        object->setSlot(i, found->value());
      }
    }
    for (size_t i = 0; i < type->numAttributes(); ++i)
      conform(object->getSlot(i), type->getAttribute(i),
              c10::str("the attribute '", type->getAttributeName(i), "' of ", type->annotation_str()));
    return object;
  }

  // Quantized convolutions of before PyTorch 1.6 were given again what their packed weights know.
  static void rewrite_old_convolutions(const torch::jit::Module& module) {
    torch::jit::SubgraphRewriter rewriter;
    for (const char* name : {"conv2d", "conv2d_relu", "conv3d", "conv3d_relu"}) {
      const std::string header =
          "graph(%x, %packed, %stride, %padding, %dilation, %groups, %scale, %zero_point):\n  %r = quantized::";
      rewriter.RegisterRewritePattern(
          header + name + "(%x, %packed, %stride, %padding, %dilation, %groups, %scale, %zero_point)\n  return (%r)",
          header + name + "(%x, %packed, %scale, %zero_point)\n  return (%r)");
    }
    with_large_stack([&] {
      for (const auto& each : module.modules()) rewriter.runOnModule(each);
    });
  }

  caffe2::serialize::PyTorchStreamReader reader_;
  const std::optional<c10::Device> device_;
  const std::shared_ptr<torch::jit::CompilationUnit> unit_;
  std::vector<c10::IValue> constants_;
  ProgramSize size_;
  torch::jit::SourceImporter importer_;
};

}  // namespace

torch::jit::Module read_script_archive(const std::shared_ptr<caffe2::serialize::ReadAdapterInterface>& bytes,
                                       std::optional<c10::Device> device, torch::jit::ExtraFilesMap& extra) {
  torch::jit::populate_upgraders_graph_map();
  ArchiveReader reader(bytes, device);
  reader.read_extra(extra);
  return reader.read();
}

}  // namespace ltn
