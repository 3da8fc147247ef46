# For node-gyp and prebuildify. CMakeLists.txt does the building: node-gyp empties build/, so cmake-js builds in a folder
# of its own and the result is copied to where node-gyp's users look for it.
{
  "targets": [
    {
      "target_name": "libtorch_node",
      "type": "none",
      "actions": [
        {
          "action_name": "cmake_js",
          "inputs": [],
          "outputs": ["<(PRODUCT_DIR)/libtorch_node.node"],
          "action": ["node", "scripts/build-addon.mjs", "<(PRODUCT_DIR)/libtorch_node.node"]
        }
      ]
    }
  ]
}
