"""The Python twin of bench/augmented.ts."""

import json

import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, Dataset

PADDING = 4
SIZE = 32


class Augmented(Dataset):
    def __init__(self, length):
        self.length = length
        self.mean = torch.tensor([0.491, 0.482, 0.447]).view(3, 1, 1)
        self.std = torch.tensor([0.247, 0.243, 0.262]).view(3, 1, 1)
        self.images = torch.randint(0, 256, (1000, 3, SIZE, SIZE), dtype=torch.uint8)

    def __len__(self):
        return self.length

    def __getitem__(self, index):
        image = self.images[index % 1000].to(torch.float32).div(255)
        top, left, turned = torch.randint(0, 2 * PADDING + 1, (3,)).tolist()
        padded = F.pad(image, (PADDING, PADDING, PADDING, PADDING))
        cropped = padded.narrow(1, top, SIZE).narrow(2, left, SIZE)
        seen = cropped if turned % 2 == 0 else cropped.flip([2])
        return seen.sub(self.mean).div(self.std), index % 10


loaders = {}


def read_epoch(reading):
    torch.manual_seed(0)
    key = json.dumps(reading)
    if key not in loaders:
        loaders[key] = DataLoader(
            Augmented(reading["items"]),
            batch_size=64,
            shuffle=True,
            num_workers=reading["numWorkers"],
            persistent_workers=reading["persistentWorkers"],
        )
    total = 0
    for images, labels in loaders[key]:
        total += images.sum().item() + labels.sum().item()
    return total
