import { fullHref, href } from "./href.ts";

type Contact = App.Locals["contact"];
/** Names of the forms in `.github/ISSUE_TEMPLATE/`. */
export type Form = "correction" | "takedown";

const subjects: Readonly<Record<Form, string>> = { correction: "Correction", takedown: "Takedown" };

/**
 * Where a reader writes about a page or a line of one: a form for an issue with its address filled in, or a letter that has it; null when
 * neither is set.
 *
 * @param address of the page or the line, as it is read by a person
 */
export function writeTo({ repository, email }: Contact, form: Form, address: string | null): string | null {
  if (repository !== null) {
    const page = address === null ? {} : { page: address };
    return `${repository}/issues/new?${new URLSearchParams({ template: `${form}.yml`, ...page })}`;
  }
  if (email === null) return null;
  const body = address === null ? "" : `&body=${encodeURIComponent(`${address}\n\n`)}`;
  return `mailto:${email}?subject=${encodeURIComponent(subjects[form])}${body}`;
}

/** Attributes of a link by which a reader reports an error in a page or a line: to whoever reads it, or to the page that says what to do. */
export function reportLink(contact: Contact, address: string): { readonly href: string; readonly rel?: string } {
  const written = writeTo(contact, "correction", fullHref(address));
  if (written === null) return { href: href("/method/#report-an-error") };
  return { href: written, rel: "noopener noreferrer external" };
}
