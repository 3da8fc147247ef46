#pragma once
#include <napi.h>

namespace ltn {
void init_backends(Napi::Object exports);
}
