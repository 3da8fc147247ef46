// `require("libtorch-node")`: the same instance that `import` gives (Node 20.19 and newer can require ES modules).
const { torch } = require("./dist/start.js");
// What a compiler makes of `import { torch }` in CommonJS asks for it by this name.
if (!Object.hasOwn(torch, "torch")) Object.defineProperty(torch, "torch", { value: torch });
module.exports = torch;
