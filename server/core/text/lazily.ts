/** Makes a value when it is first asked for, and keeps it. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The same for a value that is cheap to make again: it is let go where memory runs short, and made anew when asked for. */
export function weakly<Value extends object>(make: () => Value): () => Value {
  let made: WeakRef<Value> | undefined;
  return () => {
    const known = made?.deref();
    if (known) return known;
    const value = make();
    made = new WeakRef(value);
    return value;
  };
}
