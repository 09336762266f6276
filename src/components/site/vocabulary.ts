import type { Event, Kind, Precision } from "../../corpus/event.ts";
import type { Role } from "../../corpus/role.ts";
import type { Speaker } from "../../corpus/speaker.ts";
import type { StanceVerb } from "../../corpus/statement.ts";
import { capitalised } from "../../text/phrases.ts";

/** How a kind of event is called above its title. */
export const kindName = (kind: Kind): string => (kind === "call" ? "Telephone call" : capitalised(kind));

/** What comes before and after a place's name, so that its precision is never lost. */
export const precisionWords: Readonly<Record<Precision, readonly [before: string, after: string]>> = {
  point: ["", ""],
  site: ["", ""],
  settlement: ["", ""],
  near: ["near ", ""],
  region: ["somewhere in ", ""],
  country: ["", " (no closer place given)"],
};

/** What sort of speaker it is. */
export const speakerTypeNames: Readonly<Record<Speaker["type"], string>> = {
  person: "Person",
  office: "Office or authority",
  state: "State",
  organization: "International organisation",
  publisher: "News publisher",
  medium: "Medium",
  unnamed: "Not named",
};

/** How a content warning reads. */
export const contentNoteNames: Readonly<Record<Event["contentNote"][number], string>> = {
  death: "death",
  injury: "injury",
  torture: "torture",
  "mass-graves": "mass graves",
  "attack-on-civilians": "attacks on civilians",
  "nuclear-risk": "danger at a nuclear plant",
};

/** What a line of a capture is called where its role is not. */
const otherRoleNames: Readonly<Partial<Record<Role, string>>> = { furniture: "page furniture", body: "text" };

/** What a line of a capture is, for the capture as it is. */
export const roleName = (role: Role): string => otherRoleNames[role] ?? role;

/** What each verb means here, whoever speaks. */
export const stanceMeanings: Readonly<Record<StanceVerb, string>> = {
  states: "says that it is so",
  accuses: "says that somebody did wrong",
  denies: "says that it is not so",
  rejects: "does not accept what was asked or proposed",
  justifies: "says why it was right to do",
  condemns: "calls it wrong",
  warns: "says what may follow",
  demands: "asks that something be done",
  announces: "says what will be done, or has been ordered",
};
