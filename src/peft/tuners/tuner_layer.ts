/** What takes the place of a module to adapt it. Follows peft/tuners/tuners_utils.py (`BaseTunerLayer`). */

import { limitArguments } from "../../internal/surplus.js";
import { TypeError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { warn } from "../../python/warnings.js";
import type { DType } from "../../torch/dtype.js";
import { Module, ModuleDict, MultiheadAttention, Parameter, ParameterDict } from "../../torch/nn/index.js";
import type { Tensor } from "../../torch/tensor.js";
import { setLayerRequiresGrad } from "../utils/other.js";

/** Adapters' parts by their names. */
export type AdapterParts = ModuleDict<Module> | ParameterDict;

const isParts = (value: unknown): value is AdapterParts =>
  value instanceof ModuleDict || value instanceof ParameterDict;

/** A layer around another one, with a part for each adapter. */
export abstract class BaseTunerLayer extends Module {
  /** What it stands for: the layer itself, or another one around it. */
  baseLayer: Module;

  /** The names of the properties with what is trained, by adapter. */
  get adapterLayerNames(): readonly string[] {
    return [];
  }
  /** The names of the properties with what else there is of each adapter. */
  get otherParamNames(): readonly string[] {
    return [];
  }

  /** The adapters whose deltas the base layer's weights hold, in the order in which they were merged. */
  mergedAdapters: string[] = [];
  /** @internal */
  _disableAdapters = false;
  /** @internal */
  _activeAdapter: readonly string[] = ["default"];

  constructor(baseLayer: Module) {
    super();
    this.baseLayer = baseLayer;
  }

  /** The layer itself, inside of all those around it. */
  getBaseLayer(): Module {
    let layer = this.baseLayer;
    while (layer instanceof BaseTunerLayer) layer = layer.baseLayer;
    return layer;
  }

  /** The weight of the base layer, which models read. */
  get weight(): Parameter {
    return (this.getBaseLayer() as unknown as { weight: Parameter }).weight;
  }

  /** The bias of the base layer. */
  get bias(): Parameter {
    return (this.getBaseLayer() as unknown as { bias: Parameter }).bias;
  }

  /** Whether the base layer's weights hold some adapter's delta. */
  get merged(): boolean {
    return this.mergedAdapters.length > 0;
  }

  /** Whether it computes what the base layer does alone. */
  get disableAdapters(): boolean {
    return this._disableAdapters;
  }

  /** The adapters that it computes with, as far as it has them. */
  get activeAdapters(): readonly string[] {
    return this._activeAdapter;
  }

  /** The same list. */
  get activeAdapter(): readonly string[] {
    return this._activeAdapter;
  }

  /** Adds the deltas of adapters to the base layer's weights. */
  abstract merge(safeMerge?: boolean, adapterNames?: readonly string[] | null): void;
  /** Takes them out again. */
  abstract unmerge(): void;

  /** @internal What is under one of the names above: parts by adapter, or settings by adapter. */
  protected parts(name: string): { has(key: string): boolean; keys(): Iterable<string>; delete(key: string): boolean } {
    return (this as unknown as Record<string, AdapterParts>)[name] as AdapterParts;
  }

  /** @internal The parts that are trained, with the adapters' names. */
  protected *trained(): Generator<[adapterName: string, part: Module | Parameter]> {
    for (const name of this.adapterLayerNames) {
      const parts = this.parts(name);
      if (isParts(parts)) yield* parts.entries();
    }
  }

  /** @internal Every adapter that has a part here. */
  availableAdapters(): Set<string> {
    return new Set(Array.from(this.trained(), ([name]) => name));
  }

  /** Switches all adapters of this layer on or off, and their gradients. */
  enableAdapters(enabled: boolean): void {
    if (enabled) this.setAdapter(this.activeAdapters);
    else for (const [, part] of this.trained()) setLayerRequiresGrad(part, false);
    this._disableAdapters = !enabled;
  }

  /** Chooses the adapters to compute with, and trains those alone (with `inferenceMode`, none). */
  setAdapter(adapterNames: string | readonly string[], inferenceMode = false): void {
    const names = typeof adapterNames === "string" ? [adapterNames] : [...adapterNames];
    for (const [name, part] of this.trained()) setLayerRequiresGrad(part, names.includes(name) && !inferenceMode);
    this._activeAdapter = names;
  }

  /** Switches the gradients of adapters on or off. */
  setRequiresGrad(adapterNames: string | readonly string[], requiresGrad = true): void {
    const names = typeof adapterNames === "string" ? [adapterNames] : adapterNames;
    for (const [name, part] of this.trained()) if (names.includes(name)) setLayerRequiresGrad(part, requiresGrad);
  }

  /** Takes an adapter out; where it was active, another one is, the first by name. */
  deleteAdapter(adapterName: string): void {
    const names = [...this.adapterLayerNames, ...this.otherParamNames];
    for (const name of names) this.parts(name).delete(adapterName);
    if (!this.activeAdapters.includes(adapterName)) return;
    const active = this.activeAdapters.filter((name) => name !== adapterName);
    const remaining = [...new Set(names.flatMap((name) => [...this.parts(name).keys()]))].sort();
    if (active.length > 0 || remaining.length === 0) {
      this.setAdapter(active);
      return;
    }
    const [next] = remaining as [string];
    warn(`Adapter ${adapterName} was active which is now deleted. Setting active adapter to ${next}.`);
    this.setAdapter(next);
  }

  /** @internal Where and in which dtype the adapters of this layer are made. */
  protected adaptedWeight(): Tensor | null {
    const base = this.getBaseLayer();
    const layer = base instanceof MultiheadAttention ? base.outProj : base;
    return (layer as unknown as { weight?: Tensor | null }).weight ?? null;
  }

  /** @internal Brings an adapter's parts to the device and dtype of what they adapt. */
  protected moveAdapterToDeviceOfBaseLayer(adapterName: string): void {
    const weight = this.adaptedWeight();
    if (weight === null) return;
    const { device } = weight;
    const dtype = weight.isFloatingPoint() || weight.isComplex() ? weight.dtype : undefined;
    for (const name of [...this.adapterLayerNames, ...this.otherParamNames]) {
      const parts = this.parts(name);
      if (!isParts(parts) || !parts.has(adapterName)) continue;
      const part = parts.get(adapterName);
      if (!(part instanceof Parameter)) part.to(device, dtype === undefined ? {} : { dtype });
      else (parts as ParameterDict).set(adapterName, part.data.to({ device, dtype: dtype ?? part.dtype }));
    }
  }

  /** @internal */
  protected castInputDtype(x: Tensor, dtype: DType): Tensor {
    return x.dtype === dtype ? x : x.to(dtype);
  }
}

/** Which adapters are still to be merged: those asked for, or the active ones, that are not merged yet. */
export function checkAdaptersToMerge(
  layer: BaseTunerLayer,
  adapterNames: readonly string[] | null = null,
): readonly string[] {
  if (typeof adapterNames === "string") {
    throw new TypeError(`adapter_names should be a list of strings, got ${shown(adapterNames)}.`);
  }
  const names = adapterNames ?? layer.activeAdapters;
  if (!layer.merged) return names;
  const left = names.filter((name) => !layer.mergedAdapters.includes(name));
  if (left.length === 0) warn("All adapters are already merged, nothing to do.");
  else {
    warn(
      `Already following adapters were merged ${layer.mergedAdapters.join(",")}. ` +
        `You are now additionally merging ${left.join(",")}.`,
    );
  }
  return left;
}

limitArguments(BaseTunerLayer.prototype, {
  ...{ getBaseLayer: 0, enableAdapters: 1, setAdapter: 2, setRequiresGrad: 2, deleteAdapter: 1 },
});
