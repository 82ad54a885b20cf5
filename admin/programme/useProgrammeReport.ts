import { programmeReportEndpoint } from '#contract/programme.ts';
import { useApi } from '../app/useApi.ts';
import type { Period } from './period.ts';

export const useProgrammeReport = ({ from, until }: Period) => useApi(programmeReportEndpoint, { from, until });
