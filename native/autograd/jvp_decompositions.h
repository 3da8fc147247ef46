#pragma once

namespace ltn {

// Before anything is differentiated in forward mode; does its work once in a process.
void register_jvp_decompositions();

}  // namespace ltn
