"""A vision transformer after pytorch/examples' vision_transformer, on images that are made here: a coloured square in one of four corners.

How many epochs is the first argument. examples/pytorch/vision_transformer.ts is the same, line by line.
"""

import sys

import torch
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset

epochs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
image_size, patch_size, latent_size, n_heads, num_encoders, num_classes = 16, 4, 32, 4, 2, 4


class PatchExtractor(nn.Module):
    def __init__(self, patch_size):
        super().__init__()
        self.patch_size = patch_size
        self.unfold = nn.Unfold(patch_size, stride=patch_size)

    def forward(self, input_data):
        return self.unfold(input_data).transpose(1, 2)


class InputEmbedding(nn.Module):
    def __init__(self):
        super().__init__()
        self.extractor = PatchExtractor(patch_size)
        self.linear_projection = nn.Linear(patch_size * patch_size * 3, latent_size)
        self.class_token = nn.Parameter(torch.randn(1, 1, latent_size))
        self.pos_embedding = nn.Parameter(torch.randn(1, (image_size // patch_size) ** 2 + 1, latent_size))

    def forward(self, input_data):
        projected = self.linear_projection(self.extractor(input_data))
        class_token = self.class_token.expand(input_data.size(0), -1, -1)
        return torch.cat([class_token, projected], dim=1) + self.pos_embedding


class EncoderBlock(nn.Module):
    def __init__(self, dropout=0.1):
        super().__init__()
        self.norm1 = nn.LayerNorm(latent_size)
        self.attention = nn.MultiheadAttention(latent_size, n_heads, dropout=dropout, batch_first=True)
        self.norm2 = nn.LayerNorm(latent_size)
        self.enc_mlp = nn.Sequential(
            nn.Linear(latent_size, latent_size * 4),
            nn.GELU(),
            nn.Dropout(dropout),
            nn.Linear(latent_size * 4, latent_size),
            nn.Dropout(dropout),
        )

    def forward(self, emb_patches):
        first_norm = self.norm1(emb_patches)
        attention_out, attention = self.attention(first_norm, first_norm, first_norm)
        first_added = attention_out + emb_patches
        return self.enc_mlp(self.norm2(first_added)) + first_added, attention


class ViT(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = InputEmbedding()
        self.encoders = nn.ModuleList([EncoderBlock() for _ in range(num_encoders)])
        self.mlp_head = nn.Sequential(nn.LayerNorm(latent_size), nn.Linear(latent_size, num_classes))

    def forward(self, x):
        output = self.embedding(x)
        for encoder in self.encoders:
            output, attention = encoder(output)
        # What the class token sees of the patches
        return self.mlp_head(output[:, 0]), attention[:, 0, 1:]


def made_images(count):
    images = torch.rand(count, 3, image_size, image_size) * 0.5
    labels = torch.randint(num_classes, (count,))
    colours = torch.rand(count, 3, 1, 1) * 0.5 + 0.25
    for i in range(count):
        top, left = labels[i].item() // 2 * 8, labels[i].item() % 2 * 8
        images[i, :, top + 1 : top + 6, left + 1 : left + 6] += colours[i]
    return (images - 0.5) / 0.5, labels


torch.manual_seed(17)
train_set = TensorDataset(*made_images(192))
train_loader = DataLoader(train_set, batch_size=16, shuffle=True)
test_images, test_labels = made_images(64)

model = ViT()
print(model)
optimizer = optim.AdamW(model.parameters(), lr=2e-3, weight_decay=0.05)
scheduler = optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs)
criterion = nn.CrossEntropyLoss(label_smoothing=0.1)
for epoch in range(1, epochs + 1):
    model.train()
    for images, labels in train_loader:
        optimizer.zero_grad()
        output, _ = model(images)
        loss = criterion(output, labels)
        loss.backward()
        optimizer.step()
        print(f"epoch {epoch} loss {loss.item():.10f}")
    scheduler.step()
    model.eval()
    with torch.no_grad():
        output, attention = model(test_images)
    right = (output.argmax(1) == test_labels).sum().item()
    print(f"epoch {epoch} right {right} of 64, most attention {attention.amax(1).mean().item():.10f}")
