#include <ATen/ops/empty.h>
#include <sys/mman.h>

#include <utility>

#include "napi/call.h"
#include "tensor/init.h"

namespace ltn {

namespace {

const at::Tensor& with_storage(const Call& call) {
  const auto& self = call.tensor(0, "self");
  if (self.layout() != at::kStrided || !self.has_storage())
    type_error("expected a dense tensor, which has one storage, got a ", self.layout(),
               " one; toDense() makes a dense copy");
  return self;
}

at::Tensor bytes_of(c10::Storage storage) {
  // A tensor that a transform made has a storage without memory, and says that it is on the CPU.
  if (!storage.data() && storage.nbytes() > 0 && !storage.device().is_meta())
    throw Error("RuntimeError", "expected a tensor with memory, got one whose memory is not allocated");
  const auto size = static_cast<int64_t>(storage.nbytes());
  auto bytes = at::empty({0}, at::TensorOptions().dtype(at::kByte).device(storage.device()));
  return bytes.set_(std::move(storage), 0, {size}, {1});
}

// storage(self): all bytes of the storage that the tensor is a view of, as one uint8 tensor that shares them.
napi_value storage(const Call& call) { return call.environment.wrap(bytes_of(with_storage(call).storage())); }

// storageAddress(self): equal for the tensors that are views of one storage.
napi_value storage_address(const Call& call) {
  const auto* address = with_storage(call).storage().unsafeGetStorageImpl();
  return Napi::BigInt::New(call.env, reinterpret_cast<uint64_t>(address));
}

// substorage(self, offset, size): a storage of its own over those bytes of the tensor's host storage, which it keeps
// alive. Tensors made from it do not show, and save() does not write, what lies around it.
napi_value substorage(const Call& call) {
  const auto& whole = with_storage(call).storage();
  const int64_t offset = call.integer(1, "offset");
  const int64_t size = call.integer(2, "size");
  const auto available = static_cast<int64_t>(whole.nbytes());
  if (!whole.device().is_cpu()) value_error("expected a storage on the CPU, got one on ", whole.device());
  if (offset < 0 || size < 0 || offset > available || size > available - offset)
    value_error("expected a part of the storage's ", available, " bytes, got ", size, " bytes from ", offset);
  // A storage that grows takes other memory, and nobody would tell its part.
  whole.unsafeGetStorageImpl()->set_resizable(false);
  auto* owner = new c10::Storage(whole);
  c10::DataPtr data(
      static_cast<char*>(whole.mutable_data()) + offset, owner,
      [](void* context) { delete static_cast<c10::Storage*>(context); }, whole.device());
  return call.environment.wrap(
      bytes_of(c10::Storage(c10::Storage::use_byte_size_t(), static_cast<size_t>(size), std::move(data))));
}

// Memory that costs nothing until it is touched, and then is zeros.
c10::DataPtr untouched(size_t bytes, c10::Device device) {
  if (!device.is_cpu() || bytes == 0) return {nullptr, device};
  void* data = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (data == MAP_FAILED) throw Error("RuntimeError", c10::str("no address space is left for ", bytes, " bytes"));
  const auto unmap = [](void* context) {
    auto* const part = static_cast<std::pair<void*, size_t>*>(context);
    munmap(part->first, part->second);
    delete part;
  };
  return {data, new std::pair<void*, size_t>(data, bytes), unmap, device};
}

// releaseStorage(self): gives back the memory of the tensor's storage, in place: to all that see it, what the graph
// saved included, until there is memory again, it is one of zeros.
napi_value release_storage(const Call& call) {
  auto* impl = with_storage(call).storage().unsafeGetStorageImpl();
  if (!impl->resizable()) value_error("expected a storage with memory of its own");
  impl->set_data_ptr_noswap(untouched(impl->nbytes(), impl->device()));
  return call.env.Undefined();
}

// renewStorage(self): gives a storage memory again, whose content is not set.
napi_value renew_storage(const Call& call) {
  auto* impl = with_storage(call).storage().unsafeGetStorageImpl();
  if (!impl->resizable()) value_error("expected a storage with memory of its own");
  impl->set_data_ptr_noswap(impl->allocator()->allocate(impl->nbytes()));
  return call.env.Undefined();
}

}  // namespace

void init_storage(Napi::Object exports) {
  define(exports, {{"storage", storage},
                   {"storageAddress", storage_address},
                   {"substorage", substorage},
                   {"releaseStorage", release_storage},
                   {"renewStorage", renew_storage}});
}

}  // namespace ltn
