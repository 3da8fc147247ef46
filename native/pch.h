#pragma once
// Precompiled once for every file of the addon: torch/torch.h alone takes tens of seconds to parse.
#include <ATen/core/dispatch/Dispatcher.h>
#include <napi.h>
#include <torch/torch.h>
