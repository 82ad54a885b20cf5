import type { Obligation } from '#contract/obligations.ts';
import { useIdentity } from '../app/useIdentity.ts';
import { ObligationLine } from '../obligations/ObligationLine.tsx';
import { TodaySection } from './TodaySection.tsx';

/** Duties, each with its rule in words and the one thing to do about it. */
export const DueSection = ({ title, obligations }: { title: string; obligations: Obligation[] }) => {
  const isSupervisor = useIdentity()?.role === 'supervisor';
  return (
    <TodaySection title={title} count={obligations.length}>
      {obligations.map((obligation) => (
        <ObligationLine key={obligation.id} obligation={obligation} withResponsible={isSupervisor} />
      ))}
    </TodaySection>
  );
};
