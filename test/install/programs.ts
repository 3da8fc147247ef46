/** The programs that a user would write, in the three ways of taking the package in. */

const body = `
const run = await trainTinyLM({ epochs: 3, seed: 0 });
console.log(JSON.stringify(run.losses));
`;

export const programs: Record<string, string> = {
  "main.mjs": `import { trainTinyLM } from "libtorch-node";\n${body}`,
  "main.cjs": `const { trainTinyLM } = require("libtorch-node");\n(async () => {${body}})();\n`,
  "main.ts": `import torch, { trainTinyLM } from "libtorch-node";\n${body}
const shape: number[] = torch.ones(2, 3).shape;
if (shape.length !== 2) throw new Error("unexpected shape");
`,
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      module: "nodenext",
      moduleResolution: "nodenext",
      target: "es2022",
      lib: ["es2023", "esnext.disposable"],
      types: ["node"],
      strict: true,
      skipLibCheck: false,
      outDir: "out",
    },
    include: ["main.ts"],
  }),
};
