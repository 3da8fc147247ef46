#pragma once
#include <memory>

#include "optim/optimizer.h"

namespace ltn {

std::unique_ptr<Optimizer> new_adadelta();
std::unique_ptr<Optimizer> new_adafactor();
std::unique_ptr<Optimizer> new_adagrad();
std::unique_ptr<Optimizer> new_adam();
std::unique_ptr<Optimizer> new_adamax();
std::unique_ptr<Optimizer> new_asgd();
std::unique_ptr<Optimizer> new_nadam();
std::unique_ptr<Optimizer> new_radam();
std::unique_ptr<Optimizer> new_rmsprop();
std::unique_ptr<Optimizer> new_rprop();
std::unique_ptr<Optimizer> new_sgd();
std::unique_ptr<Optimizer> new_sparse_adam();
std::unique_ptr<Optimizer> new_transformers_adafactor();

}  // namespace ltn
