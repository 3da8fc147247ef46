#pragma once
#include <torch/csrc/inductor/aoti_runner/model_container_runner.h>

#include <string>
#include <vector>

#include "napi/errors.h"
#include "napi/handle.h"

namespace ltn {

// Machine code that AOTInductor made of a model, and its weights.
class CompiledModel {
 public:
  struct Options {
    std::string library;  // the path of the machine code
    std::string folder;   // where it finds what it reads later
    std::string device;
    size_t runners;
    bool single_threaded;
  };
  explicit CompiledModel(const Options& options);

  torch::inductor::AOTIModelContainerRunner& runner() { return *runner_; }
  size_t input_count() const { return input_count_; }
  // Throws where the code refuses the inputs. It takes them as they lie in memory: by its own checks, which it makes
  // where the environment tells it to.
  std::vector<at::Tensor> run(const std::vector<at::Tensor>& inputs);
  // By the names that they have in the model; those that are given have the shape and type of those that are there.
  void load_constants(const std::vector<std::string>& names, const std::vector<at::Tensor>& values, bool all,
                      bool allow_copy);

 private:
  std::vector<at::Tensor> run_on_host(const std::vector<at::Tensor>& inputs);
  // What the code says went wrong.
  Error failure() const;
  // A package may leave the values of its constants to who loads it: the code would read them where nothing is.
  void find_missing();
  void check_absent(const std::string& constant, const std::string& name, const at::Tensor& value);

  std::unique_ptr<torch::inductor::AOTIModelContainerRunner> runner_;
  const bool on_host_;
  void* const library_;
  std::vector<std::string> missing_;
  size_t input_count_ = 0;
};

struct CompiledModelHandle final : Handle {
  CompiledModel model;
  explicit CompiledModelHandle(const CompiledModel::Options& options) : Handle(Kind::CompiledModel), model(options) {}
};

}  // namespace ltn
