/**
 * For forms whose record may be fetched anew while somebody writes. One object for all: given a new one at each drawing,
 * a form is reset each time, and loses what the server said about its fields.
 */
export const keepWhatIsTyped = { keepDirtyValues: true, keepIsSubmitSuccessful: true };
