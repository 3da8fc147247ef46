#pragma once
#include <napi.h>

#include "napi/call.h"

namespace ltn {
// clipGradNorm(parameters, maxNorm, normType, errorIfNonfinite, foreach | null) -> total norm
napi_value clip_grad_norm(const Call& call);
// totalNorm(tensors, normType, errorIfNonfinite, foreach | null) -> total norm
napi_value total_norm(const Call& call);
// clipGradsWithNorm(parameters, maxNorm, total norm, foreach | null)
napi_value clip_grads_with_norm(const Call& call);
// clipGradValue(parameters, clipValue, foreach | null)
napi_value clip_grad_value(const Call& call);
}  // namespace ltn
