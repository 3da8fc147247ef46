// Loads the package and says which libtorch came of it; for broken.test.ts.
const { versions } = await import("../../src/version.js");
console.log(JSON.stringify(versions()));
