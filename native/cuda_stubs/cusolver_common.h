#pragma once  // see cublas_v2.h
enum cusolverStatus_t : int;
