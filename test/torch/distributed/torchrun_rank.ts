/** What torchrun.test.ts has torchrun start: finds the others by the variables that it sets. */

import torch from "libtorch-node";

const { distributed: dist } = torch;
await dist.initProcessGroup();
const t = torch.tensor([dist.getRank() + 1]);
await dist.allReduce(t);
const facts = { rank: dist.getRank(), size: dist.getWorldSize(), local: dist.getNodeLocalRank(), sum: t.tolist() };
const agents = process.env.TORCHELASTIC_USE_AGENT_STORE;
process.stdout.write(`${JSON.stringify({ ...facts, agents, launched: dist.isTorchelasticLaunched() })}\n`);
await dist.destroyProcessGroup();
