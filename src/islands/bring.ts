import { DataError } from "./data-error.ts";

/**
 * Brings a part of the program when it is first needed; a second call asks again only after the first failed.
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
  let bringing: Promise<Part> | undefined;
  async function bring(): Promise<Part> {
    const module = await load().catch(() => {
      throw new DataError(name, "missing");
    });
    return open(module);
  }
  return () => {
    bringing ??= bring().catch((error: unknown) => {
      bringing = undefined;
      throw error;
    });
    return bringing;
  };
}
