import { createReadStream, existsSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ClientBase } from 'pg';

/** The anchors there are now. Looked at before the database is, whose blocks are always a little ahead of them. */
export const anchorsNow = (file: string) => ({ file, bytes: existsSync(file) ? statSync(file).size : 0 });

export type AnchorFindings = {
  file: string;
  lines: number;
  /** Lines that say nothing, as a machine that lost power leaves them. */
  unreadable: number;
  /** The first block that was seen and is not there any more, or is another one. */
  differing?: { block: number; sealedAt: string; difference: 'absent' | 'other' };
};

/** Whether every block that was written down outside the database is still in it, the same one. */
export async function compareAnchors(
  client: ClientBase,
  { file, bytes }: { file: string; bytes: number },
): Promise<AnchorFindings> {
  const findings: AnchorFindings = { file, lines: 0, unreadable: 0 };
  if (bytes === 0) return findings;
  let some: Anchor[] = [];
  for await (const line of createInterface({ input: createReadStream(file, { end: bytes - 1 }) })) {
    if (line === '') continue;
    const anchor = read(line);
    findings.lines++;
    if (!anchor) findings.unreadable++;
    else if (some.push(anchor) === batch) {
      await compare(some);
      some = [];
    }
  }
  await compare(some);
  return findings;

  async function compare(anchors: Anchor[]) {
    if (findings.differing || anchors.length === 0) return;
    const { rows } = await client.query<{ number: string; hash: string }>(
      `SELECT number, encode(hash, 'hex') AS hash FROM audit.blocks WHERE number = ANY ($1::bigint[])`,
      [anchors.map(({ number }) => number)],
    );
    const kept = new Map(rows.map(({ number, hash }) => [number, hash]));
    const differing = anchors.find(({ number, hash }) => kept.get(number) !== hash);
    if (!differing) return;
    const { number, sealedAt } = differing;
    findings.differing = { block: Number(number), sealedAt, difference: kept.has(number) ? 'other' : 'absent' };
  }
}

const batch = 1_000;

type Anchor = { number: string; hash: string; sealedAt: string };

function read(line: string): Anchor | undefined {
  try {
    const { number, hash, sealedAt } = JSON.parse(line) as Partial<Anchor>;
    return typeof number === 'string' && /^\d{1,18}$/.test(number) && typeof hash === 'string'
      ? { number, hash, sealedAt: String(sealedAt) }
      : undefined;
  } catch {
    return undefined;
  }
}
