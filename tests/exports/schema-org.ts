import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/**
 * The vocabulary of schema.org as Google's types write it down (https://github.com/google/schema-dts): types, what each takes over from another, its
 * properties and what these may hold. Read and not compiled: to prove one value by the compiler takes more memory than there is.
 */
const file = fileURLToPath(import.meta.resolve("schema-dts")).replace(/\.js$/u, ".d.ts");
const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);

interface Declared {
  readonly above: readonly string[];
  readonly properties: ReadonlyMap<string, readonly string[]>;
}

/** Names of types, and of kinds of plain values, that a type is made of. */
function namesIn(node: ts.TypeNode): readonly string[] {
  if (ts.isUnionTypeNode(node)) return node.types.flatMap(namesIn);
  if (ts.isTypeReferenceNode(node)) return [node.typeName.getText(source)];
  if (ts.isLiteralTypeNode(node) || node.kind === ts.SyntaxKind.StringKeyword) return ["string"];
  if (node.kind === ts.SyntaxKind.NumberKeyword) return ["number"];
  return node.kind === ts.SyntaxKind.BooleanKeyword ? ["boolean"] : [];
}

const declared = new Map<string, Declared>();
const aliases = new Map<string, readonly string[]>();
for (const node of source.statements) {
  if (ts.isTypeAliasDeclaration(node)) aliases.set(node.name.text, namesIn(node.type));
  if (!ts.isInterfaceDeclaration(node)) continue;
  const properties = node.members.filter(ts.isPropertySignature).flatMap(({ name, type }) => {
    const range = type && ts.isTypeReferenceNode(type) ? type.typeArguments?.[0] : undefined;
    return range && ts.isStringLiteral(name) ? [[name.text, namesIn(range)] as const] : [];
  });
  const above = node.heritageClauses?.flatMap(({ types }) => types.map(({ expression }) => expression.getText(source))) ?? [];
  declared.set(node.name.text, { above, properties: new Map(properties) });
}

function rangeOf(type: string, property: string): readonly string[] | null {
  const found = declared.get(type);
  if (found === undefined) return null;
  const own = found.properties.get(property);
  return own ?? found.above.map((each) => rangeOf(each, property)).find((range) => range !== null) ?? null;
}

/** Whether a range, or what it is made of, names this type or kind of value. */
const holds = (range: readonly string[], wanted: string, seen = new Set<string>()): boolean =>
  range.some((name) => {
    if (name === wanted) return true;
    if (seen.has(name)) return false;
    seen.add(name);
    return holds(aliases.get(name) ?? [], wanted, seen);
  });

/** What of a description is not in the vocabulary: types and properties that don't exist, and values that a property can't hold. */
export function* strangersIn(value: object, where = ""): Generator<string> {
  const type = String((value as Readonly<Record<string, unknown>>)["@type"]);
  const at = `${where}${type}`;
  if (!declared.has(`${type}Leaf`)) yield `${at}: no such type`;
  for (const [property, held] of Object.entries(value)) {
    if (property.startsWith("@")) continue;
    const range = rangeOf(`${type}Leaf`, property);
    if (range === null) yield `${at}.${property}: no such property`;
    for (const each of range === null ? [] : [held].flat()) {
      const isThing = typeof each === "object" && each !== null;
      const kind = isThing ? `${each["@type"]}Leaf` : typeof each;
      if (!holds(range ?? [], kind)) yield `${at}.${property}: not ${isThing ? each["@type"] : JSON.stringify(each)}`;
      if (isThing) yield* strangersIn(each, `${at}.${property} › `);
    }
  }
}
