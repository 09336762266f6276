import { addressSchema } from "../../corpus/address.ts";
import type { DatedFact } from "../../corpus/date.ts";
import { identifierSchema } from "../../corpus/identifier.ts";
import { type Role, roleSchema } from "../../corpus/role.ts";
import { displaySchema, type Sidecar, sidecarSchema } from "../../corpus/sidecar.ts";
import { parseEdtf } from "../../text/edtf.ts";
import type { SeedLine } from "../../text/lines.ts";
import { findNamedDays } from "../dates/absolute-date.ts";
import { dayOf } from "../dates/day-reading.ts";
import type { Page } from "../page/page.ts";
import { type Answers, asked, type Flag, type Found, gather, known, refused } from "./answers.ts";
import { hostOf, ownerLabel } from "./host-name.ts";
import { suggestLanguage } from "./suggest-language.ts";
import { type KnownPublishers, namesInByline, publisherAt, suggestPublisher } from "./suggest-names.ts";
import { hintDays, type NumberedLine, suggestPublished, supportPublished } from "./suggest-publication.ts";

/** A capture of which the facts of its sidecar are wanted, each by one reader below. */
export interface Inquiry {
  /** null for a text. */
  readonly page: Page | null;
  readonly text: string;
  readonly lines: readonly SeedLine[];
  readonly roles: ReadonlyMap<number, Role>;
  readonly answers: Answers;
}

/** What `--display` wants to be said beside it, where nothing else is. */
const reasons: Readonly<Record<string, string>> = {
  excerpts: "Only the quoted passages are shown; the rights stay with the holder.",
  link: "Only the address is shown; the rights stay with the holder.",
};

const isNone = (answer: string): boolean => answer === "" || answer === "none";

function edtfOf(flag: Flag, answer: string): Found<string | null> {
  const result = parseEdtf(answer);
  return result.valid ? known(answer) : refused(flag, answer, result.expected);
}

const addressOf = (flag: Flag, answer: string): Found<string | null> =>
  addressSchema.safeParse(answer).success
    ? known(answer)
    : refused(flag, answer, "an https address without user name, port or white space");

const linesOf = ({ lines, roles }: Inquiry, role: Role): NumberedLine[] =>
  lines.filter(({ number }) => roles.get(number) === role);

/** The roles that the caller gives to lines. */
export function readParts(answers: Answers): Found<Sidecar["parts"]> {
  const read = (answers.part ?? []).map((answer): Found<Sidecar["parts"][number] | null> => {
    const [, range = "", name = ""] = /^([1-9]\d{0,5}(?:-[1-9]\d{0,5})?)=([a-z]+)$/u.exec(answer) ?? [];
    const role = roleSchema.safeParse(name);
    return role.success
      ? known({ lines: range, role: role.data })
      : refused("part", answer, `lines and a role, such as “27-28=caption”; roles are ${roleSchema.options.join(", ")}`);
  });
  return { ...gather(read), value: read.flatMap(({ value }) => value ?? []) };
}

export function readUrl({ answers, page }: Inquiry): Found<string | null> {
  if (answers.url !== undefined) return addressOf("url", answers.url);
  const [canonical, ...others] = page?.facts.url ?? [];
  const [open] = page?.facts.unencrypted ?? [];
  if (canonical === undefined) {
    const saw =
      open !== undefined
        ? `the page names ${open.value} (${open.from}), which is not encrypted; is there an https address?`
        : page === null
          ? "a text carries no address"
          : "the page names no address of its own";
    return asked("url", "the publisher's address of the article, https://…", saw, "readers follow it to the source");
  }
  const other = others.find(({ value }) => value !== canonical.value);
  return other === undefined
    ? known(canonical.value)
    : known(canonical.value, `The page names two addresses; the other is ${other.value} (${other.from}).`);
}

export function readArchived({ answers, page }: Inquiry): Found<string | null> {
  if (answers.archived !== undefined) return isNone(answers.archived) ? known(null) : addressOf("archived", answers.archived);
  return known(page?.facts.archived[0]?.value ?? null);
}

