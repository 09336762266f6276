import type { Event } from "../../src/corpus/event.ts";
import type { Place } from "../../src/corpus/place.ts";
import type { Statement } from "../../src/corpus/statement.ts";
import type { DrawnRecords } from "../../src/model/query/corpus-source.ts";
import { allForms, article, event, place, statement } from "./records.ts";

/** Records that a layout has to bear. */
export interface Hostile {
  readonly events: readonly Event[];
  readonly statements: readonly Statement[];
  readonly articles: DrawnRecords["articles"];
  readonly places: readonly Place[];
}

const long = "A title of three hundred characters, which is as long as nobody should write one, and which has to be cut. "
  .repeat(3)
  .slice(0, 299)
  .concat("!");
const kyiv = place("kyiv", "UA-30", 30.52, 50.45, "Kyiv");
const istanbul = place("istanbul", "TR", 28.95, 41.01, "Istanbul");
const south = place("south", ["UA-48", "UA-65"], undefined, undefined, "Southern Ukraine");
const ukraine = place("ukraine", "UA", undefined, undefined, "Ukraine");

/** The cases that issue and style ask for, by name. */
export const hostile: Readonly<Record<string, Hostile>> = {
  "one event": {
    events: [event("only", "2022-02-24", { places: [["kyiv", "point"]] })],
    statements: [],
    articles: [],
    places: [kyiv],
  },
  nothing: { events: [], statements: [], articles: [], places: [] },
  "two hundred on one day": {
    events: Array.from({ length: 200 }, (_, index) =>
      event(`event-${String(index).padStart(3, "0")}`, "2022-02-24", {
        title: `Event ${index}`,
        places: [["kyiv", "settlement"]],
      }),
    ),
    statements: [statement("denial", "2022-03-01", [{ event: "event-150", stance: "denies", link: "named" }])],
    articles: [article("paper", "2022-03-01")],
    places: [kyiv],
  },
  "a title of 300 characters": {
    events: [event("long", "2022-02-24", { title: long, places: [["kyiv", "site"]] }), event("short", "2022-02-25")],
    statements: [statement("said", "2022-02-24", [{ event: "long", stance: "warns", link: "named" }], long)],
    articles: [article("paper", "2022-02-24", long)],
    places: [{ ...kyiv, name: long }],
  },
  "all forms of dates": {
    events: allForms.map((edtf, index) => event(`event-${String(index).padStart(2, "0")}`, edtf, { title: edtf })),
    statements: allForms.map((edtf, index) =>
      statement(
        `said-${String(index).padStart(2, "0")}`,
        edtf,
        [{ event: "event-00", stance: "states", link: "named" }],
        `said ${edtf}`,
      ),
    ),
    articles: [article("paper", "2022-03-04"), article("other", "2022-03~")],
    places: [],
  },
  "everything without a place": {
    events: [event("call", "2022-03-04", { kind: "call" }), event("talks", "2022-03-03", { kind: "talks" })],
    statements: [],
    articles: [],
    places: [],
  },
  "all precisions in one town": {
    events: [
      ...(["point", "site", "settlement", "near"] as const).map((precision) =>
        event(precision, "2022-03-01", { title: precision, places: [["kyiv", precision]] }),
      ),
      event("region", "2022-03-02", { places: [["south", "region"]] }),
      event("country", "2022-03-02", { places: [["ukraine", "country"]] }),
      event("abroad", "2022-03-03", { places: [["istanbul", "settlement"]] }),
    ],
    statements: [],
    articles: [],
    places: [kyiv, istanbul, south, ukraine],
  },
};
