#pragma once
#include <napi.h>

namespace ltn {
void init_threads(Napi::Object exports);
}
