"""A network of convolutions that reads digits, after pytorch/examples' mnist. The images are made here, of small letters of dots.

How many epochs is the first argument. examples/pytorch/mnist.ts is the same, line by line.
"""

import sys

import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
from torch.optim.lr_scheduler import StepLR
from torch.utils.data import DataLoader, TensorDataset

epochs = int(sys.argv[1]) if len(sys.argv) > 1 else 5

# Three columns of dots by five rows for each digit
dots = [
    *("111101101101111", "010110010010111", "111001111100111", "111001111001111", "101101111001001"),
    *("111100111001111", "111100111101111", "111001010010010", "111101111101111", "111101111001111"),
]
letters = torch.tensor([[float(dot) for dot in letter] for letter in dots]).view(10, 5, 3)


def made_digits(count):
    # Digits of three pixels a dot, at places of their own, in noise.
    targets = torch.randint(10, (count,))
    large = torch.kron(letters[targets], torch.ones(1, 3, 3))
    images = torch.rand(count, 1, 28, 28) * 0.4
    places = torch.stack([torch.randint(5, 9, (count,)), torch.randint(8, 12, (count,))], dim=1)
    for image, letter, place in zip(images, large, places, strict=True):
        top, left = place.tolist()
        image[0, top : top + 15, left : left + 9] += letter * 0.6
    return images.sub(0.1307).div(0.3081), targets


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 3, 1)
        self.conv2 = nn.Conv2d(8, 16, 3, 1)
        self.dropout1 = nn.Dropout(0.25)
        self.dropout2 = nn.Dropout(0.25)
        self.fc1 = nn.Linear(2304, 64)
        self.fc2 = nn.Linear(64, 10)

    def forward(self, x):
        x = F.relu(self.conv1(x))
        x = F.relu(self.conv2(x))
        x = F.max_pool2d(x, 2)
        x = self.dropout1(x)
        x = torch.flatten(x, 1)
        x = F.relu(self.fc1(x))
        x = self.dropout2(x)
        return F.log_softmax(self.fc2(x), dim=1)


torch.manual_seed(1)
train_set = TensorDataset(*made_digits(512))
train_loader = DataLoader(train_set, batch_size=16, shuffle=True)
test_set = TensorDataset(*made_digits(100))
test_loader = DataLoader(test_set, batch_size=100)


def train(epoch):
    model.train()
    for batch_idx, (images, target) in enumerate(train_loader):
        optimizer.zero_grad()
        loss = F.nll_loss(model(images), target)
        loss.backward()
        optimizer.step()
        done = batch_idx * len(images)
        print(f"Train Epoch: {epoch} [{done:3d}/{len(train_set)}]\tLoss: {loss.item():.10f}")


def test():
    model.eval()
    test_loss, correct = 0.0, 0
    with torch.no_grad():
        for images, target in test_loader:
            output = model(images)
            test_loss += F.nll_loss(output, target, reduction="sum").item()
            pred = output.argmax(dim=1, keepdim=True)
            correct += pred.eq(target.view_as(pred)).sum().item()
    average = test_loss / len(test_set)
    print(f"Test set: Average loss: {average:.10f}, Accuracy: {correct}/{len(test_set)}")


model = Net()
print(model)
optimizer = optim.Adadelta(model.parameters(), lr=1.0)
scheduler = StepLR(optimizer, step_size=1, gamma=0.7)
for epoch in range(1, epochs + 1):
    train(epoch)
    test()
    scheduler.step()
