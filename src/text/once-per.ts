/** A function that makes something once for each first argument, whatever the others are, and keeps it for as long as that argument lives. */
export function oncePer<Key extends object, Rest extends readonly unknown[], Made>(
  make: (key: Key, ...rest: Rest) => Made,
): (key: Key, ...rest: Rest) => Made {
  const made = new WeakMap<Key, { readonly value: Made }>();
  return (key, ...rest) => {
    const kept = made.get(key) ?? { value: make(key, ...rest) };
    made.set(key, kept);
    return kept.value;
  };
}
