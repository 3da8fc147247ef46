#pragma once
#include <napi.h>

namespace ltn {
void init_environment(Napi::Object exports);
}
