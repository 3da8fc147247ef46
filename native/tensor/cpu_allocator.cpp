#include "tensor/cpu_allocator.h"

#include <c10/core/CPUAllocator.h>
#include <c10/core/impl/alloc_cpu.h>

#include <array>
#include <atomic>
#include <bit>
#include <limits>
#include <mutex>
#include <new>
#include <thread>
#include <vector>

namespace ltn {

namespace {

// Before each block, as large as the alignment of the data behind it.
struct alignas(64) Header {
  size_t size_class;
  size_t bytes;
};
static_assert(sizeof(Header) == 64);

// Sizes are rounded up to one of eight in each doubling: at most an eighth is wasted.
constexpr size_t kSmallest = 64, kLargest = size_t{32} << 20;
constexpr size_t kMostCached = size_t{128} << 20;
constexpr size_t kUncached = std::numeric_limits<size_t>::max();
// A block that is used again, or is larger than was asked for, would hide from AddressSanitizer what it looks for.
#ifdef __SANITIZE_ADDRESS__
constexpr bool kCaches = false;
#else
constexpr bool kCaches = true;
#endif

constexpr size_t class_of(size_t bytes) {
  if (bytes <= kSmallest) return 0;
  const size_t last = bytes - 1;
  const int exponent = std::bit_width(last) - 1;
  return static_cast<size_t>(exponent - 6) * 8 + (last >> (exponent - 3)) - 7;
}

constexpr size_t size_of(size_t size_class) {
  if (size_class == 0) return kSmallest;
  const size_t exponent = 6 + (size_class - 1) / 8, eighths = (size_class - 1) % 8 + 9;
  return eighths << (exponent - 3);
}

constexpr size_t kClasses = class_of(kLargest) + 1;

constexpr bool every_size_fits() {
  for (size_t c = 0; c < kClasses; ++c)
    if (class_of(size_of(c)) != c || class_of(size_of(c) + 1) != c + 1) return false;
  return true;
}
static_assert(every_size_fits());

// For what takes a few nanoseconds, of which a mutex takes twice as many. Who finds it held lets its holder run.
class BriefLock {
 public:
  void lock() {
    while (held_.test_and_set(std::memory_order_acquire)) std::this_thread::yield();
  }
  void unlock() { held_.clear(std::memory_order_release); }

 private:
  std::atomic_flag held_;
};

class CachedCpuAllocator final : public c10::Allocator {
 public:
  c10::DataPtr allocate(size_t bytes) override {
    void* data = bytes == 0 ? nullptr : take(bytes);
    c10::profiledCPUMemoryReporter().New(data, bytes);
    return {data, data, &give, c10::Device(c10::DeviceType::CPU)};
  }
  size_t in_use() const { return in_use_.load(std::memory_order_relaxed); }
  c10::DeleterFnPtr raw_deleter() const override { return &give; }
  void copy_data(void* to, const void* from, size_t bytes) const override { default_copy_data(to, from, bytes); }

  // Never destroyed: tensors that outlive the statics of this file still have to be freed.
  static CachedCpuAllocator& instance() {
    static auto* const allocator = new CachedCpuAllocator;
    return *allocator;
  }

 private:
  void* take(size_t bytes) {
    if (!kCaches || bytes > kLargest) return fresh(bytes, bytes, kUncached);
    const size_t size_class = class_of(bytes);
    {
      const std::lock_guard lock(lock_);
      auto& blocks = free_[size_class];
      if (!blocks.empty()) {
        Header* block = blocks.back();
        blocks.pop_back();
        cached_ -= size_of(size_class);
        last_use_[size_class] = ++uses_;
        count(block->bytes);
        return block + 1;
      }
    }
    return fresh(size_of(size_class), bytes, size_class);
  }

  void* fresh(size_t bytes, size_t asked, size_t size_class) {
    Header* block = from_system(bytes);
    if (!block) {
      empty();
      block = from_system(bytes);
    }
    if (!block) {
      // It says how much was asked for, as it does in Python.
      c10::free_cpu(c10::alloc_cpu(asked));
      throw std::bad_alloc();
    }
    block->size_class = size_class;
    block->bytes = bytes;
    const std::lock_guard lock(lock_);
    count(bytes);
    return block + 1;
  }

  static Header* from_system(size_t bytes) {
    if (bytes > kUncached - sizeof(Header)) return nullptr;
    return static_cast<Header*>(
        ::operator new(sizeof(Header) + bytes, std::align_val_t{alignof(Header)}, std::nothrow));
  }
  static void to_system(Header* block) { ::operator delete(block, std::align_val_t{alignof(Header)}); }

  static void give(void* data) {
    if (!data) return;
    c10::profiledCPUMemoryReporter().Delete(data);
    instance().put(static_cast<Header*>(data) - 1);
  }

  void put(Header* block) {
    std::vector<Header*> stale;
    bool is_kept;
    {
      const std::lock_guard lock(lock_);
      count(-block->bytes);
      is_kept = block->size_class != kUncached && keep(block, stale);
    }
    for (Header* other : stale) to_system(other);
    if (!is_kept) to_system(block);
  }

  // Where there is no room, for what has gone longest without use: a program's next sizes take the place of its last.
  bool keep(Header* block, std::vector<Header*>& stale) {
    const size_t size_class = block->size_class;
    if (cached_ + size_of(size_class) > kMostCached) take_stalest(size_class, stale);
    if (cached_ + size_of(size_class) > kMostCached) return false;
    free_[size_class].push_back(block);
    cached_ += size_of(size_class);
    last_use_[size_class] = ++uses_;
    return true;
  }

  void take_stalest(size_t but, std::vector<Header*>& stale) {
    size_t stalest = kClasses;
    for (size_t c = 0; c < kClasses; ++c) {
      if (c == but || free_[c].empty()) continue;
      if (stalest == kClasses || last_use_[c] < last_use_[stalest]) stalest = c;
    }
    if (stalest == kClasses) return;
    stale.swap(free_[stalest]);
    cached_ -= stale.size() * size_of(stalest);
  }

  void empty() {
    std::array<std::vector<Header*>, kClasses> freed;
    {
      const std::lock_guard lock(lock_);
      freed.swap(free_);
      cached_ = 0;
    }
    for (const auto& blocks : freed)
      for (Header* block : blocks) to_system(block);
  }

  // Under the lock, so that it need not be one step.
  void count(size_t change) {
    in_use_.store(in_use_.load(std::memory_order_relaxed) + change, std::memory_order_relaxed);
  }

  BriefLock lock_;
  std::array<std::vector<Header*>, kClasses> free_;  // the last freed is taken first: it is the likeliest in a cache
  std::array<uint64_t, kClasses> last_use_{};
  uint64_t uses_ = 0;
  size_t cached_ = 0;
  std::atomic<size_t> in_use_{0};
};

}  // namespace

void install_cpu_allocator() {
  static const bool installed = [] {
    c10::SetCPUAllocator(&CachedCpuAllocator::instance(), 1);
    return true;
  }();
  static_cast<void>(installed);
}

size_t cpu_bytes_in_use() { return CachedCpuAllocator::instance().in_use(); }

}  // namespace ltn
