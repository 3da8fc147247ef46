// Starts a worker's .ts file where Node runs the sources, as it does under vitest and tsx. The bundle has no part in this.
import { register } from "tsx/esm/api";

register();
import(new URL(process.argv.at(-1), import.meta.url));
