import { readdirSync } from 'node:fs';

/** The users in docker-compose.yml: node's in our own image, PostgreSQL's in its image, which the backup runs as too. */
const [program, postgres] = [1000, 999];

/** Two passwords are read on both sides: by the migrations, which set them, and by who signs in with them. */
const shared = ['owner.password', 'backup.password'];

/** Whom each secret in the folder is to belong to, where containers read it. */
export const ownersInCompose = (folder: string) =>
  new Map(
    readdirSync(folder).map((name) =>
      shared.includes(name)
        ? [name, { uid: program, gid: postgres, mode: 0o640 }]
        : [name, { uid: program, gid: program, mode: 0o600 }],
    ),
  );
