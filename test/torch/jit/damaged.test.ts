/** Damaged archives of TorchScript are errors, whatever the damage is; none ends the process. */

import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { expect, test } from "vitest";
import { noPython, python } from "../../python.js";
import { temporaryFolder } from "../serialization/folder.js";

const folder = temporaryFolder();

const damages = Number(process.env.LIBTORCH_NODE_DAMAGES ?? 1000);

test.skipIf(noPython)(
  `${damages} damages, half of them with right sums`,
  async () => {
    const reference = fileURLToPath(new URL("../../../reference", import.meta.url));
    const script = `
sys.path.insert(0, args["reference"])
import torchscript
for name, module, inputs in torchscript.cases():
    torch.jit.save(module, args["folder"] + "/" + name + ".pt")
    torch.save(inputs, args["folder"] + "/" + name + ".inputs.pt")
result = None
`;
    await python(script, { reference, folder: folder(".") });
    const program = fileURLToPath(new URL("damage.ts", import.meta.url));
    const { stdout } = await execa(process.execPath, ["--import", "tsx", program, folder("."), "0", String(damages)]);
    const counts = JSON.parse(stdout) as Record<string, number>;
    if (damages !== 1000) console.log(`of ${damages} damaged archives`, counts);
    // What ran was damaged where nothing is read: padding, or a name in a place that only errors show.
    expect((counts.error ?? 0) + (counts.loaded ?? 0)).toBeGreaterThan(damages * 0.7);
    expect((counts.error ?? 0) + (counts.loaded ?? 0) + (counts.ran ?? 0)).toBe(damages);
  },
  900_000,
);
