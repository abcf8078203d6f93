import type { Profile } from "../model/profile.ts";
import { annualReport } from "./profile/annual-report.ts";

/** Every form that is known, one file each. */
export const profiles: readonly Profile[] = [annualReport];
