/** The port to serve at: `PORT`, or Astro's usual one. Anything that is no port is wrong usage and ends the process with 2. */
export function givenPort(): number {
  const given = process.env["PORT"];
  const port = Number(given ?? 4321);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  process.stderr.write(`Unexpected PORT “${given}”, expected a number from 1 to 65535.\n`);
  process.exit(2);
}
