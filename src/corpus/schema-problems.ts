import type { z } from "zod";
import type { SearchBudget } from "../text/nearest.ts";
import type { Problem } from "../text/problem.ts";
import type { ParsedDocument, Path } from "./document.ts";
import { nearestName } from "./nearest-name.ts";
import { errorAt, type RuleId, ruleIds } from "./rules.ts";
import { expectationOf, isOptional, keysOf, oneOf, schemaAt } from "./schema-expectation.ts";

const longest = 60;

/** Steps that one file may spend on suggestions. */
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

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    return (value as Readonly<Record<string | number, unknown>>)[step];
  }, data);
}

const toPath = (path: readonly PropertyKey[]): Path => path.map((step) => (typeof step === "number" ? step : String(step)));

const isRuleId = (value: unknown): value is RuleId => typeof value === "string" && (ruleIds as readonly string[]).includes(value);

/** The issues of the branch of a union that the value was meant for: the one whose type fits; otherwise none. */
function meantBranch(issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] {
  return issue.errors.find((branch) => !branch.some(({ code, path }) => code === "invalid_type" && path.length === 0)) ?? [];
}

/**
 * What a schema finds wrong with a document, each at its line and column: unknown keys at the key, missing ones at the start
 * of their block, values at the value.
 */
export function schemaProblems(file: string, schema: z.ZodType, document: ParsedDocument, error: z.ZodError): Problem[] {
  const { data, locate } = document;
  const budget: SearchBudget = { left: suggestionSteps };

  function unknownKey(path: Path, key: string): Problem {
    const keys = keysOf(schemaAt(schema, path));
    const nearest = nearestName(key, keys, budget);
    const reason = `Unexpected key “${key}”, expected ${nearest === null ? oneOf(keys) : `“${nearest}”`}`;
    return errorAt(file, locate([...path, key], "key"), "unknown-key", reason, {
      actual: key,
      expected: nearest === null ? keys : [nearest],
    });
  }

  function missingKey(path: Path): Problem {
    const owner = path.length > 1 ? `“${path.slice(0, -1).join(".")}”` : "record";
    const reason = `Unexpected ${owner} without “${path.at(-1)}”, expected the key with ${expectationOf(schemaAt(schema, path))}`;
    return errorAt(file, locate(path), "missing-key", reason, { expected: [`${path.at(-1)}: `] });
  }

  function wrongValue(path: Path, expected: string, ruleId: RuleId = "wrong-value"): Problem {
    const value = valueAt(data, path);
    return errorAt(file, locate(path), ruleId, `Unexpected ${show(value)}, expected ${expected}`, { actual: show(value) });
  }

  /** The line to paste where a value of another form holds what is wanted; "" where none is known. */
  function lineToPaste(path: Path): string {
    const key = path.at(-1);
    const value = valueAt(data, path);
    const wanted = schemaAt(schema, path);
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

  function wrongForm(path: Path, expected: string): Problem {
    const line = lineToPaste(path);
    return { ...wrongValue(path, expected), ...(line === "" ? {} : { note: `To paste:\n${line}` }) };
  }

  function wrongChoice(path: Path, issue: z.core.$ZodIssueInvalidValue): Problem {
    const values = issue.values.map(String);
    const nearest = nearestName(String(valueAt(data, path)), values, budget);
    const problem = wrongValue(path, oneOf(values));
    return {
      ...problem,
      expected: nearest === null ? values : [nearest],
      ...(nearest === null ? {} : { note: `Did you mean “${nearest}”?` }),
    };
  }

  function limit(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string {
    const most = issue.code === "too_big";
    const count = Number(most ? issue.maximum : issue.minimum);
    if (issue.origin === "string")
      return !most && count === 1 ? "a text that is not empty" : `a text of at most ${count} characters`;
    if (issue.origin === "array") return `at least ${count} in the list`;
    if (!most && issue.inclusive === false) return `a number above ${count}`;
    return `a number of at ${most ? "most" : "least"} ${count}`;
  }

  function toProblems(issue: z.core.$ZodIssue, base: Path): Problem[] {
    const path = [...base, ...toPath(issue.path)];
    switch (issue.code) {
      case "unrecognized_keys":
        return issue.keys.map((key) => unknownKey(path, key));
      case "invalid_type":
        if (valueAt(data, path) === undefined && path.length > 0) return [missingKey(path)];
        return [wrongForm(path, issue.expected === "int" ? "a whole number" : quotedIfNeeded(path))];
      case "invalid_value":
        return [valueAt(data, path) === undefined ? missingKey(path) : wrongChoice(path, issue)];
      case "too_big":
      case "too_small":
        return [wrongValue(path, limit(issue))];
      case "invalid_union": {
        const branch = meantBranch(issue).flatMap((inner) => toProblems(inner, path));
        if (branch.length > 0) return branch;
        return [valueAt(data, path) === undefined ? missingKey(path) : wrongValue(path, expectationOf(schemaAt(schema, path)))];
      }
      case "invalid_key": {
        const expected = issue.issues[0]?.message ?? "another name";
        return [errorAt(file, locate(path, "key"), "wrong-value", `Unexpected name ${show(path.at(-1))}, expected ${expected}`)];
      }
      case "custom":
        return [wrongValue(path, issue.message, isRuleId(issue.params?.["ruleId"]) ? issue.params["ruleId"] : "wrong-value")];
      default:
        return [wrongValue(path, issue.message)];
    }
  }

  function quotedIfNeeded(path: Path): string {
    const expected = expectationOf(schemaAt(schema, path));
    const value = valueAt(data, path);
    return expected === "a text" && ["number", "boolean"].includes(typeof value) ? `a text, in quotes: "${value}"` : expected;
  }

  return error.issues.flatMap((issue) => toProblems(issue, []));
}
