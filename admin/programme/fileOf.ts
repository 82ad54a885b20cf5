import type { Identifier } from 'react-admin';

/** Where a report that was made is downloaded; the browser saves it and stays on the page. */
export const fileOf = ({ id }: { id: Identifier }) => `/api/report-runs/${id}/xlsx`;
