/**
 * A file's address as a key: the same however it is escaped. Clients write `report%20%281%29.md` and `c%3A` where
 * Node writes `report%20(1).md` and `C:`.
 */
export function addressKey(uri: string): string {
  return unescaped(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

/** An address as people read it; as it is where its escapes are none. */
export function unescaped(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
