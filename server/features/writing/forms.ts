import { alignedForm } from "./form/aligned.ts";
import { csvForm } from "./form/csv.ts";
import { htmlForm } from "./form/html.ts";
import { pipeForm } from "./form/pipe.ts";
import { tabForm } from "./form/tab.ts";
import type { Form, FormName } from "./form.ts";

/** Every form in which a table can be written, in the order in which they are offered. */
export const forms: readonly Form[] = [pipeForm, tabForm, alignedForm, csvForm, htmlForm];

/** The form of a name. */
export function formNamed(name: FormName): Form {
  return forms.find((form) => form.name === name)!;
}

/** The form that a syntax reads, or null where we read but do not write it. */
export function formOf(syntax: string): Form | null {
  return forms.find(({ syntaxes }) => syntaxes.includes(syntax)) ?? null;
}
