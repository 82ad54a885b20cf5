import { handOver, installWhatIsMissing, refuseOldNode } from './bootstrap.mjs';

refuseOldNode();
await installWhatIsMissing();
handOver('scripts/runTests.ts', process.argv.slice(2));
