import { stringify } from "yaml";
import { type Sidecar, sidecarSchema } from "../corpus/sidecar.ts";

/**
 * Prints a sidecar as YAML, keys in the order of the schema, each text in quotes, so that no date turns into a time.
 * @param comment a line of ours that stands first; "" for none
 * @throws when the facts do not fit the schema
 */
export function printSidecar(sidecar: Sidecar, comment: string): string {
  const head = comment === "" ? "" : `# ${comment}\n`;
  const { changes, ...facts } = sidecarSchema.parse(sidecar);
  // What is new has no corrections.
  const yaml = stringify(changes.length === 0 ? facts : { ...facts, changes }, {
    lineWidth: 0,
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
  });
  return head + yaml;
}
