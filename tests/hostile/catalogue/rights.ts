import { type Row, sidecar, speaker } from "./row.ts";

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
