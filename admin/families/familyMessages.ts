export const familyMessages = { pl: {}, en: {} };
