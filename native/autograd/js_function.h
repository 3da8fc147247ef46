#pragma once
#include <memory>
#include <vector>

#include "autograd/new_node.h"
#include "napi/environment.h"

namespace ltn {

// A JavaScript function that native code may call later, owned from any thread by a node of the graph or by a leaf.
//
// Seen from the collector, whatever native code holds is in use for ever. A hook that refers to its own tensor would
// keep that tensor, and so itself: the collector can't see that the circle is closed by libtorch. So the JavaScript
// objects of those tensors hold the function too, and native code lets go of it while nobody but they can reach its
// owner (may_be_weak): then the whole circle lies before the collector's eyes.
class JsFunction : public std::enable_shared_from_this<JsFunction> {
 public:
  JsFunction(Environment& environment, napi_value function);
  ~JsFunction();
  JsFunction(const JsFunction&) = delete;
  JsFunction& operator=(const JsFunction&) = delete;

  // On the JavaScript thread: `tensors` are those whose JavaScript objects hold the function, too. They are either
  // outputs of the one node that owns it, or the one leaf that does.
  void held_by(const std::vector<TensorHandle*>& tensors);
  // On the JavaScript thread, perhaps inside the collector: this tensor's object is gone.
  void forget(const TensorHandle* tensor);

  // On the JavaScript thread: JavaScript holds the function as long as it is to be called, by other means.
  void held_elsewhere();

  // On the JavaScript thread: what native code holds becomes weak where it may (then true), or strong again.
  bool weaken();
  void strengthen();
  // Whether it is owned by what this tensor's history is now.
  bool belongs_to(const at::Tensor& tensor) const;

  // Calls it on the JavaScript thread it belongs to, whichever thread this is. `read` turns its result into native
  // values while the call's values are alive.
  void call(const std::vector<at::Tensor>& arguments, bool as_list,
            const std::function<void(Environment&, napi_value)>& read) const;

  // The same with arguments of any kind, which `make` makes on that thread.
  using Arguments = std::function<std::vector<napi_value>(Environment&)>;
  void call(const Arguments& make, const std::function<void(Environment&, napi_value)>& read) const;

  // Whether there is any in the process, of whatever environment.
  static bool any();

 private:
  bool may_be_weak() const;
  void call_here(const Arguments& make, const std::function<void(Environment&, napi_value)>& read) const;

  Environment& environment_;
  std::shared_ptr<ReleaseQueue> releases_;
  napi_ref reference_ = nullptr;
  bool weak_ = false;
  std::vector<TensorHandle*> holders_;
  // Its owner, for comparisons only; null for a leaf. (A weak pointer would keep what a node owns, and so this, alive.)
  const torch::autograd::Node* node_ = nullptr;
};

}  // namespace ltn
