# libtorch_node_cuda.node; see the end of CMakeLists.txt. Needs CUDA_INCLUDE and CUDA_RUNTIME.
add_library(libtorch_node_cuda SHARED
  native/cuda_addon/addon.cpp native/cuda_addon/library.cpp native/cuda_addon/nccl.cpp)

target_include_directories(libtorch_node_cuda PRIVATE "${CMAKE_SOURCE_DIR}/native")
target_include_directories(libtorch_node_cuda SYSTEM PRIVATE
  "${LIBTORCH}/include"
  "${LIBTORCH}/include/torch/csrc/api/include"
  "${CMAKE_SOURCE_DIR}/node_modules/node-addon-api"
  "${CMAKE_SOURCE_DIR}/node_modules/node-api-headers/include"
  "${CUDA_INCLUDE}"
  ${CMAKE_JS_INC})
# Only wheels built for CUDA have the header that c10's own CMake generates.
if(NOT EXISTS "${LIBTORCH}/include/c10/cuda/impl/cuda_cmake_macros.h")
  file(WRITE "${CMAKE_BINARY_DIR}/generated/c10/cuda/impl/cuda_cmake_macros.h"
    "#pragma once\n#define C10_CUDA_BUILD_SHARED_LIBS\n")
  target_include_directories(libtorch_node_cuda SYSTEM PRIVATE "${CMAKE_BINARY_DIR}/generated")
endif()

# NCCL's header: of the version that this libtorch was built with, as what it declares is a part of libtorch's classes.
# pip lays it beside torch. The library itself comes in with libtorch, and nothing of it is called from here.
foreach(place "${LIBTORCH}/../nvidia/nccl" "$ENV{NCCL_HOME}")
  if(EXISTS "${place}/include/nccl.h")
    set(NCCL_INCLUDE "${place}/include")
  endif()
endforeach()
if(NCCL_INCLUDE)
  message(STATUS "NCCL: ${NCCL_INCLUDE}")
  # Last: where the toolkit has the headers that native/cuda_stubs stands in for, its own are taken.
  target_include_directories(libtorch_node_cuda SYSTEM PRIVATE "${NCCL_INCLUDE}" "${CMAKE_SOURCE_DIR}/native/cuda_stubs")
  target_compile_definitions(libtorch_node_cuda PRIVATE LIBTORCH_NODE_NCCL)
else()
  message(STATUS "NCCL: no nccl.h found, so torch.distributed has no NCCL. Set NCCL_HOME to the folder that holds include/.")
endif()

get_target_property(ADDON_DEFINITIONS libtorch_node COMPILE_DEFINITIONS)
get_target_property(ADDON_OPTIONS libtorch_node COMPILE_OPTIONS)
target_compile_definitions(libtorch_node_cuda PRIVATE ${ADDON_DEFINITIONS})
if(ADDON_OPTIONS)
  target_compile_options(libtorch_node_cuda PRIVATE ${ADDON_OPTIONS})
endif()

# The libraries must be among the needed ones, so that their symbols are found although Node loads addons apart from
# each other. Beside the CPU build, which has them not, empty libraries of the same names stand for them in linking.
foreach(name torch_cuda c10_cuda)
  find_library(LIB_${name} ${name} PATHS "${LIBTORCH}/lib" NO_DEFAULT_PATH)
  if(LIB_${name})
    list(APPEND CUDA_LIBRARIES ${LIB_${name}})
  else()
    file(WRITE "${CMAKE_BINARY_DIR}/generated/empty.cpp" "")
    add_library(stand_in_${name} SHARED "${CMAKE_BINARY_DIR}/generated/empty.cpp")
    set_target_properties(stand_in_${name} PROPERTIES
      OUTPUT_NAME ${name} LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/generated")
    list(APPEND CUDA_LIBRARIES stand_in_${name})
  endif()
endforeach()
# No path: CUDA's libraries came in with libtorch, before this one, and the loader knows them by name. So the same file
# serves a clone and those who are given it.
set_target_properties(libtorch_node_cuda PROPERTIES PREFIX "" SUFFIX ".node" SKIP_BUILD_RPATH ON)
if(UNIX AND NOT APPLE)
  target_link_options(libtorch_node_cuda PRIVATE
    "-Wl,--gc-sections" "-Wl,-Bsymbolic-functions" "-Wl,--unresolved-symbols=ignore-all")
  target_link_libraries(libtorch_node_cuda PRIVATE
    "-Wl,--no-as-needed" ${CUDA_LIBRARIES} "-Wl,--as-needed" ${LIB_torch_cpu} ${LIB_c10} ${CUDA_RUNTIME})
else()
  target_link_libraries(libtorch_node_cuda PRIVATE
    ${CUDA_LIBRARIES} ${LIB_torch_cpu} ${LIB_c10} ${CUDA_RUNTIME} ${CMAKE_JS_LIB})
endif()
