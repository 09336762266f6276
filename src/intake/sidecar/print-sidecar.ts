import { printYaml } from "../../corpus/print-yaml.ts";
import { type Sidecar, sidecarSchema } from "../../corpus/sidecar.ts";

/**
 * Prints a sidecar as YAML, keys in the order of the schema.
 * @param comment a line of ours that stands first; "" for none
 * @throws when the facts do not fit the schema
 */
export function printSidecar(sidecar: Sidecar, comment: string): string {
  const { changes, ...facts } = sidecarSchema.parse(sidecar);
  // What is new has no corrections.
  return (comment === "" ? "" : `# ${comment}\n`) + printYaml(changes.length === 0 ? facts : { ...facts, changes });
}
