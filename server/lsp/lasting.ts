const marked = new WeakSet<object>();

/**
 * Marks an object that will be sent again as it is, so that whoever writes it may keep what was written. Nothing in it
 * changes from now on; it may hold other lasting objects in `children` alone, which then is its last property.
 */
export function lasting<T extends object>(value: T): T {
  marked.add(value);
  return value;
}

export function isLasting(value: object): boolean {
  return marked.has(value);
}
