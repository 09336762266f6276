/** The most that a file of the corpus may hold. Far above any article or record; what is larger is a mistake or an attack. */
export const sizeLimits = {
  seedBytes: 1024 * 1024,
  seedLines: 5000,
  /** Code points of a line of a seed. */
  lineLength: 20_000,
  /** Bytes of a sidecar or a record: the parser of prose takes time that grows with the square of its worst input. */
  recordBytes: 32 * 1024,
  redirectsBytes: 4 * 1024 * 1024,
  permalinksBytes: 64 * 1024 * 1024,
} as const;

/** The most bytes that the file at this path may have. */
export function byteLimit(path: string): number {
  if (path === "permalinks.txt") return sizeLimits.permalinksBytes;
  if (path === "redirects.yaml") return sizeLimits.redirectsBytes;
  return path.endsWith(".txt") ? sizeLimits.seedBytes : sizeLimits.recordBytes;
}
