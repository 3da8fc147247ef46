#pragma once
#include <napi.h>

namespace ltn {
void init_nn(Napi::Object exports);
}
