"""A policy that learns by REINFORCE to hold a pole upright, after pytorch/examples' reinforce.

How many times ten episodes is the first argument. examples/pytorch/reinforce.ts is the same, line by line.
"""

import sys

import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
from environments.cartpole import CartPole
from torch.distributions import Categorical

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
gamma = 0.99


class Policy(nn.Module):
    def __init__(self):
        super().__init__()
        self.affine1 = nn.Linear(4, 64)
        self.dropout = nn.Dropout(p=0.6)
        self.affine2 = nn.Linear(64, 2)

        self.saved_log_probs = []
        self.rewards = []

    def forward(self, x):
        x = self.dropout(self.affine1(x))
        return F.softmax(self.affine2(F.relu(x)), dim=1)


torch.manual_seed(543)
env = CartPole()
policy = Policy()
optimizer = optim.Adam(policy.parameters(), lr=1e-2)
eps = torch.finfo(torch.float32).eps


def select_action(state):
    probs = policy(state.unsqueeze(0))
    m = Categorical(probs)
    action = m.sample()
    policy.saved_log_probs.append(m.log_prob(action))
    return action.item()


def finish_episode():
    total = 0.0
    returns = []
    for reward in reversed(policy.rewards):
        total = reward + gamma * total
        returns.insert(0, total)
    returns = torch.tensor(returns)
    returns = (returns - returns.mean()) / (returns.std() + eps)
    policy_loss = [-log_prob * value for log_prob, value in zip(policy.saved_log_probs, returns, strict=True)]
    optimizer.zero_grad()
    loss = torch.cat(policy_loss).sum()
    loss.backward()
    optimizer.step()
    policy.rewards.clear()
    policy.saved_log_probs.clear()
    return loss.item()


running_reward = 10.0
for episode in range(1, rounds * 10 + 1):
    state, ep_reward, done = env.reset(), 0.0, False
    while not done:
        state, reward, done = env.step(select_action(state))
        policy.rewards.append(reward)
        ep_reward += reward
    running_reward = 0.05 * ep_reward + 0.95 * running_reward
    loss = finish_episode()
    print(f"Episode {episode}\tLast reward: {ep_reward:.0f}\tAverage reward: {running_reward:.10f}\tLoss: {loss:.10f}")
