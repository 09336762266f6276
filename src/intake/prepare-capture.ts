import { addressSchema } from "../corpus/address.ts";
import type { DatedFact } from "../corpus/date.ts";
import { identifierSchema } from "../corpus/identifier.ts";
import { type Role, roleSchema } from "../corpus/role.ts";
import { displaySchema, type Sidecar, sidecarSchema } from "../corpus/sidecar.ts";
import { resolveParts } from "../ingest/parts.ts";
import { recognise } from "../ingest/recognise.ts";
import { parseEdtf } from "../text/edtf.ts";
import { type SeedLine, splitLines } from "../text/lines.ts";
import { findNamedDays } from "./absolute-date.ts";
import type { Answers, Flag, Missing, WrongAnswer } from "./answers.ts";
import { doubtsAbout } from "./doubts.ts";
import { hostOf, ownerLabel } from "./host-name.ts";
import { partsFor, rolesOfPage, toCaptureText } from "./line-roles.ts";
import type { Page } from "./page.ts";
import { dayOf } from "./relative-date.ts";
import { suggestLanguage } from "./suggest-language.ts";
import { type KnownPublishers, namesInByline, publisherAt, suggestPublisher } from "./suggest-names.ts";
import { hintDays, type NumberedLine, suggestPublished, supportPublished } from "./suggest-publication.ts";

/** What is to be added: a text as received, or an article read from a page. */
export type RawCapture = { readonly text: string } | { readonly page: Page };

/** What is known beside the capture. */
export interface Surroundings {
  readonly publishers: KnownPublishers;
  /** Day of the call, for `received`. */
  readonly today: string;
}

/** A capture as far as it could be prepared. */
export interface PreparedCapture {
  /** The seed. */
  readonly text: string;
  readonly lines: readonly SeedLine[];
  readonly roles: ReadonlyMap<number, Role>;
  /** "" as long as it can't be told. */
  readonly id: string;
  /** Without its hash; null as long as something is missing or wrong. */
  readonly sidecar: Omit<Sidecar, "sha256"> | null;
  readonly missing: readonly Missing[];
  readonly wrong: readonly WrongAnswer[];
  /** What was decided and may be otherwise, a sentence each. */
  readonly unsure: readonly string[];
}

/** What `--display` wants to be said beside it, where nothing else is. */
const reasons: Readonly<Record<string, string>> = {
  excerpts: "Only the quoted passages are shown; the rights stay with the holder.",
  link: "Only the address is shown; the rights stay with the holder.",
};

const isNone = (answer: string): boolean => answer === "" || answer === "none";

/**
 * Prepares a capture: its lines and their roles, and every fact of its sidecar that an answer, the capture, the page or the
 * address tells. What nothing tells is missing, and is never made up.
 */
