/**
 * Finds, with TypeScript's own compiler, what the package exports: each name with what it is, down through the namespaces.
 * From that come the types under `torch` (`torch.nn.Module`).
 */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What is written from what the others export. */
const REST = "torch/exports.generated.ts";

/** How a type is referred to, by its path among the exports. */
export type Reference = (path: string) => string;

/** A type that is exported. */
export interface NamedType {
  readonly name: string;
  /** The file it is declared in, from src/, and its name there. */
  readonly declared: readonly [file: string, name: string];
  /**
   * Its parameters as they are declared, and as they are passed on.
   * @throws {@link Unnamed} where they cannot be said outside.
   */
  readonly parameters: (reference: Reference) => readonly [declared: string, given: string];
}

/** What a module exports. */
export interface Namespace {
  /** Its file, from src/. */
  readonly file: string;
  readonly types: readonly NamedType[];
  readonly namespaces: ReadonlyMap<string, Namespace>;
  /** All names with a value. */
  readonly values: ReadonlySet<string>;
}

const fileOf = (node: ts.Node) => relative(`${root}src`, node.getSourceFile().fileName).replaceAll("\\", "/");

/** What src/index.ts exports, and what its `torch` is known to have. */
export function readExports(): Namespace & { torch: ReadonlySet<string> } {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ["src/index.ts"] }, ts.sys, root);
  const index = `${root}src/index.ts`;
  const program = ts.createProgram([index], options);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(index);
  const symbol = file && checker.getSymbolAtLocation(file);
  if (symbol === undefined) throw new Error("expected src/index.ts to be a module");
  const resolved = (one: ts.Symbol) => (one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one);
  const paths = new Map<ts.Symbol, string>();

  const read = (module: ts.Symbol, prefix: string): Namespace => {
    const [source] = module.declarations ?? [];
    if (source === undefined) throw new Error(`expected ${module.name} to be a file`);
    const types: NamedType[] = [];
    const namespaces = new Map<string, Namespace>();
    const values = new Set<string>();
    for (const exported of checker.getExportsOfModule(module)) {
      const { name } = exported;
      const target = resolved(exported);
      const [declaration] = target.declarations ?? [];
      if (declaration === undefined || name === "default" || fileOf(declaration) === REST) continue;
      if (target.flags & ts.SymbolFlags.Value) values.add(name);
      if (ts.isSourceFile(declaration)) namespaces.set(name, read(target, `${prefix}${name}.`));
      else if (target.flags & ts.SymbolFlags.Type) {
        // Python has `F` and `data` under longer names, which are those that `torch` has.
        if (!/^(F|data)\./.test(prefix)) paths.set(target, paths.get(target) ?? prefix + name);
        const declared = [fileOf(declaration), target.name] as const;
        types.push({ name, declared, parameters: parametersOf(target) });
      }
    }
    return { file: fileOf(source), types, namespaces, values };
  };

  const parametersOf = ({ declarations = [] }: ts.Symbol): NamedType["parameters"] => {
    const list = declarations.map((node) => (isGeneric(node) ? node.typeParameters : undefined)).find(Boolean);
    if (list === undefined) return () => ["", ""];
    return (reference) => {
      const part = (word: string, node: ts.TypeNode | undefined) =>
        node === undefined ? "" : ` ${word} ${written(node, reference)}`;
      const declared = list.map((one) => one.name.text + part("extends", one.constraint) + part("=", one.default));
      return [`<${declared.join(", ")}>`, `<${list.map((one) => one.name.text).join(", ")}>`];
    };
  };

  // The source's own text, in which what a name stands for is referred to by where it is exported.
  const written = (node: ts.Node, reference: Reference): string => {
    const source = node.getSourceFile().text;
    let text = "";
    let at = node.getStart();
    const visit = (inner: ts.Node): void => {
      if (!ts.isTypeReferenceNode(inner)) {
        ts.forEachChild(inner, visit);
        return;
      }
      text += source.slice(at, inner.getStart()) + named(inner.typeName, reference);
      at = inner.typeName.getEnd();
      inner.typeArguments?.forEach(visit);
    };
    visit(node);
    return text + source.slice(at, node.getEnd());
  };

  const named = (name: ts.EntityName, reference: Reference): string => {
    const found = checker.getSymbolAtLocation(name);
    const target = found && resolved(found);
    const [declaration] = target?.declarations ?? [];
    if (target === undefined || declaration === undefined) throw new Unnamed(name.getText());
    const path = paths.get(target);
    if (path !== undefined) return reference(path);
    if (ts.isTypeParameterDeclaration(declaration) || program.isSourceFileDefaultLibrary(declaration.getSourceFile()))
      return name.getText();
    if (ts.isTypeAliasDeclaration(declaration) && declaration.typeParameters === undefined)
      return `(${written(declaration.type, reference)})`;
    throw new Unnamed(name.getText());
  };
  const torch = resolved(checker.getExportsOfModule(symbol).find(({ name }) => name === "torch") as ts.Symbol);
  const has = checker.getTypeOfSymbol(torch).getProperties();
  return { ...read(symbol, ""), torch: new Set(has.map(({ name }) => name)) };
}

/** A type that a parameter must have, and that nobody outside can name. */
export class Unnamed extends Error {}

type Generic = ts.ClassDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration;
const isGeneric = (node: ts.Node): node is Generic =>
  ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
