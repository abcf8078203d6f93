/**
 * What is made of an object, made when it is first asked for and kept for as long as the object lives. `make` must
 * depend on nothing that may change while it does. It is kept beside the item itself, or beside the part of it that
 * `beside` gives, where all that it is made of hangs on that part.
 */
export function keptBeside<Item extends object, Value>(
  make: (item: Item) => Value,
  beside: (item: Item) => object = (item) => item,
): (item: Item) => Value {
  const kept = new WeakMap<object, Value>();
  return (item) => {
    const key = beside(item);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = make(item);
    kept.set(key, value);
    return value;
  };
}
