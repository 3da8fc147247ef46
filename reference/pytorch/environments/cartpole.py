"""A pole on a cart that is pushed left or right, for reinforce and actor_critic: the task of Barto, Sutton and Anderson (1983).

examples/pytorch/environments/cartpole.ts is the same, line by line.
"""

import torch


def draw():
    return torch.rand(()).item() * 0.1 - 0.05


class CartPole:
    def reset(self):
        self.steps = 0
        self.x, self.x_dot, self.theta, self.theta_dot = draw(), draw(), draw(), draw()
        return self.state()

    def state(self):
        return torch.tensor([self.x, self.x_dot, self.theta, self.theta_dot])

    def step(self, action):
        # The libraries' sines differ between the languages; torch's is one.
        angle = torch.tensor(self.theta, dtype=torch.float64)
        sin, cos = angle.sin().item(), angle.cos().item()
        force = 10.0 if action == 1 else -10.0
        pushed = (force + 0.05 * self.theta_dot * self.theta_dot * sin) / 1.1
        theta_acc = (9.8 * sin - cos * pushed) / (0.5 * (4.0 / 3.0 - 0.1 * cos * cos / 1.1))
        x_acc = pushed - 0.05 * theta_acc * cos / 1.1
        self.x += 0.02 * self.x_dot
        self.x_dot += 0.02 * x_acc
        self.theta += 0.02 * self.theta_dot
        self.theta_dot += 0.02 * theta_acc
        self.steps += 1
        # Twelve degrees
        terminated = abs(self.x) > 2.4 or abs(self.theta) > 0.2095
        return self.state(), 1.0, terminated or self.steps == 200
