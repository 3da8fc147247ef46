#pragma once  // see cublas_v2.h
using cusolverDnHandle_t = struct cusolverDnContext*;
