#pragma once
#include <torch/csrc/distributed/c10d/Work.hpp>

#include "distributed/completion.h"
#include "napi/call.h"

namespace ltn {

struct WorkHandle final : Handle {
  std::shared_ptr<Completion> completion;  // none once it was let go of
  explicit WorkHandle(c10::intrusive_ptr<c10d::Work> work)
      : Handle(Kind::Work), completion(std::make_shared<Completion>(std::move(work))) {}
  ~WorkHandle() override {
    if (completion) completion->leave_alone();
  }
};

// How the Work of a handle ends; an error where it was let go of.
const std::shared_ptr<Completion>& completion_of(const WorkHandle& handle);

// A Work on its way to JavaScript, where src/torch/distributed/work.ts makes an object of it.
napi_value js_work(Environment& environment, c10::intrusive_ptr<c10d::Work> work);

}  // namespace ltn
