/**
 * The door from a model to its adapters. Follows transformers/integrations/peft.py, which imports `peft` where it needs it: here `peft`
 * lies above, and says what it can when it is loaded.
 */

import { hubOptions } from "../../huggingface_hub/hub_repository.js";
import { importEntry } from "../../internal/import_entry.js";
import { boolean, nullable, optional, record, string, unchecked } from "../../internal/kinds.js";
import { type Given, signature, type Values } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { Module } from "../../torch/nn/index.js";
import type { Tensor } from "../../torch/tensor.js";

export const loadingAdapter = signature(
  "loadAdapter",
  ["peftModelId", "adapterName", "peftConfig", "adapterStateDict"],
  {
    /** The adapter's folder, or its name at the Hub. */
    peftModelId: nullable(string)(null),
    /** Its name in the model. Default: `"default"`. */
    adapterName: nullable(string)(null),
    /** Its configuration, where that is not the folder's. */
    peftConfig: optional(unchecked<object>()),
    /** Its tensors, where they are not the folder's. */
    adapterStateDict: optional(record),
    /** Train it. Default: false, and then the model is put in evaluation mode. */
    isTrainable: boolean(false),
    /** A folder in the folder, or in the repository of the Hub. */
    subfolder: nullable(string)(null),
    ...hubOptions,
  },
);

/** What there was of an adapter's tensors beside those that the model has, and what it lacked. */
export interface AdapterLoadingInfo {
  /** Names of the model's that the file lacks: they keep their initial values. */
  missingKeys: string[];
  /** Names of the file's that the model has no use for. */
  unexpectedKeys: string[];
}

/** What `peft` does with a model of transformers. */
export interface PeftBackend {
  add(model: Module, adapterConfig: object, adapterName: string): void;
  load(model: Module, options: Values<typeof loadingAdapter>): Promise<AdapterLoadingInfo>;
  set(model: Module, adapterName: string | readonly string[]): void;
  enable(model: Module, enabled: boolean): void;
  active(model: Module): string[];
  /** Gives how many are left. */
  delete(model: Module, adapterNames: readonly string[]): number;
  stateDict(
    model: Module,
    adapterName: string | null,
    stateDict: Record<string, Tensor> | null,
  ): Record<string, Tensor>;
  save(model: Module, folder: string): Promise<void>;
}

let backend: PeftBackend | undefined;

/** Says what `peft` can. */
export function registerPeft(of: PeftBackend): void {
  backend = of;
}

/** Loads `peft`, where it is not there. */
async function loadPeft(): Promise<PeftBackend> {
  if (backend === undefined) await importEntry("peft/index");
  if (backend === undefined) throw new RuntimeError("peft was loaded, and did not say what it can");
  return backend;
}

function checkNames(callee: string, names: unknown): void {
  if (typeof names === "string") return;
  if (Array.isArray(names) && [...names].every((name) => typeof name === "string")) return;
  throw new TypeError(`${callee}: expected the name of an adapter, or a list of names, got ${shown(names)}`);
}

/** A model that takes adapters itself, without a `PeftModel` around it. */
export abstract class PeftAdapterMixin extends Module {
  /** @internal Whether it has adapters that were put in here. */
  hasOwnAdapters = false;

  /** @internal What `peft` does with the adapters that there are. */
  protected adapters(): PeftBackend {
    if (this.hasOwnAdapters && backend !== undefined) return backend;
    throw new ValueError("No adapter loaded. Please load an adapter first.");
  }

  /**
   * Puts an adapter into the model itself that Python's `peft` or this one saved: from its folder or its name at the Hub, or given as
   * configuration and tensors. It is active then.
   *
   * ```ts
   * await model.loadAdapter("my-adapter");
   * ```
   *
   * @returns The names that the file lacks, and those that the model has no use for.
   * @throws ValueError for a name that is taken, and for a folder without an adapter.
   */
  async loadAdapter(...given: Given<typeof loadingAdapter>): Promise<AdapterLoadingInfo> {
    const options = loadingAdapter(given);
    const info = await (await loadPeft()).load(this, options);
    this.hasOwnAdapters = true;
    return info;
  }

  /**
   * Puts a new adapter into the model itself, and trains that alone.
   *
   * ```ts
   * model.addAdapter(new LoraConfig({ targetModules: ["q_proj", "v_proj"] }));
   * ```
   */
  addAdapter(adapterConfig: object, adapterName = "default"): void {
    // Without `peft` there can be no configuration of it.
    if (backend === undefined) {
      throw new TypeError(
        `adapter_config should be an instance of PeftConfig (of libtorch-node/peft). Got ${shown(adapterConfig)} instead.`,
      );
    }
    backend.add(this, adapterConfig, adapterName);
    this.hasOwnAdapters = true;
  }

  /** Chooses the adapter, or several, to compute with and to train. */
  setAdapter(adapterName: string | readonly string[]): void {
    checkNames("setAdapter", adapterName);
    this.adapters().set(this, adapterName);
  }

  /** Computes what the model does without adapters, until {@link enableAdapters}. */
  disableAdapters(): void {
    this.adapters().enable(this, false);
  }

  /** Computes with the adapters again. */
  enableAdapters(): void {
    this.adapters().enable(this, true);
  }

  /** The adapters that are computed with. */
  activeAdapters(): string[] {
    return this.adapters().active(this);
  }

  /** The tensors of an adapter, as a file of it has them. Default: of the active one. */
  getAdapterStateDict(
    adapterName: string | null = null,
    stateDict: Record<string, Tensor> | null = null,
  ): Record<string, Tensor> {
    return this.adapters().stateDict(this, adapterName, stateDict);
  }

  /** Takes adapters out. */
  deleteAdapter(adapterNames: string | readonly string[]): void {
    checkNames("deleteAdapter", adapterNames);
    const names = typeof adapterNames === "string" ? [adapterNames] : adapterNames;
    this.hasOwnAdapters = this.adapters().delete(this, names) > 0;
  }
}

limitArguments(PeftAdapterMixin.prototype, {
  adapters: 0,
  ...{ addAdapter: 2, setAdapter: 1, disableAdapters: 0, enableAdapters: 0, activeAdapters: 0 },
  ...{ getAdapterStateDict: 2, deleteAdapter: 1 },
});
