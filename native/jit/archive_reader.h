#pragma once
#include <caffe2/serialize/read_adapter_interface.h>
#include <torch/csrc/jit/api/module.h>

#include <memory>

namespace ltn {

// What torch::jit::load does, but what is read is held against the types that the program declares, and the program to
// a size that a stack has room for.
torch::jit::Module read_script_archive(const std::shared_ptr<caffe2::serialize::ReadAdapterInterface>& bytes,
                                       std::optional<c10::Device> device, torch::jit::ExtraFilesMap& extra);

}  // namespace ltn
