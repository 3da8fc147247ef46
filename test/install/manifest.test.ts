import { expect, test } from "vitest";
import { checkManifest, loadManifest } from "../../src/install/manifest.js";
import { libtorchVersions } from "../../src/native/libtorch/versions.js";

const manifest = await loadManifest({});

test("the manifest of this package pins the CUDA build of the pinned libtorch", () => {
  expect(checkManifest(manifest)).toMatchObject({ variant: "cu130", platform: "linux-x64", driver: 580 });
  expect(manifest.version).toBe(libtorchVersions().pinned);
  const packages = manifest.files.map((file) => file.package);
  expect(new Set(packages).size).toBe(packages.length);
  // What libtorch_cuda.so and libtorch_cpu.so of a CUDA build name as needed, and what those need.
  for (const needed of [
    "cublas",
    "cuda-cupti",
    "cuda-nvrtc",
    "cuda-runtime",
    "cudnn-cu13",
    "cufft",
    "cufile",
    "curand",
  ]) {
    expect(packages).toContain(`nvidia-${needed}`);
  }
  for (const needed of ["cusolver", "cusparse", "cusparselt-cu13", "nccl-cu13", "nvjitlink", "nvshmem-cu13"]) {
    expect(packages).toContain(`nvidia-${needed}`);
  }
  expect(manifest.files.find((file) => file.package === "torch")?.name).toContain(`torch-${manifest.version}+cu130-`);
});

test("each file is for this platform, and its name says its package", () => {
  for (const { name, package: packageName, unpacked } of manifest.files) {
    expect(name).toMatch(/-manylinux[^-]*x86_64\.whl$/);
    expect(name.startsWith(`${packageName.replaceAll("-", "_")}-`)).toBe(true);
    expect(unpacked).toBeGreaterThan(0);
  }
});
