// jest gives its tests a `require` that knows no ES modules, and a `process` that gives no other; Node's own knows them.
module.exports = (load, file) => {
  try {
    return load();
  } catch (error) {
    if (error.code !== "ERR_REQUIRE_ESM") throw error;
    const node = require("node:vm").runInThisContext("process");
    return node.getBuiltinModule("node:module").createRequire(__filename)(file);
  }
};
