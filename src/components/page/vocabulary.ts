import type { Event, Kind, Precision } from "../../corpus/event.ts";
import type { Role } from "../../corpus/role.ts";
import type { Speaker } from "../../corpus/speaker.ts";
import type { StanceVerb } from "../../corpus/statement.ts";

/** How a kind of event is called above its title. */
export const kindNames: Readonly<Record<Kind, string>> = {
  invasion: "Invasion",
  strike: "Strike",
  shelling: "Shelling",
  bombing: "Bombing",
  seizure: "Seizure",
  explosions: "Explosions",
  damage: "Damage",
  recapture: "Recapture",
  withdrawal: "Withdrawal",
  discovery: "Discovery",
  decree: "Decree",
  protest: "Protest",
  talks: "Talks",
  call: "Telephone call",
  terms: "Terms",
  accusation: "Accusation",
  displacement: "Displacement",
};

/** What stands before and after a place's name, so that its precision is never lost. */
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

/** What a line of a capture is, for the capture as it is. */
export const roleNames: Readonly<Record<Role, string>> = {
  headline: "headline",
  standfirst: "standfirst",
  byline: "byline",
  heading: "heading",
  speech: "speech",
  caption: "caption",
  credit: "credit",
  update: "update",
  furniture: "page furniture",
  repeat: "repeat",
  body: "text",
};

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

/** The verb of a stance, with what may follow it. */
export const stanceNames: Readonly<Record<StanceVerb, string>> = {
  states: "States",
  accuses: "Accuses",
  denies: "Denies",
  rejects: "Rejects",
  justifies: "Justifies",
  condemns: "Condemns",
  warns: "Warns",
  demands: "Demands",
  announces: "Announces",
};
