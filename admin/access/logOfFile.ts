import { listPath } from '../programme/listPath.ts';

/** The file whose log is shown, by name and with the way back: handed on beside the address, which holds no names. */
export type FileOfLog = { name: string; path: string };

/** Who opened this file: the log narrowed to it, as properties of a link. */
export const logOfFile = ({ fileId, ...file }: FileOfLog & { fileId: string }) => ({
  to: listPath('audit-events', { fileId }),
  state: { file },
});
