import type { DocumentKind } from "./document-kind.ts";
import type { Settings } from "./setting/settings.ts";

/** How a document is to be read. */
export interface Reading {
  readonly kind: DocumentKind;
  /** The official form that reports follow: a profile's name, "auto" to recognise it, "none". */
  readonly profile: string;
  /** The rules of which the writer wants to hear nothing. What they find leaves no mark anywhere. */
  readonly off?: ReadonlySet<string>;
}

/** How a text is read where nobody has set anything. */
export const plainReading: Reading = { kind: "text", profile: "auto" };

/** How a document of a kind is read where these settings count. */
export function readingOf(kind: DocumentKind, { profile, rules }: Settings): Required<Reading> {
  return { kind, profile, off: new Set(Object.keys(rules).filter((rule) => rules[rule] === "off")) };
}

/** Whether two readings of one document come to the same. */
export function sameReading(one: Required<Reading>, other: Required<Reading>): boolean {
  return one.profile === other.profile && [...one.off].join() === [...other.off].join();
}
