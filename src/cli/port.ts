import { UsageError } from "./command.ts";

/** The port to serve at: `PORT`, or Astro's usual one. Anything that is no port is wrong usage. */
export function givenPort(): number {
  const given = process.env["PORT"];
  const port = Number(given ?? 4321);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new UsageError(`Unexpected PORT “${given}”, expected a number from 1 to 65535.`);
}
