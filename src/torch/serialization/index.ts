export { type LoadOptions, load, type MapLocation } from "./load.js";
export { IntDict, NumpyArray, Size, Tuple } from "./python_types.js";
export { save } from "./save.js";
