// `require("libtorch-node")`: the same instance that `import` gives (Node 20.19 and newer can require ES modules). It is `torch`
// with what the package exports beside it.
const library = require("./dist/require.cjs")(() => require("./dist/start.js"), "./start.js");
module.exports = Object.assign(Object.create(library.torch), library);
