#pragma once
#include <napi.h>

namespace ltn {
void init_random(Napi::Object exports);
}
