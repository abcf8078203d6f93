import type { Profile } from "../model/profile.ts";
import { annualReport } from "./profile/annual-report.ts";

/** Every form that is known, one file each. */
export const profiles: readonly Profile[] = [annualReport];

/** The forms that a setting asks for: all of them for "auto", which recognises each by its tables, none, or one. */
export function profilesFor(setting: string): readonly Profile[] {
  return setting === "auto" ? profiles : profiles.filter(({ name }) => name === setting);
}
