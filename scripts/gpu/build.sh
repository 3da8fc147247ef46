#!/usr/bin/env bash
# Builds both addons and the preload helper on a CUDA machine, against the libtorch that Torch_DIR (or LIBTORCH) names, into
# build/Release/, and writes beside them which libtorch that is. Needs cmake, a C++20 compiler, the CUDA toolkit and the
# headers of node-addon-api and node-api-headers in NODE_ADDON_HEADERS (default: node_modules); no npm and no network.
# Then: node scripts/gpu/run.mjs test
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
libtorch=${LIBTORCH:-${Torch_DIR:+$(cd "$Torch_DIR/../../.." && pwd)}}
headers=${NODE_ADDON_HEADERS:-$root/node_modules}
if [[ ! -d ${libtorch:-/nowhere}/include ]]; then
  echo "No libtorch with headers: set Torch_DIR to its share/cmake/Torch, or LIBTORCH to the folder itself." >&2
  exit 2
fi
libtorch=$(cd "$libtorch" && pwd)
if [[ ! -f $headers/node-api-headers/include/node_api.h ]]; then
  echo "No Node headers in $headers: set NODE_ADDON_HEADERS to a folder that holds node-api-headers and node-addon-api." >&2
  exit 2
fi
tree=${BUILD_TREE:-$root/build-cmake/gpu}
# CMake refuses a tree that was configured in another folder, from which the clone was moved or copied.
if ! grep -qsxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$tree/CMakeCache.txt"; then
  rm -rf "$tree/CMakeCache.txt" "$tree/CMakeFiles"
fi
generator=()
command -v ninja >/dev/null && generator=(-G Ninja)
cmake -S "$root" -B "$tree" "${generator[@]}" -DCMAKE_BUILD_TYPE=Release -DLIBTORCH="$libtorch" \
  -DCMAKE_LIBRARY_OUTPUT_DIRECTORY="$tree/Release" -DLIBTORCH_NODE_WITH_CUDA=ON \
  "-DCMAKE_JS_INC=$headers/node-api-headers/include;$headers/node-addon-api" -DCMAKE_CXX_FLAGS=-DBUILDING_NODE_EXTENSION
cmake --build "$tree" --parallel "$(nproc)" --target libtorch_node libtorch_node_cuda libtorch_preload
out=${OUT_FOLDER:-$root/build/Release}
mkdir -p "$out/companions"
cp "$tree"/Release/libtorch_node.node "$out"/
cp "$tree"/Release/libtorch_{node_cuda,preload}.node "$out/companions"/
# Read by src/native/binaries.ts.
printf '{"libtorch":"%s"}' "$libtorch" >"$out/libtorch.json"
ls -l "$out"/*.node "$out"/companions/*.node
