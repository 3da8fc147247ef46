// @ts-ignore: under `module: node16` and `node18` TypeScript knows no `require` of an ES module, which Node 20.19 has.
import library = require("./dist/index.js");

export = library;
