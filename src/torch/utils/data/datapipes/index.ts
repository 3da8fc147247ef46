/**
 * `torch.utils.data.datapipes`: pipes by class. Most are had by a method of another pipe as well.
 *
 * @module
 */

import { limitDeclared } from "../../../../internal/surplus.js";
import * as iter from "./iter/index.js";
import * as map from "./map/index.js";

for (const { prototype } of [...Object.values(iter), ...Object.values(map)]) limitDeclared(prototype, ["at", "reset"]);

export { iter, map };
