/** Whom the words are about: a woman, a man or a couple, and one child or more. */
export type Who = { readonly adults: 'woman' | 'man' | 'couple'; readonly children: 'one' | 'many' };

const adultForms = { woman: 0, man: 1, couple: 2 } as const;
const childForms = { one: 0, many: 1 } as const;

/** „{Matka|Ojciec|Rodzice}” and „<dziecka|dzieci>” in a template become the form that fits. */
export const inWords = (template: string, { adults, children }: Who) =>
  template
    .replace(/<([^>]*)>/g, (_, forms: string) => forms.split('|')[childForms[children]]!)
    .replace(/\{([^}]*)\}/g, (_, forms: string) => forms.split('|')[adultForms[adults]]!);
