import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { parse } from "parse5";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { all, attribute, filesOf, textOf } from "./pages.ts";
import { recordsOf, seedOf } from "./records.ts";

const site = inject("sites").first;
const { corpus } = await recordsOf(site.corpus);
const archives = filesOf(site.folder).filter((file) => file.endsWith(".zip"));
const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** The one folder of an archive: its name, and its files by their path in it. */
function opened(archive: string) {
  const entries = Object.entries(unzipSync(readFileSync(join(site.folder, archive))));
  const [name = ""] = entries[0]?.[0].split("/") ?? [];
  for (const [path] of entries) expect(path.startsWith(`${name}/`), path).toBe(true);
  return { name, files: new Map(entries.map(([path, bytes]) => [path.slice(name.length + 1), bytes])) };
}
const text = (files: ReadonlyMap<string, Uint8Array>, path: string): string => strFromU8(files.get(path) ?? new Uint8Array());
const manifestOf = (files: ReadonlyMap<string, Uint8Array>, path: string) =>
  new Map(
    text(files, path)
      .trimEnd()
      .split("\n")
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );

/** An archive's files in a folder, as a reader has them who has unpacked it. */
function unpacked(archive: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "on-the-record-")));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, bytes] of opened(archive).files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

test("there is an archive for each event, each source, and everything", () => {
  const expected = [
    ...corpus.events.map(({ id }) => `events/${id}.zip`),
    ...corpus.articles.map(({ id }) => `sources/${id}.zip`),
    "data/evidence.zip",
  ];
  expect(archives).toEqual(expected.sort());
});

describe("every archive", () => {
  test("is a BagIt bag: each file stands in a manifest with its SHA-256, and each file of a manifest is there", () => {
    for (const archive of archives) {
      const { files } = opened(archive);
      expect(text(files, "bagit.txt"), archive).toBe("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
      const payload = manifestOf(files, "manifest-sha256.txt");
      const tags = manifestOf(files, "tagmanifest-sha256.txt");
      expect([...payload.keys(), ...tags.keys(), "tagmanifest-sha256.txt"].sort(), archive).toEqual([...files.keys()].sort());
      for (const [path, digest] of [...payload, ...tags]) expect(hash(files.get(path) ?? new Uint8Array()), path).toBe(digest);
      const bytes = [...payload.keys()].reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0);
      expect(text(files, "bag-info.txt")).toContain(`Payload-Oxum: ${bytes}.${payload.size}\n`);
    }
  });

  test("is an RO-Crate: its metadata describe the folder and every other file in it", () => {
    for (const archive of archives) {
      const { files } = opened(archive);
      const { "@graph": graph } = JSON.parse(text(files, "data/ro-crate-metadata.json"));
      const ids: readonly string[] = graph.map((entity: { "@id": string }) => entity["@id"]);
      expect(new Set(ids).size).toBe(ids.length);
      const payload = [...files.keys()].flatMap((path) => (path.startsWith("data/") ? [path.slice(5)] : []));
      expect(ids.filter((id) => !id.startsWith("https:") && id !== "./").sort(), archive).toEqual(payload.sort());
      const root = graph.find((entity: { "@id": string }) => entity["@id"] === "./");
      expect(Object.keys(root)).toEqual(expect.arrayContaining(["name", "description", "datePublished", "license", "hasPart"]));
    }
  });

  test("holds captures byte for byte", () => {
    for (const archive of archives)
      for (const [path, bytes] of opened(archive).files) {
        const article = /^data\/captures\/(.+)\.txt$/.exec(path)?.[1];
        if (article !== undefined) expect(seedOf(site.corpus, article).equals(bytes), `${archive}: ${path}`).toBe(true);
      }
  });
});

test("an event's archive has its record, the accounts of it, and the capture of every article they quote", () => {
  for (const event of corpus.events) {
    const { files } = opened(`events/${event.id}.zip`);
    const { answers } = JSON.parse(text(files, `data/records/events/${event.id}.json`)).event;
    for (const { statement } of answers) expect(files.has(`data/records/statements/${statement}.json`)).toBe(true);
    for (const { target } of JSON.parse(text(files, "data/annotations.jsonld")).first.items)
      expect(files.has(`data/captures/${target.source.split("/").at(-1)}`), `${event.id} ${target.source}`).toBe(true);
  }
});

test("a kept page has the words and styles of the site's, and asks for nothing", () => {
  const [event] = corpus.events;
  const page = text(opened(`events/${event?.id}.zip`).files, "data/page.html");
  const kept = parse(page);
  const original = parse(readFileSync(join(site.folder, "events", event?.id ?? "", "index.html"), "utf8"));
  const main = (document: typeof kept) => textOf(all(document, "main")[0] ?? document);
  expect(main(kept) === main(original)).toBe(true);
  expect(all(kept, "script")).toEqual([]);
  expect(all(kept, "link").map((link) => attribute(link, "rel"))).not.toContain("stylesheet");
  expect(textOf(all(kept, "style")[0] ?? kept).includes("@page")).toBe(true);
  expect(/url\(/.test(page)).toBe(false);
});

describe("who has unpacked an archive", () => {
  const archive = archives.find((file) => file.startsWith("events/")) ?? "";
  const capture = (folder: string) => join(folder, filesOf(folder).find((file) => file.startsWith("data/captures/")) ?? "");
  const python = ["python3", "python"].find(
    (name) => spawnSync(name, ["-c", "import sys; sys.exit(sys.version_info < (3, 6))"]).status === 0,
  );
  const checks: readonly { readonly program: string; readonly script: string }[] = [
    { program: "sh", script: "verify.sh" },
    ...(python === undefined ? [] : [{ program: python, script: "verify.py" }]),
  ];

  test.each(checks)("checks it with $script, which finds nothing wrong", ({ program, script }) => {
    expect(execFileSync(program, [script], { cwd: unpacked(archive), encoding: "utf8" })).toMatch(
      /^Every file is as it was packed/,
    );
  });

  test.each(checks)("is told by $script of a changed byte, a file that is gone and one that came", ({ program, script }) => {
    const verify = (change: (folder: string) => void) => {
      const folder = unpacked(archive);
      change(folder);
      const { status, stdout } = spawnSync(program, [script], { cwd: folder, encoding: "utf8" });
      return { status, stdout };
    };
    const changed = verify((folder) => {
      const bytes = readFileSync(capture(folder));
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      writeFileSync(capture(folder), bytes);
      appendFileSync(join(folder, "data/annotations.jsonld"), "x");
    });
    expect(changed.status).toBe(1);
    for (const path of ["data/captures/", "data/annotations.jsonld"]) expect(changed.stdout).toContain(path);
    expect(verify((folder) => rmSync(capture(folder))).status).toBe(1);
    expect(verify((folder) => writeFileSync(join(folder, "data/more.txt"), "more")).status).toBe(1);
    expect(verify((folder) => writeFileSync(join(folder, "README.txt"), "other")).status).toBe(1);
  });
});
