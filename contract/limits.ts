/** How long the browser waits for an answer: longer than everything behind it, so that it hears the reason. */
export const longestWaitMs = 30_000;

/** The same for a document on its way, which may be 10 MB over half a bar of signal. */
export const longestUploadWaitMs = 210_000;
