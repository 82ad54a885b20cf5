import { handOver, installWhatIsMissing, refuseOldNode } from './bootstrap.mjs';

refuseOldNode();
await installWhatIsMissing();
handOver('scripts/startProduct.ts', process.argv.slice(2));
