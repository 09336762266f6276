/** The port to serve at: `PORT`, or Astro's usual one. Throws on anything that is no port. */
export function givenPort(): number {
  const port = Number(process.env["PORT"] ?? 4321);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new RangeError(`Unexpected PORT “${process.env["PORT"]}”, expected a number from 1 to 65535.`);
  return port;
}
