import { recordAddress } from "../../corpus/addresses.ts";
import type { Event } from "../../corpus/event.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import { summaryOf } from "../../corpus/record-text.ts";
import { describeDate } from "../../text/describe-date.ts";
import { readEdtf } from "../../text/edtf.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { inertJson, type Publication } from "./publication.ts";

const dayOf = (day: string) => {
  const [year, month, date] = day.split("-").map(Number);
  return { year, month, day: date };
};

/**
 * A slide. TimelineJS knows no date that is not exact: the slide is at the days that are possible, at the last one where the first is open, and the
 * date that readers see says in words how much is known. It takes texts for HTML.
 */
function slideOf(event: Event, { address }: Publication) {
  const date = readEdtf(event.date.edtf);
  const start = date.earliest ?? date.latest;
  if (start === null) return [];
  const end = date.latest ?? start;
  const page = address(recordAddress.event(event.id));
  return [
    {
      unique_id: event.id,
      start_date: dayOf(start),
      ...(end === start ? {} : { end_date: dayOf(end) }),
      display_date: escapeHtml(describeDate(date)),
      group: event.kind,
      text: {
        headline: escapeHtml(event.title),
        text: `<p>${escapeHtml(summaryOf(event.body))}</p><p><a href="${escapeHtml(page)}">The words of the sources</a></p>`,
      },
    },
  ];
}

/** All events in the form that TimelineJS reads (https://timeline.knightlab.com/docs/json-format.html). */
export const timelinejs = (corpus: LinkedCorpus, publication: Publication): string =>
  inertJson({
    title: { text: { headline: "Ukraine 2022, on the record", text: `<p>${escapeHtml(publication.address("/"))}</p>` } },
    events: corpus.events.flatMap((event) => slideOf(event, publication)),
  });
