// An actor that learns to hold a pole upright from a critic that learns what a state is worth, after pytorch/examples' actor_critic.
//
// How many times ten episodes is the first argument. reference/pytorch/actor_critic.py is the same, line by line.
import torch, { distributions, F, nn, optim, type Tensor } from "libtorch-node";
import { CartPole } from "./environments/cartpole.js";

const rounds = Number(process.argv[2] ?? 20);
const gamma = 0.99;

interface SavedAction {
  logProb: Tensor;
  value: Tensor;
}

class Policy extends nn.Module {
  affine1;
  actionHead;
  valueHead;

  savedActions: SavedAction[] = [];
  rewards: number[] = [];

  constructor() {
    super();
    this.affine1 = new nn.Linear(4, 64);
    this.actionHead = new nn.Linear(64, 2);
    this.valueHead = new nn.Linear(64, 1);
  }

  override forward(x: Tensor): [probs: Tensor, value: Tensor] {
    x = F.relu(this.affine1(x));
    return [F.softmax(this.actionHead(x), -1), this.valueHead(x)];
  }
}

torch.manualSeed(543);
const env = new CartPole();
const model = new Policy();
const optimizer = new optim.Adam(model.parameters(), { lr: 2e-2 });
const { eps } = torch.finfo(torch.float32);

function selectAction(state: Tensor): number {
  const [probs, value] = model(state);
  const m = new distributions.Categorical(probs);
  const action = m.sample();
  model.savedActions.push({ logProb: m.logProb(action), value });
  return action.item();
}

function finishEpisode(): number {
  let total = 0;
  const totals: number[] = [];
  for (const reward of model.rewards.toReversed()) {
    total = reward + gamma * total;
    totals.unshift(total);
  }
  let returns = torch.tensor(totals);
  returns = returns.sub(returns.mean()).div(returns.std().add(eps));
  const policyLosses: Tensor[] = [];
  const valueLosses: Tensor[] = [];
  for (const [i, { logProb, value }] of model.savedActions.entries()) {
    const worth = returns.at(i);
    const advantage = worth.sub(value.item());
    policyLosses.push(logProb.neg().mul(advantage));
    valueLosses.push(F.smoothL1Loss(value, worth.unsqueeze(0)));
  }
  optimizer.zeroGrad();
  const loss = torch.stack(policyLosses).sum().add(torch.stack(valueLosses).sum());
  loss.backward();
  optimizer.step();
  model.rewards = [];
  model.savedActions = [];
  return loss.item();
}

let runningReward = 10;
for (let episode = 1; episode <= rounds * 10; episode++) {
  let [state, epReward, done] = [env.reset(), 0, false];
  while (!done) {
    let reward: number;
    [state, reward, done] = env.step(selectAction(state));
    model.rewards.push(reward);
    epReward += reward;
  }
  runningReward = 0.05 * epReward + 0.95 * runningReward;
  const [average, loss] = [runningReward.toFixed(10), finishEpisode().toFixed(10)];
  console.log(`Episode ${episode}\tLast reward: ${epReward}\tAverage reward: ${average}\tLoss: ${loss}`);
}
