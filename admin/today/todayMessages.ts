export const todayMessages = { pl: {}, en: {} };
