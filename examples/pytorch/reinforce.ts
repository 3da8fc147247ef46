// A policy that learns by REINFORCE to hold a pole upright, after pytorch/examples' reinforce.
//
// How many times ten episodes is the first argument. reference/pytorch/reinforce.py is the same, line by line.
import torch, { distributions, F, nn, optim, type Tensor } from "libtorch-node";
import { CartPole } from "./environments/cartpole.js";

const rounds = Number(process.argv[2] ?? 20);
const gamma = 0.99;

class Policy extends nn.Module {
  affine1;
  dropout;
  affine2;

  savedLogProbs: Tensor[] = [];
  rewards: number[] = [];

  constructor() {
    super();
    this.affine1 = new nn.Linear(4, 64);
    this.dropout = new nn.Dropout({ p: 0.6 });
    this.affine2 = new nn.Linear(64, 2);
  }

  override forward(x: Tensor): Tensor {
    x = this.dropout(this.affine1(x));
    return F.softmax(this.affine2(F.relu(x)), 1);
  }
}

torch.manualSeed(543);
const env = new CartPole();
const policy = new Policy();
const optimizer = new optim.Adam(policy.parameters(), { lr: 1e-2 });
const { eps } = torch.finfo(torch.float32);

function selectAction(state: Tensor): number {
  const probs = policy(state.unsqueeze(0));
  const m = new distributions.Categorical(probs);
  const action = m.sample();
  policy.savedLogProbs.push(m.logProb(action));
  return action.item();
}

function finishEpisode(): number {
  let total = 0;
  const totals: number[] = [];
  for (const reward of policy.rewards.toReversed()) {
    total = reward + gamma * total;
    totals.unshift(total);
  }
  let returns = torch.tensor(totals);
  returns = returns.sub(returns.mean()).div(returns.std().add(eps));
  const policyLoss = policy.savedLogProbs.map((logProb, i) => logProb.neg().mul(returns.at(i)));
  optimizer.zeroGrad();
  const loss = torch.cat(policyLoss).sum();
  loss.backward();
  optimizer.step();
  policy.rewards = [];
  policy.savedLogProbs = [];
  return loss.item();
}

let runningReward = 10;
for (let episode = 1; episode <= rounds * 10; episode++) {
  let [state, epReward, done] = [env.reset(), 0, false];
  while (!done) {
    let reward: number;
    [state, reward, done] = env.step(selectAction(state));
    policy.rewards.push(reward);
    epReward += reward;
  }
  runningReward = 0.05 * epReward + 0.95 * runningReward;
  const [average, loss] = [runningReward.toFixed(10), finishEpisode().toFixed(10)];
  console.log(`Episode ${episode}\tLast reward: ${epReward}\tAverage reward: ${average}\tLoss: ${loss}`);
}
