import type { KeyObject } from 'node:crypto';
import type { ClientBase } from 'pg';
import { type Block, hashOf, isSigned, readBlocks } from './blocks.ts';
import { growingTree } from './growingTree.ts';
import { isBefore, type Place, readLeaves, start } from './leaves.ts';

export type Findings = {
  blocks: number;
  events: number;
  head?: { number: number; hash: string; sealedAt: string };
  /** In the order of the blocks; the first hundred of them. */
  problems: Problem[];
  /** Events sealed more than an hour after their date: the sealer stood still, or somebody wrote a date of his own. */
  late: { events: number; firstBlock?: number };
  unsealed: { events: number; oldestSeconds: number };
};

export type Problem = { block: number; difference: Difference; sealedAt?: string; expected?: number; found?: number };

/** The first thing about a block that is not as it was sealed. */
export type Difference = 'missing' | 'number' | 'previous' | 'range' | 'hash' | 'signature' | 'count' | 'events';

/**
 * Reads the whole log and compares it with its blocks; changes nothing.
 * @param client within a transaction, so that nothing changes meanwhile; it must see every event and block
 */
export async function verifyLog(client: ClientBase, key: KeyObject): Promise<Findings> {
  await client.query(`SELECT set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO', true)`);
  const findings: Findings = {
    blocks: 0,
    events: 0,
    problems: [],
    late: { events: 0 },
    unsealed: { events: 0, oldestSeconds: 0 },
  };
  const clusters = new Map<bigint, Cluster>();
  let last: Block | undefined;

  for await (const block of readBlocks(client)) {
    const expected = (last?.number ?? 0n) + 1n;
    if (block.number > expected) problem({ block: Number(expected), difference: 'missing' });
    const found = await compare(block, last, await clusterOf(block));
    if (found) problem({ block: Number(block.number), sealedAt: block.sealedAt, ...found });
    findings.blocks++;
    last = block;
  }
  for (const { leaves } of clusters.values()) await leaves.close();
  if (last) findings.head = { number: Number(last.number), hash: last.hash.toString('hex'), sealedAt: last.sealedAt };
  findings.unsealed = await unsealed(client, clusters);
  return findings;

  function problem(found: Problem) {
    if (findings.problems.length < 100) findings.problems.push(found);
  }

  async function clusterOf({ cluster }: Block) {
    const known = clusters.get(cluster) ?? { leaves: await readLeaves(client, cluster), sealedTo: start };
    clusters.set(cluster, known);
    return known;
  }

  async function compare(block: Block, before: Block | undefined, cluster: Cluster) {
    const afterGap = block.number !== (before?.number ?? 0n) + 1n;
    const continues = isSame(block.from, cluster.sealedTo);
    // What lies before a block and in no other was in the one that is missing.
    if (!continues) await cluster.leaves.before(block.from, () => {});
    const tree = await treeOf(block, cluster);
    if (isBefore(cluster.sealedTo, block.to)) cluster.sealedTo = block.to;

    if (before && block.number <= before.number) return { difference: 'number' } as const;
    if (!afterGap && !block.previous.equals(before?.hash ?? noBlock)) return { difference: 'previous' } as const;
    if (!(continues || afterGap) || !isBefore(block.from, block.to)) return { difference: 'range' } as const;
    if (!hashOf(block).equals(block.hash)) return { difference: 'hash' } as const;
    if (!isSigned(block, key)) return { difference: 'signature' } as const;
    if (BigInt(tree.count()) !== block.eventCount)
      return { difference: 'count', expected: Number(block.eventCount), found: tree.count() } as const;
    if (!tree.root()?.equals(block.root)) return { difference: 'events' } as const;
    return undefined;
  }

  async function treeOf(block: Block, { leaves }: Cluster) {
    const tree = growingTree();
    const anHourBefore = hoursBefore(block.sealedAt, 1);
    await leaves.before(block.to, (leaf, at) => {
      tree.add(leaf);
      if (at < anHourBefore) {
        findings.late.events++;
        findings.late.firstBlock ??= Number(block.number);
      }
    });
    findings.events += tree.count();
    return tree;
  }
}

type Cluster = { leaves: Awaited<ReturnType<typeof readLeaves>>; sealedTo: Place };

const isSame = (a: Place, b: Place) => a[0] === b[0] && a[1] === b[1];

const noBlock = Buffer.alloc(32);

/** Written as PostgreSQL writes moments, which so compare like texts. */
function hoursBefore(moment: string, hours: number) {
  const time = Date.parse(moment.replace(' ', 'T').replace(/\+00$/, 'Z'));
  return Number.isNaN(time) ? '' : new Date(time - hours * 3_600_000).toISOString().replace('T', ' ');
}

/** Events that are in no block yet, and how old the oldest is. */
async function unsealed(client: ClientBase, clusters: Map<bigint, Cluster>) {
  const all = { events: 0, oldestSeconds: 0 };
  for (const [cluster, { sealedTo }] of clusters)
    await add('cluster = $1 AND (transaction, sequence) >= ($2, $3)', [cluster, ...sealedTo]);
  await add('cluster <> ALL ($1::bigint[])', [[...clusters.keys()]]);
  await add('num_nulls(cluster, transaction, sequence) > 0', []);
  return all;

  async function add(where: string, values: unknown[]) {
    const { rows } = await client.query<{ events: string; seconds: number | null }>(
      `SELECT count(*) AS events, extract(epoch FROM clock_timestamp() - min(at))::float8 AS seconds
         FROM public.audit_events WHERE ${where}`,
      values,
    );
    all.events += Number(rows[0]!.events);
    all.oldestSeconds = Math.max(all.oldestSeconds, rows[0]!.seconds ?? 0);
  }
}
