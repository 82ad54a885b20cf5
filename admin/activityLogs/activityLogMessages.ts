export const activityLogMessages = { pl: {}, en: {} };
