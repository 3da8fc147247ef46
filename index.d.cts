import library = require("./dist/index.js");

export = library;
