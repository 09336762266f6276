import { clean } from "../corpus.ts";
import { capture, event, otherSidecar, type Row, sidecar, speaker } from "./row.ts";

/** A text of a hundred words in one line, and an event that quotes ninety-one of them. */
const hundred = Array.from({ length: 100 }, (_, index) => `word${index}`);
const longText = `${hundred.join(" ")}\n`;
const longEvent = (clean[event] ?? "").replace(
  "{ article: courier, exact: A bridge was damaged on Monday }",
  `{ article: other, exact: ${hundred.slice(0, 91).join(" ")} }`,
);
const sidecarOf = (display: string): string => otherSidecar.replace("display: full", display);

/** Rights, and words that would command a terminal or a workflow. */
export const rights: readonly Row[] = [
  {
    item: 70,
    what: "no rights",
    changes: [[sidecar, "rights: { holder: The Example Courier, display: full, because: written for the tests }\n", ""]],
    expected: ["error seeds/courier.yaml:1:1 missing-key"],
  },
  {
    item: 70,
    what: "rights that are unknown",
    changes: [[sidecar, "display: full", "display: unknown"]],
    expected: ["error seeds/courier.yaml:11:49 wrong-value"],
  },
  {
    item: 70,
    what: "rights without a holder",
    changes: [[sidecar, "holder: The Example Courier, ", ""]],
    expected: ["error seeds/courier.yaml:11:9 missing-key"],
  },
  {
    item: 70,
    what: "rights without a reason",
    changes: [[sidecar, ", because: written for the tests }\nparts", " }\nparts"]],
    expected: ["error seeds/courier.yaml:11:9 missing-key"],
  },
  {
    item: 70,
    what: "an excerpt that is nearly the whole text",
    changes: [],
    files: {
      ...capture(longText),
      "seeds/other.yaml": sidecarOf("display: excerpts"),
      "content/events/long.mdx": longEvent,
    },
    expected: ["warning content/events/long.mdx:8:37 excerpt-length", "warning seeds/other.yaml:11:49 excerpt-length"],
  },
  {
    item: 70,
    what: "the same words of an article that is shown whole, or not at all",
    changes: [],
    files: { ...capture(longText), "seeds/other.yaml": sidecarOf("display: link"), "content/events/long.mdx": longEvent },
    expected: [],
  },
  {
    item: 71,
    what: "a workflow command in a key",
    changes: [[speaker, "type: office", 'type: office\n"x%0A::set-output name=a::b": 1']],
    expected: ["error content/speakers/ministry.yaml:4:1 unknown-key"],
  },
  {
    item: 71,
    what: "a workflow command in a value",
    changes: [[speaker, "type: office", 'type: "\\r\\n::error::forged\\n::set-output name=a::b"']],
    expected: [
      "error content/speakers/ministry.yaml:3:7 control-character",
      "error content/speakers/ministry.yaml:3:7 wrong-value",
    ],
  },
  {
    item: 71,
    what: "a terminal's commands in a value",
    changes: [[speaker, "type: office", 'type: "\\e[2J\\e]0;x\\a"']],
    expected: [
      "error content/speakers/ministry.yaml:3:7 control-character",
      "error content/speakers/ministry.yaml:3:7 control-character",
      "error content/speakers/ministry.yaml:3:7 wrong-value",
    ],
  },
];
