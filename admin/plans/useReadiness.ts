import { planReadinessEndpoint } from '#contract/planAgreements.ts';
import type { HelpPlan } from '#contract/plans.ts';
import { useApi } from '../app/useApi.ts';

/** What the server says this version still needs, and whose answers it asks for. */
export const useReadiness = ({ id }: HelpPlan) =>
  useApi({ ...planReadinessEndpoint, path: planReadinessEndpoint.path.replace(':id', id) });
