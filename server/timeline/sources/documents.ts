import { fields } from '../../platform/sight.ts';
import type { TimelineSource } from '../timelineSource.ts';

/** Documents by the day they bear; a withdrawn one stays, and says so. */
export const documents: TimelineSource = {
  kind: 'document',
  lines: (sight, family) => `
    SELECT 'document', d.id, d.document_on, d.recorded_by_id,
           json_build_object(${fields('d', 'kind', 'title')}, 'withdrawn', d.withdrawn_at IS NOT NULL), d.withdrawn_reason
      FROM ${sight.rows('Document')} d WHERE d.family_id = ${family}`,
};
