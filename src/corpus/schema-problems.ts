import type { z } from "zod";
import { isMapping } from "../text/is-mapping.ts";
import type { SearchBudget } from "../text/nearest.ts";
import { oneOf } from "../text/phrases.ts";
import type { Problem } from "../text/problem.ts";
import type { ParsedDocument } from "./document.ts";
import { nearestName } from "./nearest-name.ts";
import type { Path } from "./position.ts";
import { errorAt, type RuleId, ruleIds } from "./rules.ts";
import { expectationOf, isOptional, keysOf, schemaAt } from "./schema-expectation.ts";

const longest = 60;

const suggestionSteps = 30_000;

/** A value as it is shown in a sentence; long ones are cut. */
function show(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (typeof value === "object") return "mapping";
  if (typeof value !== "string") return String(value);
  const characters = [...value.slice(0, 2 * (longest + 1))];
  return `“${characters.length > longest ? `${characters.slice(0, longest).join("")}…` : value}”`;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    return Reflect.get(value, step);
  }, data);
}

const toPath = (path: readonly PropertyKey[]): Path => path.map((step) => (typeof step === "number" ? step : String(step)));

/** The issues of the branch of a union that the value was meant for: the one whose type fits; otherwise none. */
function meantBranch(issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] {
  return issue.errors.find((branch) => !branch.some(({ code, path }) => code === "invalid_type" && path.length === 0)) ?? [];
}

