import type { Role } from "../../corpus/role.ts";
import { type Sidecar, sidecarSchema } from "../../corpus/sidecar.ts";
import { recognise } from "../../ingest/recognise.ts";
import { resolveParts } from "../../ingest/to-article.ts";
import { type SeedLine, splitLines } from "../../text/lines.ts";
import { must } from "../../text/must.ts";
import { shorten } from "../../text/shorten.ts";
import type { Page } from "../page/page.ts";
import { type Answers, type Flag, type Found, gather, known, type WrongAnswer } from "./answers.ts";
import { partsFor, rolesOfPage, toCaptureText } from "./line-roles.ts";
import {
  type Inquiry,
  readArchived,
  readByline,
  readId,
  readLanguage,
  readParts,
  readPublished,
  readPublisher,
  readReceived,
  readRights,
  readTitle,
  readUpdated,
  readUrl,
} from "./read-sidecar.ts";
import type { KnownPublishers } from "./suggest-names.ts";

/** A line by its number and its first words. */
const showLine = ({ number, text }: Pick<SeedLine, "number" | "text">): string => `${number} (“${shorten(text.trim(), 40)}”)`;

/** What the roles of a text's lines may be otherwise, a sentence each with the flag that says so. */
export function doubtsAbout(all: readonly SeedLine[], roles: ReadonlyMap<number, Role>): readonly string[] {
  const present = all.filter(({ number }) => roles.has(number));
  const last = present.findLastIndex(({ number }) => roles.get(number) === "update");
  const below = last < 0 ? [] : present.slice(last + 1).filter(({ number }) => roles.get(number) === "body");
  const [first] = present;
  const [from, to] = [below[0], below.at(-1)];
  const doubts: string[] = [];
  if (first !== undefined && present.length > 1 && roles.get(first.number) === "body")
    doubts.push(`Line ${showLine(first)} is taken for body; if it sums up the article, say --part ${first.number}=standfirst.`);
  if (from === undefined || to === undefined) return doubts;
  const [lines, belong, numbers] =
    from === to
      ? [`line ${showLine(from)} is`, "it belongs", from.number]
      : [`lines ${showLine(from)} to ${showLine(to)} are`, "they belong", `${from.number}-${to.number}`];
  doubts.push(`Below the note of an update, ${lines} taken for body; if ${belong} to a picture, say --part ${numbers}=caption.`);
  return doubts;
}

/** What is to be added: a text as received, or an article read from a page. */
export type RawCapture = { readonly text: string } | { readonly page: Page };

export interface Surroundings {
  readonly publishers: KnownPublishers;
  /** Day of the call, for `received`. */
  readonly today: string;
}

export interface PreparedCapture extends Omit<Found<unknown>, "value"> {
  readonly text: string;
  readonly lines: readonly SeedLine[];
  readonly roles: ReadonlyMap<number, Role>;
  /** "" as long as it can't be told. */
  readonly id: string;
  /** Without its hash; null as long as something is missing or wrong. */
  readonly sidecar: Omit<Sidecar, "sha256"> | null;
}

/** The lines of a capture by their roles. */
export const linesByRole = ({ lines, roles }: PreparedCapture): ReadonlyMap<Role, readonly SeedLine[]> =>
  Map.groupBy(
    lines.filter(({ number }) => roles.has(number)),
    ({ number }) => must(roles.get(number), "role"),
  );

function doubtsAboutPage({ leftOut, doubts, facts }: Page): readonly string[] {
  return [
    ...leftOut.map((text) => `A paragraph of the page is not in the capture: “${shorten(text, 160)}”.`),
    ...doubts,
    ...(facts.next === null ? [] : [`The page says that it goes on at ${facts.next}; what is there is not in the capture.`]),
  ];
}

/** The role of each line: what the page's markup and the look of a line say, and over it what the caller says. */
function readRoles(page: Page | null, lines: readonly SeedLine[], answers: Answers): Found<ReadonlyMap<number, Role>> {
  const own = page === null ? recognise(lines) : rolesOfPage(lines, page.lines);
  const parts = readParts(answers);
  const stated = resolveParts(parts.value, lines);
  const misplaced = stated.findings.map(({ path, reason }): WrongAnswer => {
    const part = parts.value[Number(path[1])];
    return { flag: "part", reason: `${reason} (--part ${part?.lines})` };
  });
  const present = new Set(lines.filter((line) => line.text !== "").map(({ number }) => number));
  const value = new Map([...own, ...[...stated.roles].filter(([number]) => present.has(number))]);
  return { ...known(value), wrong: [...parts.wrong, ...misplaced] };
}

/**
 * Prepares a capture: its lines and their roles, and every fact of its sidecar that an answer, the capture, the page or the
 * address tells. What nothing tells is missing, and is never made up.
 */
export function prepareCapture(raw: RawCapture, answers: Answers, { publishers, today }: Surroundings): PreparedCapture {
  const page = "page" in raw ? raw.page : null;
  const text = "page" in raw ? toCaptureText(raw.page.lines) : raw.text;
  const lines = splitLines(text);
  const roles = readRoles(page, lines, answers);
  const inquiry: Inquiry = { page, text, lines, roles: roles.value, answers };

  const url = readUrl(inquiry);
  const title = readTitle(inquiry);
  const publisher = readPublisher(inquiry, url.value, publishers);
  const language = readLanguage(inquiry);
  const received = readReceived(inquiry, today);
  const published = readPublished(inquiry, url.value);
  const updated = readUpdated(inquiry, published.value, received.value ?? today);
  const archived = readArchived(inquiry);
  const rights = readRights(inquiry, publisher.value?.name);
  const id = readId(inquiry, url.value, published.value);
  const about = page === null ? doubtsAbout(lines, roles.value) : doubtsAboutPage(page);
  const byline = readByline(inquiry, publisher.value?.name);

  const first = { url, title, publisher, language, received, published, updated, archived, rights };
  const { missing, wrong, unsure } = gather([roles, ...Object.values(first), id, known(null, ...about), byline]);
  const complete = missing.length === 0 && wrong.length === 0;
  const facts = Object.fromEntries(Object.entries({ ...first, byline }).map(([field, { value }]) => [field, value]));
  const sidecar = complete
    ? sidecarSchema.omit({ sha256: true }).safeParse({ ...facts, parts: partsFor(lines, roles.value) })
    : null;
  const issues = (sidecar?.error?.issues ?? []).map((issue): WrongAnswer => {
    const reason = `Unexpected ${issue.path.join(".")}, expected ${issue.message}`;
    return { flag: flagOf(String(issue.path[0])), reason };
  });
  return {
    text,
    lines,
    roles: roles.value,
    id: id.value,
    sidecar: sidecar?.data ?? null,
    missing,
    wrong: [...wrong, ...issues],
    unsure,
  };
}

/** The flag that answers for a field of the sidecar. */
const flagOf = (field: string): Flag => (field === "rights" ? "rights-holder" : field === "parts" ? "part" : (field as Flag));
