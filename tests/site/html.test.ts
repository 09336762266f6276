import { HtmlValidate } from "html-validate";
import { describe, expect, inject, test } from "vitest";
import { pagesOf } from "./pages.ts";

/**
 * html-validate's own presets, with three exceptions:
 *
 * - `long-title`: a title is a record's, with the site's name; cutting it would cut the record.
 * - `form-dup-name`: boxes of one name are how a form without scripts says “or”.
 * - `no-trailing-whitespace`: the pages are made by a program that keeps white space, since some of it is quoted text.
 */
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:standard", "html-validate:a11y"],
  rules: {
    "long-title": "off",
    "no-trailing-whitespace": "off",
    "form-dup-name": ["error", { shared: ["radio", "button", "reset", "submit", "checkbox"] }],
  },
});

describe.each(["own", "small"] as const)("the %s site", (name) => {
  const pages = pagesOf(inject("sites")[name]);

  test("is valid HTML on every page", async () => {
    const found: string[] = [];
    for (const { address, html } of pages) {
      const { results } = await validator.validateString(html, address);
      for (const { messages } of results)
        for (const { ruleId, message, line, column } of messages)
          found.push(`${address}:${line}:${column}: ${message} (${ruleId})`);
    }
    expect(found).toEqual([]);
  });
});
