#pragma once  // see cublas_v2.h
using cublasLtHandle_t = struct cublasLtContext*;
