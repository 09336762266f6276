type Next = string | null | undefined;

/** An id and those that follow it, each once: a ring ends where it closes. */
export function chainFrom(first: string, next: (id: string) => Next): ReadonlySet<string> {
  const chain = new Set<string>();
  for (let id: Next = first; id != null && !chain.has(id); id = next(id)) chain.add(id);
  return chain;
}

/** A ring, and the place of one of its members in it. */
export interface Member {
  readonly ring: readonly string[];
  readonly at: number;
}

/** The ids that lead back to themselves. Every chain is walked once. */
export function ringsOf(next: ReadonlyMap<string, Next>): ReadonlyMap<string, Member> {
  const rings = new Map<string, Member>();
  const walked = new Set<string>();
  for (const first of next.keys()) {
    const chain = new Map<string, number>();
    let id: Next = first;
    for (; id != null && !walked.has(id); id = next.get(id)) {
      walked.add(id);
      chain.set(id, chain.size);
    }
    const start = id == null ? undefined : chain.get(id);
    const ring = start === undefined ? [] : [...chain.keys()].slice(start);
    for (const [at, member] of ring.entries()) rings.set(member, { ring, at });
  }
  return rings;
}
