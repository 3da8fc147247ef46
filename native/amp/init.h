#pragma once
#include <napi.h>

namespace ltn {
void init_amp(Napi::Object exports);
}
