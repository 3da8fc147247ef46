#pragma once  // see cublas_v2.h
using cusparseHandle_t = struct cusparseContext*;
enum cusparseStatus_t : int;
