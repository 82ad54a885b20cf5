import type { Identifier } from 'react-admin';
import type { Period } from './period.ts';

/** Where a report that was made is downloaded; the browser saves it and stays on the page. */
export const fileOf = ({ id }: { id: Identifier }) => `/api/report-runs/${id}/xlsx`;

/** Where the entries of a period are downloaded, line by line. */
export const entriesOf = ({ from, until }: Period) => `/api/activity-log-export?heldFrom=${from}&heldUntil=${until}`;
