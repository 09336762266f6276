import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { fieldTables } from "./field-tables.ts";

const path = fileURLToPath(new URL("../../docs/data-model.md", import.meta.url));

test("docs/data-model.md has every field of the schemas, what it takes and what it stands for when absent (npm run snapshots)", async () => {
  const page = readFileSync(path, "utf8");
  expect(page).toContain("<!-- fields -->");
  const renewed = page.replace(/(?<=<!-- fields -->\n)[\s\S]*(?=<!-- \/fields -->)/u, () => `\n${fieldTables}\n\n`);
  await expect(renewed).toMatchFileSnapshot(path);
});
