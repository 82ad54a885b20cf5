type Whose = { staffId: string; month: string };

export const cardPath = (whose: Whose) => `/work-card?${new URLSearchParams(whose)}`;

/** Files the browser saves while it stays on the page. */
export const cardFile = (whose: Whose) => `/api/work-card/pdf?${new URLSearchParams(whose)}`;
export const monthFile = (month: string) => `/api/work-cards/xlsx?${new URLSearchParams({ month })}`;
