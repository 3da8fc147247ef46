// Starts probe.ts where Node runs the sources, as it does under vitest and tsx. The bundle has no part in this file.
import { register } from "tsx/esm/api";

register();
await import("./probe.ts");
