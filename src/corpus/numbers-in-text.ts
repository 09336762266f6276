const small = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen"
).split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const units = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
  ...Object.entries({ a: 1, an: 1, single: 1, both: 2, pair: 2, couple: 2, twice: 2 }),
]);
const multipliers = new Map(Object.entries({ dozen: 12, hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 }));

const token = /\d+(?:[.,\u00a0\u202f' ]\d{3})+(?!\d)|\d+(?:\.\d+)?|\p{L}+/gu;
const isDecimal = /^\d+\.\d{1,2}$/u;
const readDigits = (text: string): number => Number(isDecimal.test(text) ? text : text.replace(/\D/gu, ""));

/**
 * The whole numbers that an English text names, in digits (`2,000`, `1.5 million`) or in words (`twenty-five`, `a dozen`, `one
 * hundred`). It finds more than a reader would (each part of a compound counts as well), so that it can say “not named”, never
 * “named”.
 */
export function numbersIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  let sum: number | null = null;
  for (const [raw] of text.toLowerCase().matchAll(token)) {
    const value = /^\d/u.test(raw) ? readDigits(raw) : units.get(raw);
    const times = multipliers.get(raw.replace(/s$/u, ""));
    if (times !== undefined) sum = Math.round((sum ?? 1) * times);
    else if (value !== undefined) sum = sum !== null && sum % 10 === 0 && sum >= 20 && value < sum ? sum + value : value;
    else if (raw !== "and") sum = null;
    if (value !== undefined) found.add(value);
    if (sum !== null) found.add(sum);
  }
  return found;
}
