import type { HandOverPreview } from '#contract/handOvers.ts';

export type FileOfGiver = HandOverPreview['files'][number];
export type Receiver = HandOverPreview['receivers'][number];

/** To whom a file goes, and with what words; without a receiver it stays. */
export type Given = { receiverId: string; note: string };

export const fileIdOf = ({ familyId, fosterFamilyId }: Pick<FileOfGiver, 'familyId' | 'fosterFamilyId'>) =>
  (familyId ?? fosterFamilyId)!;

/** What is sent: the files that have a receiver. */
export const proposalOf = (
  giverId: string,
  files: readonly FileOfGiver[],
  given: Record<string, Given>,
  reason: string,
) => ({
  giverId,
  files: files.flatMap((file) => {
    const { familyId, fosterFamilyId, pending } = file;
    const one = given[fileIdOf(file)];
    return pending || !one?.receiverId ? [] : [{ familyId, fosterFamilyId, ...one }];
  }),
  ...(reason.trim() && { overLimitReason: reason.trim() }),
});
