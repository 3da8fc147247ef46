import torch from "./dist/index.js" with { "resolution-mode": "import" };

export = torch;