/** The limit that a number, a text or a list is beyond, as a sentence says it. */
function limitOf(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string {
  const most = issue.code === "too_big";
  const count = Number(most ? issue.maximum : issue.minimum);
  if (issue.origin === "string")
    return !most && count === 1 ? "a text that is not empty" : `a text of at most ${count} characters`;
  if (issue.origin === "array") return `at ${most ? "most" : "least"} ${count} in the list`;
  if (!most && issue.inclusive === false) return `a number above ${count}`;
  return `a number of at ${most ? "most" : "least"} ${count}`;
}

class SchemaExplainer {
  readonly #file: string;
  readonly #schema: z.ZodType;
  readonly #document: ParsedDocument;
  readonly #budget: SearchBudget = { left: suggestionSteps };

  constructor(file: string, schema: z.ZodType, document: ParsedDocument) {
    this.#file = file;
    this.#schema = schema;
    this.#document = document;
  }

  #valueAt(path: Path): unknown {
    return valueAt(this.#document.data, path);
  }

  #expectedAt(path: Path): string {
    return expectationOf(schemaAt(this.#schema, path));
  }

  #unknownKey(path: Path, key: string): Problem {
    const keys = keysOf(schemaAt(this.#schema, path));
    const nearest = nearestName(key, keys, this.#budget);
    const reason = `Unexpected key “${key}”, expected ${nearest === null ? oneOf(keys) : `“${nearest}”`}`;
    return errorAt(this.#file, this.#document.locate([...path, key], "key"), "unknown-key", reason, {
      actual: key,
      expected: nearest === null ? keys : [nearest],
    });
  }

  #missingKey(path: Path): Problem {
    const owner = path.length > 1 ? `“${path.slice(0, -1).join(".")}”` : "record";
    const reason = `Unexpected ${owner} without “${path.at(-1)}”, expected the key with ${this.#expectedAt(path)}`;
    return errorAt(this.#file, this.#document.locate(path), "missing-key", reason, { expected: [`${path.at(-1)}: `] });
  }

  #wrongValue(path: Path, expected: string, ruleId: RuleId = "wrong-value"): Problem {
    const actual = show(this.#valueAt(path));
    const reason = `Unexpected ${actual}, expected ${expected}`;
    return errorAt(this.#file, this.#document.locate(path), ruleId, reason, { actual });
  }

  #wrongName(path: Path, expected: string): Problem {
    const reason = `Unexpected name ${show(path.at(-1))}, expected ${expected}`;
    return errorAt(this.#file, this.#document.locate(path, "key"), "wrong-value", reason);
  }

  /** The line to paste where a value of another form holds what is wanted; "" where none is known. */
  #lineToPaste(path: Path): string {
    const key = path.at(-1);
    const value = this.#valueAt(path);
    const wanted = schemaAt(this.#schema, path);
    const keys = keysOf(wanted);
    if (typeof key !== "string" || wanted === null) return "";
    if (typeof value === "string" && keys.length > 0) {
      const others = keys
        .slice(1)
        .flatMap((each) => (isOptional(schemaAt(wanted, [each])) ? [] : [`${each}: ${each === "basis" ? "stated" : "…"}`]));
      return `${key}: { ${[`${keys[0]}: ${JSON.stringify(value)}`, ...others].join(", ")} }`;
    }
    if (typeof value === "string")
      return expectationOf(wanted).startsWith("a list") ? `${key}: [ ${JSON.stringify(value)} ]` : "";
    const inner = isMapping(value) ? Object.values(value)[0] : Array.isArray(value) && value.length === 1 ? value[0] : undefined;
    return typeof inner === "string" && expectationOf(wanted).startsWith("a text") ? `${key}: ${JSON.stringify(inner)}` : "";
  }

  #wrongForm(path: Path, expected: string): Problem {
    const line = this.#lineToPaste(path);
    return { ...this.#wrongValue(path, expected), ...(line === "" ? {} : { note: `To paste:\n${line}` }) };
  }

  #wrongChoice(path: Path, issue: z.core.$ZodIssueInvalidValue): Problem {
    const values = issue.values.map(String);
    const nearest = nearestName(String(this.#valueAt(path)), values, this.#budget);
    return {
      ...this.#wrongValue(path, oneOf(values)),
      expected: nearest === null ? values : [nearest],
      ...(nearest === null ? {} : { note: `Did you mean “${nearest}”?` }),
    };
  }

  #quotedIfNeeded(path: Path): string {
    const expected = this.#expectedAt(path);
    const value = this.#valueAt(path);
    return expected === "a text" && ["number", "boolean"].includes(typeof value) ? `a text, in quotes: "${value}"` : expected;
  }

  /** @param base path of the value that the issue is about */
  explain(issue: z.core.$ZodIssue, base: Path): readonly Problem[] {
    const path = [...base, ...toPath(issue.path)];
    const missing = this.#valueAt(path) === undefined;
    switch (issue.code) {
      case "unrecognized_keys":
        return issue.keys.map((key) => this.#unknownKey(path, key));
      case "invalid_type":
        if (missing && path.length > 0) return [this.#missingKey(path)];
        return [this.#wrongForm(path, issue.expected === "int" ? "a whole number" : this.#quotedIfNeeded(path))];
      case "invalid_value":
        return [missing ? this.#missingKey(path) : this.#wrongChoice(path, issue)];
      case "too_big":
      case "too_small":
        return [this.#wrongValue(path, limitOf(issue))];
      case "invalid_union": {
        const branch = meantBranch(issue).flatMap((inner) => this.explain(inner, path));
        if (branch.length > 0) return branch;
        return [missing ? this.#missingKey(path) : this.#wrongValue(path, this.#expectedAt(path))];
      }
      case "invalid_key":
        return [this.#wrongName(path, issue.issues[0]?.message ?? "another name")];
      case "custom": {
        const ruleId = ruleIds.find((id) => id === issue.params?.["ruleId"]);
        return [this.#wrongValue(path, issue.message, ruleId)];
      }
      default:
        return [this.#wrongValue(path, issue.message)];
    }
  }
}

/**
 * What a schema finds wrong with a document, each at its line and column: unknown keys at the key, missing ones at the start
 * of their block, values at the value.
 */
export function schemaProblems(file: string, schema: z.ZodType, document: ParsedDocument, error: z.ZodError): readonly Problem[] {
  const explainer = new SchemaExplainer(file, schema, document);
  return error.issues.flatMap((issue) => explainer.explain(issue, []));
}
