/** Which of Python's public names are here: the first part of FEATURES.md. */
import torch from "../src/index.js";
import { camelCase } from "../src/python/camel_case.js";
import { LEFT_OUT } from "./left_out.js";
import { table } from "./page.js";
import { runReference } from "./python.js";

/** A namespace of Python's and its names. */
export interface Namespace {
  name: string;
  here: string[];
  /** Left out on purpose. */
  leftOut: string[];
  missing: string[];
}

/** Where a namespace's names are to be found here, if it is not by its own name. */
const PLACES: Readonly<Record<string, () => object[]>> = {
  "torch.Tensor": () => [torch.zeros([1])],
  "torch.nn.Module": () => [new torch.nn.Linear(1, 1)],
  "torch.autograd": () => [torch.autograd, torch],
  "torch.autograd.Function": () => [
    torch.autograd.Function,
    torch.autograd.Function.prototype,
    torch.autograd.FunctionCtx.prototype,
  ],
  "torch.random": () => [torch],
};

function isThere(place: object, name: string): boolean {
  const spellings = [camelCase(name), name, ...(/^[A-Z]/.test(name) ? [name.toLowerCase()] : [])];
  return spellings.some((spelling) => spelling in place);
}

function placesOf(namespace: string): object[] {
  const own = PLACES[namespace];
  if (own !== undefined) return own();
  const path = namespace.split(".").slice(1).map(camelCase);
  let place: unknown = torch;
  for (const part of path) place = (place as Record<string, unknown> | undefined)?.[part];
  return place === undefined ? [] : [place as object];
}

/** Why a name is left out on purpose; null where it is not. */
function reasonFor(namespace: string, name: string): string | null {
  return LEFT_OUT[`${namespace}.${name}`] ?? LEFT_OUT[`${namespace}.*`] ?? null;
}

function look(namespace: string, names: string[]): Namespace {
  const places = placesOf(namespace);
  const here = names.filter((name) => places.some((place) => isThere(place, name)));
  const others = names.filter((name) => !here.includes(name));
  const leftOut = others.filter((name) => reasonFor(namespace, name) !== null);
  return { name: namespace, here, leftOut, missing: others.filter((name) => !leftOut.includes(name)) };
}

/** Asks Python for its names, and looks for them here. */
export async function lookUpNames(): Promise<{ torch: string; namespaces: Namespace[] }> {
  const answer = JSON.parse(await runReference("public_names.py", [])) as {
    torch: string;
    namespaces: Record<string, string[]>;
  };
  const namespaces = Object.entries(answer.namespaces).filter(([, names]) => names.length > 0);
  return { torch: answer.torch, namespaces: namespaces.map(([name, names]) => look(name, names)) };
}

/** Names of a namespace by the reason why they are left out; all of it as one. */
function leftOutRows({ name, here, missing, leftOut }: Namespace): string[] {
  const reasons = new Map<string, string[]>();
  for (const one of leftOut) {
    const reason = reasonFor(name, one)!;
    reasons.set(reason, [...(reasons.get(reason) ?? []), one]);
  }
  return [...reasons].map(([reason, names]) => {
    const isAll = names.length === leftOut.length && here.length + missing.length === 0;
    return `| ${name} | ${isAll ? "all" : names.join(", ")} | ${reason} |`;
  });
}

/** The first part of FEATURES.md. */
export async function namesPart(): Promise<string> {
  const { torch: version, namespaces } = await lookUpNames();
  const sum = (of: (one: Namespace) => string[]): number =>
    namespaces.reduce((total, one) => total + of(one).length, 0);
  const row = (name: string, here: number, leftOut: number, missing: number): string => {
    const all = here + leftOut + missing;
    return `| ${name} | ${all} | ${here} | ${leftOut} | ${missing} | ${((100 * here) / all).toFixed(0)} |`;
  };
  return [
    "## Names by namespace",
    "",
    `What is public in torch ${version}, as reference/public_names.py lists it, and what of it is here (\`camelCase\` for \`snake_case\`).`,
    "",
    ...table("| namespace | names | here | left out | missing | % here |", [
      ...namespaces.map((one) => row(one.name, one.here.length, one.leftOut.length, one.missing.length)),
      row(
        "all",
        sum((one) => one.here),
        sum((one) => one.leftOut),
        sum((one) => one.missing),
      ),
    ]),
    "",
    "### Left out on purpose",
    "",
    ...table("| namespace | names | why |", namespaces.flatMap(leftOutRows)),
    "",
    "### Missing",
    "",
    ...table(
      "| namespace | names |",
      namespaces
        .filter(({ missing }) => missing.length > 0)
        .map((one) => `| ${one.name} | ${one.missing.join(", ")} |`),
    ),
  ].join("\n");
}
