import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const root = resolve(import.meta.dirname, "..");
const folder = join(root, ".github", "workflows");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflows = readdirSync(folder)
  .sort()
  .map((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return { name, text, workflow: parse(text) as Workflow };
  });

test("there is a workflow for pull requests and one that deploys", () => {
  expect(workflows.map(({ name }) => name)).toEqual(["deploy.yml", "pull-request.yml"]);
});

describe.each(workflows)("$name", ({ text, workflow }) => {
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test("names every action by the hash of a commit, with its version beside it", () => {
    const named = [...text.matchAll(/\buses:(.*)$/gm)].map(([, action = ""]) => action.trim());
    expect(named.length).toBe(steps.filter(({ uses }) => uses !== undefined).length);
    for (const action of named) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("is never run with the rights of this repository on the code of a stranger", () => {
    const triggers = Object.keys(workflow.on);
    expect(["pull_request", "push", "workflow_dispatch"]).toEqual(expect.arrayContaining(triggers));
    if (triggers.includes("pull_request")) {
      expect(triggers).toEqual(["pull_request"]);
      expect(text).not.toMatch(/\bsecrets\b|github\.token|GITHUB_TOKEN/);
      for (const [, { permissions }] of jobs) expect(permissions).toEqual({ contents: "read" });
    }
  });

  test("grants nothing by default, and each job only what it names", () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, { permissions }] of jobs) {
      expect(permissions, name).toBeDefined();
      const writing = Object.entries(permissions ?? {}).filter(([, level]) => level !== "read");
      expect(writing, name).toEqual(
        name === "deploy"
          ? [
              ["pages", "write"],
              ["id-token", "write"],
            ]
          : [],
      );
    }
  });

  test("hands nothing of an event to a shell: no expression stands in a command", () => {
    for (const { run } of steps) expect(run ?? "").not.toMatch(/\$\{\{/);
    expect(text).not.toMatch(/github\.(?:event|head_ref)\b/);
  });

  test("leaves no credentials behind", () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const checkout of checkouts) expect(checkout.with?.["persist-credentials"]).toBe(false);
  });

  test("ends: every job has a limit of time, and runs on one branch do not pile up", () => {
    for (const [name, job] of jobs) expect(job["timeout-minutes"], name).toBeLessThanOrEqual(60);
    expect(workflow.concurrency.group).toMatch(/./);
  });

  test("runs only commands that there are", () => {
    const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    for (const { run } of steps) {
      const [, name] = /npm run (?:--silent )?([a-z:]+)/.exec(run ?? "") ?? [];
      if (name !== undefined) expect(Object.keys(scripts)).toContain(name);
      if (run?.startsWith(".")) expect(existsSync(join(root, run)), run).toBe(true);
    }
  });
});

test("pull requests are checked, reported, tested and previewed", () => {
  const text = read(".github/workflows/pull-request.yml");
  for (const command of [
    "check -- --format github",
    "report -- --base",
    '>> "$GITHUB_STEP_SUMMARY"',
    ".ci/run",
    "npm run test:additions",
    "npm run build",
  ])
    expect(text).toContain(command);
});

test(".ci/run runs exactly what the README names as the test command", () => {
  expect(read("README.md")).toMatch(/^npm ci && npm test\b/m);
  const commands = read(".ci/run")
    .split("\n")
    .filter((line) => /^npm /.test(line));
  expect(commands).toEqual(["npm ci", "npm test"]);
  expect(statSync(join(root, ".ci", "run")).mode & 0o111).not.toBe(0);
});

describe("the forms for issues", () => {
  const forms = readdirSync(join(root, ".github", "ISSUE_TEMPLATE")).filter((name) => name !== "config.yml");

  test("are five: article, event, correction, broken link, takedown", () => {
    expect(forms.sort()).toEqual(["broken-link.yml", "correction.yml", "new-article.yml", "new-event.yml", "takedown.yml"]);
  });

  test.each(forms)("%s has a name, a description, and fields with an id of their own", (name) => {
    const form = parse(read(`.github/ISSUE_TEMPLATE/${name}`)) as {
      readonly name: string;
      readonly description: string;
      readonly body: readonly {
        readonly type: string;
        readonly id?: string;
        readonly attributes: Readonly<Record<string, unknown>>;
      }[];
    };
    expect(form).toEqual(expect.objectContaining({ name: expect.any(String), description: expect.any(String) }));
    const fields = form.body.filter(({ type }) => type !== "markdown");
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    for (const { type, attributes } of form.body) {
      expect(["markdown", "input", "textarea", "dropdown"]).toContain(type);
      expect(typeof (type === "markdown" ? attributes["value"] : attributes["label"])).toBe("string");
    }
  });
});
