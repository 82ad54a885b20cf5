/** A sentence for the person who sent it, in both languages. `{name}` is filled in from the refusal. */
export type Words = { readonly status: number; readonly pl: string; readonly en: string };

/** What one part of the product may refuse, by code. */
export type Refusals = Record<string, Words>;
