/** Why a file of data can't be used: it is not there, did not come in time, did not come whole, or belongs to another build. */
export type DataFault = "missing" | "late" | "broken" | "stale";

/** A file of data that can't be used. */
export class DataError extends Error {
  override readonly name = "DataError";
  readonly file: string;
  readonly fault: DataFault;
  constructor(file: string, fault: DataFault) {
    super(`${file}: ${fault}`);
    this.file = file;
    this.fault = fault;
  }
}

/** Brings something for each key, remembers what came and forgets what failed: so that a retry asks again, and nothing twice. */
export function onceEach<Key, Brought>(bring: (key: Key) => Promise<Brought>): (key: Key) => Promise<Brought> {
  const brought = new Map<Key, Promise<Brought>>();
  return (key) => {
    const before = brought.get(key);
    if (before !== undefined) return before;
    const now = bring(key);
    brought.set(key, now);
    now.catch(() => brought.delete(key));
    return now;
  };
}

/**
 * Brings a part of the program when it is first needed.
 *
 * @param name of its file, for readers who are told that it did not arrive
 * @param load the import of its module
 * @param open makes the part of the module; may throw a DataError of its own
 */
export function bringOnce<Module, Part>(
  name: string,
  load: () => Promise<Module>,
  open: (module: Module) => Part | Promise<Part>,
): () => Promise<Part> {
  const bring = onceEach(async (file: string) => {
    const module = await load().catch(() => {
      throw new DataError(file, "missing");
    });
    return open(module);
  });
  return () => bring(name);
}
