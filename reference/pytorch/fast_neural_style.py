"""A network that learns to paint images in the style of one, after pytorch/examples' fast_neural_style. The images are made here, and
what compares them is a small network of drawn weights, where the original has VGG.

How many epochs is the first argument. examples/pytorch/fast_neural_style.ts is the same, line by line.
"""

import sys
from collections import namedtuple

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.optim import Adam
from torch.utils.data import DataLoader, TensorDataset

epochs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
batch_size, content_weight, style_weight = 4, 1.0, 2e2


class ConvLayer(nn.Module):
    def __init__(self, in_channels, out_channels, kernel_size, stride):
        super().__init__()
        self.reflection_pad = nn.ReflectionPad2d(kernel_size // 2)
        self.conv2d = nn.Conv2d(in_channels, out_channels, kernel_size, stride)

    def forward(self, x):
        return self.conv2d(self.reflection_pad(x))


class ResidualBlock(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv1 = ConvLayer(channels, channels, kernel_size=3, stride=1)
        self.in1 = nn.InstanceNorm2d(channels, affine=True)
        self.conv2 = ConvLayer(channels, channels, kernel_size=3, stride=1)
        self.in2 = nn.InstanceNorm2d(channels, affine=True)
        self.relu = nn.ReLU()

    def forward(self, x):
        out = self.relu(self.in1(self.conv1(x)))
        return self.in2(self.conv2(out)) + x


class UpsampleConvLayer(nn.Module):
    # Makes an image larger before it convolves: a transposed convolution would leave a pattern.
    def __init__(self, in_channels, out_channels, kernel_size, stride, upsample=None):
        super().__init__()
        self.upsample = upsample
        self.reflection_pad = nn.ReflectionPad2d(kernel_size // 2)
        self.conv2d = nn.Conv2d(in_channels, out_channels, kernel_size, stride)

    def forward(self, x):
        if self.upsample:
            x = F.interpolate(x, mode="nearest", scale_factor=self.upsample)
        return self.conv2d(self.reflection_pad(x))


class TransformerNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = ConvLayer(3, 8, kernel_size=9, stride=1)
        self.in1 = nn.InstanceNorm2d(8, affine=True)
        self.conv2 = ConvLayer(8, 16, kernel_size=3, stride=2)
        self.in2 = nn.InstanceNorm2d(16, affine=True)
        self.res1 = ResidualBlock(16)
        self.res2 = ResidualBlock(16)
        self.deconv1 = UpsampleConvLayer(16, 8, kernel_size=3, stride=1, upsample=2)
        self.in3 = nn.InstanceNorm2d(8, affine=True)
        self.deconv2 = ConvLayer(8, 3, kernel_size=9, stride=1)
        self.relu = nn.ReLU()

    def forward(self, x):
        y = self.relu(self.in1(self.conv1(x)))
        y = self.relu(self.in2(self.conv2(y)))
        y = self.res2(self.res1(y))
        y = self.relu(self.in3(self.deconv1(y)))
        return self.deconv2(y)


Features = namedtuple("Features", ["relu1", "relu2", "relu3"])


class LossNetwork(nn.Module):
    def __init__(self):
        super().__init__()
        self.slice1 = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.ReLU())
        self.slice2 = nn.Sequential(nn.MaxPool2d(2), nn.Conv2d(8, 16, 3, padding=1), nn.ReLU())
        self.slice3 = nn.Sequential(nn.MaxPool2d(2), nn.Conv2d(16, 32, 3, padding=1), nn.ReLU())
        for param in self.parameters():
            if param.dim() > 1:
                nn.init.kaiming_normal_(param)
            param.requires_grad = False

    def forward(self, x):
        relu1 = self.slice1(x)
        relu2 = self.slice2(relu1)
        return Features(relu1, relu2, self.slice3(relu2))


def gram_matrix(y):
    # How the channels go together, wherever in the image
    b, ch, h, w = y.size()
    features = y.view(b, ch, w * h)
    return features.bmm(features.transpose(1, 2)) / (ch * h * w)


torch.manual_seed(42)
# Soft spots to be painted as stripes
images = F.interpolate(torch.rand(24, 3, 4, 4), size=24, mode="bicubic", align_corners=False).clamp(0, 1)
stripes = torch.arange(24).add(torch.arange(24).unsqueeze(1)).mul(0.8).sin().mul(0.5).add(0.5)
style = torch.stack([stripes, stripes.flip(0), 1 - stripes])
train_loader = DataLoader(TensorDataset(images), batch_size=batch_size, shuffle=True)

transformer = TransformerNet()
print(transformer)
optimizer = Adam(transformer.parameters(), lr=1e-2)
mse_loss = nn.MSELoss()
critic = LossNetwork()
gram_style = [gram_matrix(y) for y in critic(style.repeat(batch_size, 1, 1, 1))]

for epoch in range(1, epochs + 1):
    transformer.train()
    for (x,) in train_loader:
        optimizer.zero_grad()
        y = transformer(x)
        features_y = critic(y)
        features_x = critic(x)
        content_loss = content_weight * mse_loss(features_y.relu2, features_x.relu2)
        style_loss = 0.0
        for ft_y, gm_s in zip(features_y, gram_style, strict=True):
            style_loss += mse_loss(gram_matrix(ft_y), gm_s)
        style_loss *= style_weight
        total_loss = content_loss + style_loss
        total_loss.backward()
        optimizer.step()
        print(f"epoch {epoch} content loss {content_loss.item():.10f} style loss {style_loss.item():.10f}")

transformer.eval()
with torch.no_grad():
    painted = transformer(images[:1])
print(f"painted: {painted.mean().item():.10f} on average, {painted.std().item():.10f} around it")
