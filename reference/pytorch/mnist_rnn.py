"""An LSTM that reads images of digits row by row, after pytorch/examples' mnist_rnn. The images are made here, of seven strokes.

How many epochs is the first argument. examples/pytorch/mnist_rnn.ts is the same, line by line.
"""

import sys

import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
from torch.optim.lr_scheduler import StepLR
from torch.utils.data import DataLoader, TensorDataset

epochs = int(sys.argv[1]) if len(sys.argv) > 1 else 6

# The strokes of each digit: top, upper left, upper right, middle, lower left, lower right, bottom
digits = ["1110111", "0010010", "1011101", "1011011", "0111010", "1101011", "1101111", "1010010", "1111111", "1111011"]
strokes = [(4, 9, 6, 19), (4, 9, 14, 11), (4, 17, 14, 19), (13, 9, 15, 19), (14, 9, 24, 11), (14, 17, 24, 19), (22, 9, 24, 19)]


def made_digits(count):
    # Digits at places of their own, in noise.
    targets = torch.randint(10, (count,))
    images = torch.rand(count, 1, 28, 28) * 0.3
    shifts = torch.randint(-3, 4, (count, 2))
    for i in range(count):
        down, right = shifts[i].tolist()
        for stroke, (top, left, bottom, end) in zip(digits[targets[i].item()], strokes, strict=True):
            if stroke == "1":
                images[i, 0, top + down : bottom + down, left + right : end + right] += 0.7
    return images.sub(0.1307).div(0.3081), targets


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.LSTM(input_size=28, hidden_size=64, batch_first=True)
        self.batchnorm = nn.BatchNorm1d(64)
        self.dropout1 = nn.Dropout(0.25)
        self.dropout2 = nn.Dropout(0.5)
        self.fc1 = nn.Linear(64, 32)
        self.fc2 = nn.Linear(32, 10)

    def forward(self, input):
        input = input.reshape(-1, 28, 28)
        output, hidden = self.rnn(input)
        # The last row's output has seen all rows.
        output = output[:, -1, :]
        output = self.batchnorm(output)
        output = self.dropout1(output)
        output = F.relu(self.fc1(output))
        output = self.dropout2(output)
        return F.log_softmax(self.fc2(output), dim=1)


torch.manual_seed(1)
train_set = TensorDataset(*made_digits(640))
train_loader = DataLoader(train_set, batch_size=32, shuffle=True)
test_set = TensorDataset(*made_digits(100))
test_loader = DataLoader(test_set, batch_size=100)


def train(epoch):
    model.train()
    for batch_idx, (data, target) in enumerate(train_loader):
        optimizer.zero_grad()
        loss = F.nll_loss(model(data), target)
        loss.backward()
        optimizer.step()
        print(f"Train Epoch: {epoch} [{batch_idx * len(data):3d}/{len(train_set)}]\tLoss: {loss.item():.10f}")


def test():
    model.eval()
    test_loss, correct = 0.0, 0
    with torch.no_grad():
        for data, target in test_loader:
            output = model(data)
            test_loss += F.nll_loss(output, target, reduction="sum").item()
            pred = output.argmax(dim=1, keepdim=True)
            correct += pred.eq(target.view_as(pred)).sum().item()
    size = len(test_set)
    print(f"Test set: Average loss: {test_loss / size:.10f}, Accuracy: {correct}/{size}")


model = Net()
print(model)
optimizer = optim.Adadelta(model.parameters(), lr=1.0)
scheduler = StepLR(optimizer, step_size=1, gamma=0.7)
for epoch in range(1, epochs + 1):
    train(epoch)
    test()
    scheduler.step()
