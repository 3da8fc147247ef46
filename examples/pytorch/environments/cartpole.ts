// A pole on a cart that is pushed left or right, for reinforce and actor_critic: the task of Barto, Sutton and Anderson (1983).
//
// reference/pytorch/environments/cartpole.py is the same, line by line.
import torch, { type Tensor } from "libtorch-node";

const draw = () => torch.rand([]).item() * 0.1 - 0.05;

export class CartPole {
  steps = 0;
  x = 0;
  xDot = 0;
  theta = 0;
  thetaDot = 0;

  reset(): Tensor {
    this.steps = 0;
    [this.x, this.xDot, this.theta, this.thetaDot] = [draw(), draw(), draw(), draw()];
    return this.state();
  }

  state(): Tensor {
    return torch.tensor([this.x, this.xDot, this.theta, this.thetaDot]);
  }

  step(action: number): [state: Tensor, reward: number, done: boolean] {
    // The libraries' sines differ between the languages; torch's is one.
    const angle = torch.tensor(this.theta, { dtype: torch.float64 });
    const [sin, cos] = [angle.sin().item(), angle.cos().item()];
    const force = action === 1 ? 10 : -10;
    const pushed = (force + 0.05 * this.thetaDot * this.thetaDot * sin) / 1.1;
    const thetaAcc = (9.8 * sin - cos * pushed) / (0.5 * (4 / 3 - (0.1 * cos * cos) / 1.1));
    const xAcc = pushed - (0.05 * thetaAcc * cos) / 1.1;
    this.x += 0.02 * this.xDot;
    this.xDot += 0.02 * xAcc;
    this.theta += 0.02 * this.thetaDot;
    this.thetaDot += 0.02 * thetaAcc;
    this.steps += 1;
    // Twelve degrees
    const terminated = Math.abs(this.x) > 2.4 || Math.abs(this.theta) > 0.2095;
    return [this.state(), 1, terminated || this.steps === 200];
  }
}
