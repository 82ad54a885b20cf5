/** How long the browser waits for an answer: longer than everything behind it, so that it hears the reason. */
export const longestWaitMs = 30_000;
