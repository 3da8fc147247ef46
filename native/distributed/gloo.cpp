#include "distributed/gloo.h"

// Says that libtorch was built with it; see gloo/context.h for the headers that it then asks for.
#define USE_C10D_GLOO
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupWrapper.hpp>

#include "distributed/gloo_failure.h"
#include "distributed/lone_gloo.h"
#include "distributed/watched_gloo.h"

// Follows _new_process_group_helper and _create_process_group_wrapper of torch/distributed/distributed_c10d.py.
namespace ltn {

c10::intrusive_ptr<c10d::Backend> connect_gloo(const BackendSettings& settings) {
  survive_gloo_failures();
  auto options = c10d::ProcessGroupGloo::Options::create_default(settings.timeout);
  options->group_name = settings.group_name;
  options->global_ranks_in_group = settings.global_ranks;
  c10::intrusive_ptr<c10d::Backend> backend;
  if (settings.size == 1)
    backend = c10::make_intrusive<LoneGloo>(settings.store, std::move(options));
  else
    backend = c10::make_intrusive<WatchedGloo>(settings.store, settings.rank, settings.size, std::move(options));
  backend->setSequenceNumberForGroup();
  return backend;
}

c10::intrusive_ptr<c10d::Backend> compare_calls(const c10::intrusive_ptr<c10d::Backend>& backend,
                                                const BackendSettings& settings) {
  BackendSettings helper = settings;
  helper.store = c10::make_intrusive<c10d::PrefixStore>("pg_wrapper:" + settings.group_name, settings.store);
  auto options = c10d::ProcessGroupGloo::Options::create_default(helper.timeout);
  return c10::make_intrusive<c10d::ProcessGroupWrapper>(
      backend, c10::make_intrusive<WatchedGloo>(helper.store, helper.rank, helper.size, std::move(options)));
}

bool is_sent_by_gloo(c10d::Work& work) {
  using Gloo = c10d::ProcessGroupGloo;
  return dynamic_cast<Gloo::SendWork*>(&work) || dynamic_cast<Gloo::RecvWork*>(&work);
}

}  // namespace ltn