export function prepareCapture(raw: RawCapture, answers: Answers, { publishers, today }: Surroundings): PreparedCapture {
  const page = "page" in raw ? raw.page : null;
  const text = "page" in raw ? toCaptureText(raw.page.lines) : raw.text;
  const lines = splitLines(text);
  const missing: Missing[] = [];
  const wrong: WrongAnswer[] = [];
  const unsure: string[] = [];

  const ask = (flag: Flag, what: string, hint = ""): null => {
    missing.push({ flag, what, hint });
    return null;
  };
  const refuse = (flag: Flag, answer: string, expected: string): null => {
    wrong.push({ flag, reason: `Unexpected --${flag} “${answer}”, expected ${expected}` });
    return null;
  };
  function edtfOf(flag: Flag, answer: string): string | null {
    const result = parseEdtf(answer);
    return result.valid ? answer : refuse(flag, answer, result.expected);
  }
  function addressOf(flag: Flag, answer: string): string | null {
    return addressSchema.safeParse(answer).success
      ? answer
      : refuse(flag, answer, "an https address without user name, port or white space");
  }

  const roles = rolesFor();
  const linesOf = (role: Role): NumberedLine[] => lines.filter(({ number }) => roles.get(number) === role);

  function rolesFor(): ReadonlyMap<number, Role> {
    const own = page === null ? recognise(lines) : rolesOfPage(lines, page.lines);
    const parts = (answers.part ?? []).flatMap((answer) => {
      const [, range = "", name = ""] = /^([1-9]\d{0,5}(?:-[1-9]\d{0,5})?)=([a-z]+)$/u.exec(answer) ?? [];
      const role = roleSchema.safeParse(name);
      if (role.success) return [{ lines: range, role: role.data }];
      refuse("part", answer, `lines and a role, such as “27-28=caption”; roles are ${roleSchema.options.join(", ")}`);
      return [];
    });
    const stated = resolveParts(parts, lines);
    for (const { path, reason } of stated.findings)
      wrong.push({ flag: "part", reason: `${reason} (--part ${parts[Number(path[1])]?.lines})` });
    const present = new Set(lines.filter((line) => line.text !== "").map(({ number }) => number));
    return new Map([...own, ...[...stated.roles].filter(([number]) => present.has(number))]);
  }

  function readUrl(): string | null {
    if (answers.url !== undefined) return addressOf("url", answers.url);
    const [canonical, ...others] = page?.facts.url ?? [];
    const other = others.find(({ value }) => value !== canonical?.value);
    if (other !== undefined) unsure.push(`The page names two addresses; the other is ${other.value} (${other.from}).`);
    return canonical?.value ?? ask("url", "the publisher's address of the article, https://…");
  }

  function readTitle(): string | null {
    if (answers.title !== undefined) {
      if (isNone(answers.title)) return null;
      if (!text.includes(answers.title)) unsure.push("The title of --title does not stand in the capture.");
      return answers.title;
    }
    const [headline] = linesOf("headline");
    if (headline !== undefined) {
      if (page === null)
        unsure.push(`Line ${headline.number} is taken for the headline: the first line, short and without a full stop.`);
      return headline.text.trim();
    }
    const [stated] = page?.facts.title ?? [];
    if (stated !== undefined) unsure.push(`The title is not in the capture; the page names it (${stated.from}).`);
    else unsure.push("No headline was recognised: the title is null.");
    return stated?.value ?? null;
  }

  function readPublisher(url: string | null): Sidecar["publisher"] | null {
    if (answers.publisher !== undefined) return url === null ? null : publisherAt(answers.publisher, url);
    const suggested = url === null ? null : suggestPublisher(url, page?.facts ?? null, publishers);
    return suggested ?? ask("publisher", "the publisher's name", url === null ? "" : `the address is at ${hostOf(url)}`);
  }

  function readByline(publisher: string | undefined): string[] {
    if (answers.byline !== undefined) return answers.byline.every(isNone) ? [] : [...answers.byline];
    const stated = (page?.facts.byline ?? []).map(({ value }) => value).filter((name) => name !== publisher);
    if (stated.length > 0) return [...new Set(stated)];
    const found = linesOf("byline").filter(({ text: line }) => page === null || /^By[ \u00A0]/u.test(line));
    const names = found.flatMap(({ text: line }) => namesInByline(line));
    if (names.length > 0)
      unsure.push(`The byline is read from line ${found[0]?.number}: ${names.map((name) => `“${name}”`).join(", ")}.`);
    return [...new Set(names)];
  }

  function readLanguage(): string | null {
    if (answers.language !== undefined) {
      const valid = sidecarSchema.shape.language.safeParse(answers.language).success;
      return valid ? answers.language : refuse("language", answers.language, "a BCP 47 language tag, such as “en”");
    }
    const [stated] = page?.facts.language ?? [];
    const looks = suggestLanguage(text);
    if (stated !== undefined && looks !== null && looks !== stated.value)
      unsure.push(`The page says that its language is “${stated.value}”; its words look like “${looks}”.`);
    return stated?.value ?? looks ?? ask("language", "the language of the capture, as BCP 47 (“en”)");
  }

  function readPublished(url: string | null): DatedFact | null {
    const facts = page?.facts ?? null;
    if (answers.published === undefined) {
      const suggested = url === null ? null : suggestPublished(url, facts);
      const [stated] = facts?.published ?? [];
      if (suggested !== null && stated !== undefined && stated.value !== suggested.edtf)
        unsure.push(
          `The address carries ${suggested.edtf}, but the page names ${stated.value} (${stated.from}) as the day of publication.`,
        );
      return (
        suggested ?? ask("published", "the day of publication as EDTF (2022-03-04, or 2022-03-04~ for about)", hintDays(lines))
      );
    }
    const edtf = edtfOf("published", answers.published);
    if (edtf === null || url === null) return null;
    const [because, see] = [answers["published-because"], answers["published-see"]];
    if (see !== undefined && addressOf("published-see", see) === null) return null;
    if (see !== undefined && because !== undefined) return { edtf, basis: "external", because, see };
    if (because !== undefined) return { edtf, basis: "inferred", because };
    const supported = supportPublished(edtf, url, facts, lines);
    if (supported === null)
      ask(
        "published-because",
        "why that is the day of publication, in a sentence",
        "nothing in the capture or its address names it; --published-see is the address of what does",
      );
    return supported;
  }

  function readUpdated(published: DatedFact | null, received: string): string | null {
    if (answers.updated !== undefined) return isNone(answers.updated) ? null : edtfOf("updated", answers.updated);
    const first = (published && dayOf(published.edtf)) ?? "";
    const stated = page?.facts.updated.find(({ value }) => value >= first);
    if (stated !== undefined) return stated.value;
    for (const { number, text: line } of linesOf("update")) {
      const [named] = findNamedDays(line);
      // A day below the headline of a page is that of publication, unless it says otherwise.
      if (named?.days.includes(first) && !/\b(?:updated?|correct(?:ed|ion)|clarification|modified)\b/iu.test(line)) continue;
      const days = named?.days.filter((day) => day >= first && day <= received.slice(0, 10)) ?? [];
      if (named !== undefined && days.length > 1)
        ask(
          "updated",
          "the day of the publisher's last update, or “none”",
          `line ${number} names “${named.words}”: ${days.join(" or ")}`,
        );
      if (named !== undefined) return days.length === 1 ? (days[0] ?? null) : null;
    }
    return null;
  }

  function readRights(publisher: string | undefined): Sidecar["rights"] | null {
    const display = displaySchema.safeParse(answers.display ?? "excerpts");
    if (!display.success) return refuse("display", answers.display ?? "", `one of ${displaySchema.options.join(", ")}`);
    if (answers.display === undefined) unsure.push("Nothing was said about rights: only quoted passages are shown (--display).");
    const because = answers["rights-because"] ?? reasons[display.data];
    const holder = answers["rights-holder"] ?? publisher;
    if (because === undefined) return ask("rights-because", "by what right the whole text is shown, in a sentence");
    return holder === undefined ? null : { holder, display: display.data, because };
  }

  function readId(url: string | null, published: DatedFact | null): string {
    if (answers.id !== undefined) {
      const id = identifierSchema.safeParse(answers.id);
      if (!id.success) refuse("id", answers.id, "a lower-case letter, then at most 99 lower-case letters, digits or hyphens");
      return id.success ? id.data : "";
    }
    const day = published === null ? null : dayOf(published.edtf);
    const id = url === null || day === null ? "" : `${ownerLabel(hostOf(url)).replace(/^(?![a-z])/u, "site-")}-${day}`;
    if (identifierSchema.safeParse(id).success) return id;
    // It follows from the address and the day; it is asked for only when they are there.
    if (url !== null && published !== null) ask("id", "the id of the article, such as “newsweek-2022-03-04”");
    return "";
  }

  const url = readUrl();
  const title = readTitle();
  const publisher = readPublisher(url);
  const language = readLanguage();
  const received = edtfOf("received", answers.received ?? today);
  const published = readPublished(url);
  const updated = readUpdated(published, received ?? today);
  const archived = answers.archived === undefined || isNone(answers.archived) ? null : addressOf("archived", answers.archived);
  const rights = readRights(publisher?.name);
  const id = readId(url, published);
  for (const paragraph of page?.leftOut.slice(0, 5) ?? [])
    unsure.push(`A paragraph of the page is not in the capture: “${paragraph.slice(0, 80)}…”.`);

  if (page === null) unsure.push(...doubtsAbout(lines, roles));

  const byline = readByline(publisher?.name);
  const facts = { title, publisher, byline, language, url, archived, published, updated, received, rights };
  const complete = missing.length === 0 && wrong.length === 0;
  const sidecar = complete ? sidecarSchema.safeParse({ ...facts, sha256: "0".repeat(64), parts: partsFor(lines, roles) }) : null;
  for (const issue of sidecar?.error?.issues ?? [])
    wrong.push({ flag: flagOf(String(issue.path[0])), reason: `Unexpected ${issue.path.join(".")}, expected ${issue.message}` });
  const { sha256: _, ...known } = sidecar?.data ?? { sha256: "" };
  return {
    text,
    lines,
    roles,
    id,
    sidecar: sidecar?.success ? (known as Omit<Sidecar, "sha256">) : null,
    missing,
    wrong,
    unsure,
  };
}

/** The flag that answers for a field of the sidecar. */
const flagOf = (field: string): Flag => (field === "rights" ? "rights-holder" : field === "parts" ? "part" : (field as Flag));
