#pragma once
#include <napi.h>

namespace ltn {
void init_optim(Napi::Object exports);
}
