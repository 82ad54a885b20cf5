import { createPrivateKey } from 'node:crypto';
import { anchorsIn } from '#server/auditEvents/anchors.ts';
import { openSealerDatabase } from '#server/database.ts';
import { secretsIn } from '#server/platform/secrets.ts';
import { keepSealing } from '#worker/sealing.ts';

/** Seals as the worker does, only more often: it is there to be killed. */
const secrets = secretsIn(process.env.SECRETS_DIR!);
keepSealing(
  {
    database: openSealerDatabase(process.env.DATABASE_URL!, secrets),
    key: createPrivateKey(secrets.sealKey()),
    anchors: anchorsIn(process.env.ANCHORS_FILE!),
  },
  5,
);
