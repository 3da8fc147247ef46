"""An actor that learns to hold a pole upright from a critic that learns what a state is worth, after pytorch/examples' actor_critic.

How many times ten episodes is the first argument. examples/pytorch/actor_critic.ts is the same, line by line.
"""

import sys
from collections import namedtuple

import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
from environments.cartpole import CartPole
from torch.distributions import Categorical

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
gamma = 0.99

SavedAction = namedtuple("SavedAction", ["log_prob", "value"])


class Policy(nn.Module):
    def __init__(self):
        super().__init__()
        self.affine1 = nn.Linear(4, 64)
        self.action_head = nn.Linear(64, 2)
        self.value_head = nn.Linear(64, 1)

        self.saved_actions = []
        self.rewards = []

    def forward(self, x):
        x = F.relu(self.affine1(x))
        return F.softmax(self.action_head(x), dim=-1), self.value_head(x)


torch.manual_seed(543)
env = CartPole()
model = Policy()
optimizer = optim.Adam(model.parameters(), lr=2e-2)
eps = torch.finfo(torch.float32).eps


def select_action(state):
    probs, value = model(state)
    m = Categorical(probs)
    action = m.sample()
    model.saved_actions.append(SavedAction(m.log_prob(action), value))
    return action.item()


def finish_episode():
    total = 0.0
    returns = []
    for reward in reversed(model.rewards):
        total = reward + gamma * total
        returns.insert(0, total)
    returns = torch.tensor(returns)
    returns = (returns - returns.mean()) / (returns.std() + eps)
    policy_losses = []
    value_losses = []
    for (log_prob, value), worth in zip(model.saved_actions, returns, strict=True):
        advantage = worth - value.item()
        policy_losses.append(-log_prob * advantage)
        value_losses.append(F.smooth_l1_loss(value, worth.unsqueeze(0)))
    optimizer.zero_grad()
    loss = torch.stack(policy_losses).sum() + torch.stack(value_losses).sum()
    loss.backward()
    optimizer.step()
    model.rewards.clear()
    model.saved_actions.clear()
    return loss.item()


running_reward = 10.0
for episode in range(1, rounds * 10 + 1):
    state, ep_reward, done = env.reset(), 0.0, False
    while not done:
        state, reward, done = env.step(select_action(state))
        model.rewards.append(reward)
        ep_reward += reward
    running_reward = 0.05 * ep_reward + 0.95 * running_reward
    loss = finish_episode()
    print(f"Episode {episode}\tLast reward: {ep_reward:.0f}\tAverage reward: {running_reward:.10f}\tLoss: {loss:.10f}")
