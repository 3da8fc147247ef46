#pragma once
#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <torch/csrc/distributed/c10d/Work.hpp>
#include <vector>

namespace ltn {

// What tells when a Work has ended; none for those that do not tell.
c10::intrusive_ptr<c10::ivalue::Future> future_of(c10d::Work& work);

// When a Work has ended, and how. c10d's Works differ in how they tell: those of most collectives have a future; of
// others, as of what gloo sends and receives, only a thread that waits finds out, and may wait once. Those of NCCL are
// queued on a stream of the device: their futures are done at once, and only looking again tells when the device is.
// Here each is asked once, when somebody first wants to know, and tells all who do.
class Completion : public std::enable_shared_from_this<Completion> {
 public:
  explicit Completion(c10::intrusive_ptr<c10d::Work> work);

  // Has it tell; throws where that cannot be.
  void watch();
  // On this thread; without a time, for as long as its group gives it. Throws what it failed with; false when the time
  // is over. For what is queued on a device, without a time: has the current streams wait, and returns.
  bool wait(std::optional<std::chrono::milliseconds> timeout);
  // `body` runs when it has ended, here and now or on another thread.
  void then(std::function<void()> body);
  bool is_completed();
  // Somebody wants to know how it ends.
  void ask() { is_asked_ = true; }
  bool is_asked() const { return is_asked_; }
  // `body` runs where it has failed and nobody has asked, on another thread. Not for what is queued on a device.
  void report(std::function<void()> body);
  // Whether nobody has to hold it for its results any more.
  bool is_over();
  // Throws what it failed with. To be called when it has ended, on the thread whose streams go on with the results.
  void conclude();
  // The Work, as long as it has not told all that it has to tell; an error where it has.
  c10::intrusive_ptr<c10d::Work> work();
  // Of what was received, once it was.
  int source_rank();
  // Nobody will ask any more. What is being sent or received is lost with its Work, so that stays until it has ended.
  void leave_alone();

 private:
  void finish(std::exception_ptr error);

  // Not of what has no future and has ended: it would keep the connections of its group.
  c10::intrusive_ptr<c10d::Work> work_;
  const c10::intrusive_ptr<c10::ivalue::Future> future_;  // none: a thread has to wait
  const bool is_queued_;                                  // on a stream of a device
  const uint64_t era_;                                    // see gloo_failure.h
  std::mutex mutex_;
  std::condition_variable ended_;
  std::vector<std::function<void()>> bodies_;
  std::exception_ptr error_;
  std::atomic<bool> is_asked_{false};
  bool streams_wait_ = false;
  int source_rank_ = -1;
  bool is_watched_ = false;
  bool done_ = false;
};

}  // namespace ltn
