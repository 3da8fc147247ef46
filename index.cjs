// `require("libtorch-node")`: the same instance that `import` gives (Node 20.19 and newer can require ES modules).
module.exports = require("./dist/start.js").default;
