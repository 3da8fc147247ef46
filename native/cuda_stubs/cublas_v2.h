#pragma once

// c10d's header of its NCCL backend comes with ATen's of CUDA, and that asks for the headers of CUDA's mathematical
// libraries, which a toolkit may be without. They are asked for names alone, of functions that are never called from
// here.
using cublasHandle_t = struct cublasContext*;
enum cublasStatus_t : int;
