import { useGetList } from 'react-admin';
import type { HandOver } from '#contract/handOvers.ts';
import { useIdentity } from '../app/useIdentity.ts';
import { TodaySection } from '../today/TodaySection.tsx';
import { HandOverCard } from './HandOverCard.tsx';

/** Files that wait to be accepted, and those one gives away and may still say something about. */
export const MyHandOvers = () => {
  const me = useIdentity()?.id;
  const { data = [] } = useGetList<HandOver>('hand-overs', {
    filter: { state: 'pending' },
    sort: { field: 'proposedAt', order: 'ASC' },
    pagination: { page: 1, perPage: 50 },
  });
  const received = data.filter(({ receiverId }) => receiverId === me);
  const given = data.filter(({ giverId }) => giverId === me);
  return (
    <>
      {[
        { title: 'handOvers.toAccept', handOvers: received },
        { title: 'handOvers.giving', handOvers: given },
      ].map(({ title, handOvers }) => (
        <TodaySection key={title} title={title} count={handOvers.length}>
          {handOvers.map((handOver) => (
            <HandOverCard key={handOver.id} handOver={handOver} />
          ))}
        </TodaySection>
      ))}
    </>
  );
};