export function readTitle(inquiry: Inquiry): Found<string | null> {
  const { answers, page, text } = inquiry;
  if (answers.title !== undefined) {
    if (isNone(answers.title)) return known(null);
    return text.includes(answers.title)
      ? known(answers.title)
      : known(answers.title, "The title of --title is not in the capture.");
  }
  const [headline] = linesOf(inquiry, "headline");
  if (headline !== undefined) {
    const taken = `Line ${headline.number} is taken for the headline: the first line, short and without a full stop.`;
    return page === null ? known(headline.text.trim(), taken) : known(headline.text.trim());
  }
  const [stated] = page?.facts.title ?? [];
  return stated === undefined
    ? known(null, "No headline was recognised: the title is null.")
    : known(stated.value, `The title is not in the capture; the page names it (${stated.from}).`);
}

export function readPublisher(
  { answers, page }: Inquiry,
  url: string | null,
  publishers: KnownPublishers,
): Found<Sidecar["publisher"] | null> {
  if (answers.publisher !== undefined) return known(url === null ? null : publisherAt(answers.publisher, url));
  const suggested = url === null ? null : suggestPublisher(url, page?.facts ?? null, publishers);
  if (suggested !== null) return known(suggested);
  const named = page === null ? "" : ", and the page names nobody";
  const saw = url === null ? "there is no address that would tell" : `the address is at ${hostOf(url)}, unknown here${named}`;
  return asked("publisher", "the publisher's name", saw, "it is shown beside every quotation");
}

export function readByline(inquiry: Inquiry, publisher: string | undefined): Found<string[]> {
  const { answers, page } = inquiry;
  if (answers.byline !== undefined) return known(answers.byline.every(isNone) ? [] : [...answers.byline]);
  const stated = (page?.facts.byline ?? []).map(({ value }) => value).filter((name) => name !== publisher);
  if (stated.length > 0) return known([...new Set(stated)]);
  const found = linesOf(inquiry, "byline").filter(({ text: line }) => page === null || /^By[ \u00A0]/u.test(line));
  const names = [...new Set(found.flatMap(({ text: line }) => namesInByline(line)))];
  return names.length === 0
    ? known(names)
    : known(names, `The byline is read from line ${found[0]?.number}: ${names.map((name) => `“${name}”`).join(", ")}.`);
}

export function readLanguage({ answers, page, text }: Inquiry): Found<string | null> {
  if (answers.language !== undefined) {
    const valid = sidecarSchema.shape.language.safeParse(answers.language).success;
    return valid ? known(answers.language) : refused("language", answers.language, "a BCP 47 language tag, such as “en”");
  }
  const [stated] = page?.facts.language ?? [];
  const looks = suggestLanguage(text);
  if (stated !== undefined && looks !== null && looks !== stated.value)
    return known(stated.value, `The page says that its language is “${stated.value}”; its words look like “${looks}”.`);
  const language = stated?.value ?? looks;
  if (language !== null) return known(language);
  const saw = `${page === null ? "a text does not say" : "the page does not say"}, and its words look like no language that is known here`;
  return asked("language", "the language of the capture, as BCP 47 (“en”)", saw, "dates and names are read by it");
}

export const readReceived = ({ answers }: Inquiry, today: string): Found<string | null> =>
  edtfOf("received", answers.received ?? today);

