import { stringify } from "yaml";

/** Data as YAML with each text in quotes and on one line, so that no date turns into a time and no text into markup. */
export const printYaml = (data: unknown): string =>
  stringify(data, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" });
