import { must } from "./must.ts";

/** Units of needles that are sought in one pass over the text: bounds the memory of a pass. */
const unitsOfPass = 1 << 19;

/** Steps of an automaton: from a state by a unit to a state, in a table with open addressing. 0, the start, is never a target. */
class Steps {
  readonly #mask: number;
  readonly #states: Int32Array;
  readonly #units: Uint16Array;
  readonly #targets: Int32Array;

  constructor(most: number) {
    let size = 16;
    while (size < 2 * most) size *= 2;
    this.#mask = size - 1;
    this.#states = new Int32Array(size);
    this.#units = new Uint16Array(size);
    this.#targets = new Int32Array(size);
  }

  /** The slot of a step, or the free one where it belongs. */
  #slotOf(state: number, unit: number): number {
    const mixed = Math.imul(state ^ Math.imul(unit, 0x85ebca6b), 0x9e3779b1);
    let slot = (mixed ^ (mixed >>> 15)) & this.#mask;
    while (this.#targets[slot] !== 0 && (this.#states[slot] !== state || this.#units[slot] !== unit))
      slot = (slot + 1) & this.#mask;
    return slot;
  }

  /** The state that follows; 0 if there is no such step. */
  from(state: number, unit: number): number {
    return this.#targets[this.#slotOf(state, unit)] ?? 0;
  }

  add(state: number, unit: number, target: number): void {
    const slot = this.#slotOf(state, unit);
    this.#states[slot] = state;
    this.#units[slot] = unit;
    this.#targets[slot] = target;
  }
}

/** Needles that are all different and not empty as one automaton (Aho and Corasick, 1975): a state is the beginning of a needle. */
class Automaton {
  /** Length of each state's beginning. */
  readonly #depths: Int32Array;
  /** Index of the needle that ends in a state; −1 where none does. */
  readonly #ends: Int32Array;
  /** The state of the longest proper suffix of a state that is one as well. */
  readonly #falls: Int32Array;
  readonly #steps: Steps;
  #states = 1;

  constructor(needles: readonly string[]) {
    const size = needles.reduce((sum, { length }) => sum + length, 1);
    this.#steps = new Steps(size);
    this.#depths = new Int32Array(size);
    this.#ends = new Int32Array(size).fill(-1);
    this.#falls = new Int32Array(size);
    // All needles grow by one unit at a time: what a state falls back to is shorter, and there already.
    let growing = needles.map((needle, index) => ({ needle, index, state: 0 }));
    for (let at = 0; growing.length > 0; at += 1) {
      for (const each of growing) {
        each.state = this.#add(each.state, each.needle.charCodeAt(at), at + 1);
        if (each.needle.length === at + 1) this.#ends[each.state] = each.index;
      }
      growing = growing.filter(({ needle }) => needle.length > at + 1);
    }
  }

  /** The state after another one by a unit, made where there is none. */
  #add(from: number, unit: number, depth: number): number {
    const known = this.#steps.from(from, unit);
    if (known !== 0) return known;
    const state = this.#states;
    this.#states += 1;
    this.#depths[state] = depth;
    this.#falls[state] = from === 0 ? 0 : this.#step(this.#falls[from] ?? 0, unit);
    this.#steps.add(from, unit, state);
    return state;
  }

  #step(from: number, unit: number): number {
    let state = from;
    let next = this.#steps.from(state, unit);
    while (next === 0 && state !== 0) {
      state = this.#falls[state] ?? 0;
      next = this.#steps.from(state, unit);
    }
    return next;
  }

  /** Where each needle begins in a text: its first `most` places, in order. */
  find(text: string, needles: number, most: number): number[][] {
    const falls = this.#falls;
    // The longest suffix at which a needle ends that still has places to find: a needle with enough of them drops out of every chain.
    const heads = Int32Array.from({ length: this.#states }, (_, state) =>
      (this.#ends[state] ?? -1) >= 0 ? state : (falls[state] ?? 0),
    );
    const headOf = (from: number): number => {
      let head = from;
      while (heads[head] !== head) head = heads[head] ?? 0;
      for (let state = from; heads[state] !== head; ) {
        const next = heads[state] ?? 0;
        heads[state] = head;
        state = next;
      }
      return head;
    };

    const places: number[][] = Array.from({ length: needles }, () => []);
    let open = needles;
    let state = 0;
    for (let at = 0; at < text.length && open > 0; at += 1) {
      state = this.#step(state, text.charCodeAt(at));
      for (let head = headOf(state); head !== 0; head = headOf(falls[head] ?? 0)) {
        const found = places[this.#ends[head] ?? 0];
        if (found === undefined) continue;
        found.push(at + 1 - (this.#depths[head] ?? 0));
        if (found.length < most) continue;
        heads[head] = falls[head] ?? 0;
        open -= 1;
      }
    }
    return places;
  }
}

/**
 * For each needle the UTF-16 offsets where it begins in the text, overlapping places too: the first `most` of them, in order. An empty
 * needle has none. The time grows with the lengths of the text and the needles together, whatever they hold, never with their product
 * (Aho and Corasick, “Efficient string matching”, 1975).
 */
export function findPlaces(text: string, needles: readonly string[], most: number): readonly (readonly number[])[] {
  const places = new Map<string, readonly number[]>();
  let pass: string[] = [];
  let units = 0;
  const search = (): void => {
    const found = new Automaton(pass).find(text, pass.length, most);
    for (const [index, needle] of pass.entries()) places.set(needle, must(found[index], "list of places"));
    pass = [];
    units = 0;
  };
  for (const needle of new Set(needles)) {
    if (needle === "" || needle.length > text.length) continue;
    if (units + needle.length > unitsOfPass && pass.length > 0) search();
    pass.push(needle);
    units += needle.length;
  }
  if (pass.length > 0) search();
  return needles.map((needle) => places.get(needle) ?? []);
}
