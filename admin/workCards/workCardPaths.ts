type Whose = { staffId: string; month: string };

export const cardPath = (whose: Whose) => `/work-card?${new URLSearchParams(whose)}`;
