#include <caffe2/serialize/read_adapter_interface.h>
#include <torch/csrc/jit/serialization/export.h>

#include <cstring>

#include "cuda/device.h"
#include "jit/archive_reader.h"
#include "jit/deep_values.h"
#include "jit/init.h"
#include "jit/large_stack.h"
#include "jit/operators.h"
#include "jit/script.h"
#include "napi/bytes.h"

// Archives of torch.jit.save. What arrives here has been looked through (src/torch/jit/archive.ts): libtorch believes
// what it reads.
namespace ltn {

namespace {

class MemoryReader final : public caffe2::serialize::ReadAdapterInterface {
 public:
  explicit MemoryReader(ByteSpan bytes) : bytes_(bytes) {}
  size_t size() const override { return bytes_.size; }
  size_t read(uint64_t position, void* buffer, size_t count, const char* /*what*/) const override {
    if (position >= bytes_.size) return 0;
    const size_t given = std::min<size_t>(count, bytes_.size - position);
    std::memcpy(buffer, bytes_.data + position, given);
    return given;
  }

 private:
  const ByteSpan bytes_;
};

// jitLoad(bytes, device, extraNames) -> { module, extra: the files of those names, or null }
napi_value load_archive(const Call& call) {
  guard_script_operators();
  const auto reader = std::make_shared<MemoryReader>(read_bytes(call, call[0], "bytes"));
  std::optional<c10::Device> device;
  if (!call.is_nullish(1)) device = usable(c10::Device(call.string(1, "device")));
  const auto names = read_strings(call, call[2]);
  // Told apart from an empty file by what no archive of ours holds.
  const std::string absent("\0absent", 7);
  torch::jit::ExtraFilesMap extra;
  for (const auto& name : names) extra[name] = absent;
  const torch::jit::Module module = read_script_archive(reader, device, extra);
  std::vector<napi_value> contents;
  for (const auto& name : names) {
    const std::string& content = extra[name];
    contents.push_back(content == absent ? call.env.Null()
                                         : js_bytes(call.environment, {content.data(), content.size()}));
  }
  return js_object(call.env,
                   {{"module", call.environment.adopt(std::make_unique<ScriptObjectHandle>(module._ivalue()))},
                    {"extra", js_array(call.env, contents)}});
}

// jitSave(module, extraNames, extraContents) -> its bytes
napi_value save_archive(const Call& call) {
  const auto module = script_module(call, 0);
  const auto names = read_strings(call, call[1]);
  torch::jit::ExtraFilesMap extra;
  for (size_t i = 0; i < names.size(); ++i) {
    napi_value content;
    check(call.env, napi_get_element(call.env, call[2], static_cast<uint32_t>(i), &content));
    const ByteSpan bytes = read_bytes(call, content, "content");
    extra[names[i]] = std::string(bytes.data, bytes.size);
  }
  std::string archive;
  require_shallow(module._ivalue());
  with_large_stack([&] {
    torch::jit::ExportModule(
        module,
        [&](const void* data, size_t size) {
          archive.append(static_cast<const char*>(data), size);
          return size;
        },
        extra);
  });
  return js_bytes(call.environment, {archive.data(), archive.size()});
}

}  // namespace

void init_jit_archives(Napi::Object exports) {
  define(exports, {{"jitLoad", load_archive}, {"jitSave", save_archive}});
}

}  // namespace ltn
