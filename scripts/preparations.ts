import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

/** What is made from sources before Piecza can run: each with the Node.js arguments that make it. */
export const preparations = {
  client: {
    from: ['prisma/schema.prisma', 'prisma/models/*.prisma', 'package-lock.json'],
    makes: 'prisma/generated/client.ts',
    by: ['scripts/generate.ts'],
  },
  admin: {
    from: ['admin/*', 'admin/!(dist)/**', 'contract/**', 'package-lock.json'],
    makes: 'admin/dist/index.html',
    by: ['node_modules/vite/bin/vite.js', 'build', 'admin'],
  },
};

export const isOutdated = ({ from, makes }: { from: string[]; makes: string }) => newest(from) >= newest([makes]);

/** When the newest of these files was written; 0 when there are none. */
function newest(patterns: string[]) {
  const files = globSync(patterns, { cwd: root }).map((file) => statSync(join(root, file)));
  return Math.max(0, ...files.filter((file) => file.isFile()).map((file) => file.mtimeMs));
}