export function readPublished(inquiry: Inquiry, url: string | null): Found<DatedFact | null> {
  const { answers, page, lines } = inquiry;
  const ask = (saw: string): Found<null> =>
    asked(
      "published",
      "the day of publication as EDTF (2022-03-04, or 2022-03-04~ for about)",
      saw || "nothing names a day",
      "“on Monday” is counted from it",
    );
  if (answers.published === undefined) {
    if (url === null) return ask(hintDays(lines));
    const { fact, disagreement, doubts } = suggestPublished(url, page);
    if (fact !== null) return known(fact, ...doubts);
    return ask(disagreement === "" ? hintDays(lines) : `the days disagree: ${disagreement}`);
  }
  const edtf = edtfOf("published", answers.published);
  if (edtf.value === null || url === null) return { ...edtf, value: null };
  const [because, see] = [answers["published-because"], answers["published-see"]];
  const address = see === undefined ? known(null) : addressOf("published-see", see);
  if (see !== undefined && address.value === null) return { ...address, value: null };
  if (see !== undefined && because !== undefined) return known({ edtf: edtf.value, basis: "external", because, see });
  if (because !== undefined) return known({ edtf: edtf.value, basis: "inferred", because });
  const supported = supportPublished(edtf.value, url, page, lines);
  return supported === null
    ? asked(
        "published-because",
        "why that is the day of publication, in a sentence",
        "nothing in the capture or its address names it; --published-see is the address of what does",
        "a day that nothing supports needs its reason beside it",
      )
    : known(supported);
}

export function readUpdated(inquiry: Inquiry, published: DatedFact | null, received: string): Found<string | null> {
  const { answers, page } = inquiry;
  if (answers.updated !== undefined) return isNone(answers.updated) ? known(null) : edtfOf("updated", answers.updated);
  const first = (published && dayOf(published.edtf)) ?? "";
  const stated = page?.facts.updated.find(({ value }) => value >= first);
  if (stated !== undefined) return known(stated.value);
  // Below a headline a page may say both days; what it says of an update counts there too.
  const lines = [...linesOf(inquiry, "update"), ...(page === null ? [] : linesOf(inquiry, "byline"))];
  for (const { number, text: line } of lines) {
    const named = findNamedDays(line).find(({ days }) => !days.includes(first)) ?? findNamedDays(line)[0];
    // A day below the headline of a page is that of publication, unless it says otherwise.
    if (named?.days.includes(first) && !/\b(?:updated?|correct(?:ed|ion)|clarification|modified)\b/iu.test(line)) continue;
    const days = named?.days.filter((day) => day >= first && day <= received.slice(0, 10)) ?? [];
    if (named === undefined) continue;
    if (days.length <= 1) return known(days[0] ?? null);
    const saw = `line ${number} names “${named.words}”: ${days.join(" or ")}`;
    return asked("updated", "the day of the publisher's last update, or “none”", saw, "it can be read in two ways");
  }
  return known(null);
}

export function readRights({ answers }: Inquiry, publisher: string | undefined): Found<Sidecar["rights"] | null> {
  const display = displaySchema.safeParse(answers.display ?? "excerpts");
  if (!display.success) return refused("display", answers.display ?? "", `one of ${displaySchema.options.join(", ")}`);
  const unsaid =
    answers.display === undefined ? ["Nothing was said about rights: only quoted passages are shown (--display)."] : [];
  const because = answers["rights-because"] ?? reasons[display.data];
  const holder = answers["rights-holder"] ?? publisher;
  if (because === undefined)
    return asked(
      "rights-because",
      "by what right the whole text is shown, in a sentence",
      "--display full",
      "readers are told by what right they see it",
    );
  return known(holder === undefined ? null : { holder, display: display.data, because }, ...unsaid);
}

export function readId({ answers }: Inquiry, url: string | null, published: DatedFact | null): Found<string> {
  if (answers.id !== undefined) {
    const id = identifierSchema.safeParse(answers.id);
    const expected = "a lower-case letter, then at most 99 lower-case letters, digits or hyphens";
    return id.success ? known(id.data) : { ...refused("id", answers.id, expected), value: "" };
  }
  const day = published === null ? null : dayOf(published.edtf);
  const id = url === null || day === null ? "" : `${ownerLabel(hostOf(url)).replace(/^(?![a-z])/u, "site-")}-${day}`;
  if (identifierSchema.safeParse(id).success) return known(id);
  // It follows from the address and the day; it is asked for only when they are there.
  if (url === null || published === null) return known("");
  const saw = `the address is at ${hostOf(url)} and the day is ${published.edtf}, which give no id`;
  const why = "the article's page has it in its address for good";
  return { ...asked("id", "the id of the article, such as “newsweek-2022-03-04”", saw, why), value: "" };
}
