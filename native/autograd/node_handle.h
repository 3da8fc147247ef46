#pragma once
#include "autograd/new_node.h"
#include "napi/call.h"

namespace ltn {

// A node of the graph as JavaScript holds it. While it does, so does it hold all that lies behind the node.
using NodeHandle = ValueHandle<Kind::Node, NodePointer>;

// The node of an argument; an error where it was let go of.
const NodePointer& node_argument(const Call& call, size_t position);
// A new handle; null for no node.
napi_value js_node(Environment& environment, NodePointer node);

}  // namespace ltn
