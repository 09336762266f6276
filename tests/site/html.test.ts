import { HtmlValidate } from "html-validate";
import { describe, expect, inject, test } from "vitest";
import { pagesOf } from "./pages.ts";

/**
 * html-validate's own presets, with these exceptions:
 *
 * - `void-style`, `attr-quotes`, `doctype-style`, `no-trailing-whitespace`: how the source is written; the pages are made by a program.
 * - `long-title`: a title is a record's, with the site's name; cutting it would cut the record.
 * - `no-raw-characters`: the HTML Standard allows `>` and an unambiguous `&` in text.
 */
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:standard", "html-validate:a11y"],
  rules: {
    "attr-quotes": "off",
    "doctype-style": "off",
    "long-title": "off",
    "no-raw-characters": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
  },
});

describe.each(["real", "small"] as const)("the %s site", (name) => {
  const pages = pagesOf(inject("sites")[name]);

  test("is valid HTML on every page", async () => {
    const found: string[] = [];
    for (const { address, html } of pages) {
      const { results } = await validator.validateString(html, address);
      for (const { messages } of results)
        for (const { ruleId, message, line, column } of messages) found.push(`${address}:${line}:${column}: ${message} (${ruleId})`);
    }
    expect(found).toEqual([]);
  });
});
