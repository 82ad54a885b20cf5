/** What the encoder says by how it ends. Apart, because it loads nothing it does not need: it is begun for each picture. */
export const encoderSays = { tooManyPixels: 3 } as const;
