export const root: string;
export function refuseOldNode(): void;
export function installWhatIsMissing(): Promise<void>;
export function refuseFullDisk(folder: string, megabytes: number): void;
export function handOver(script: string, args: string[]): void;
export function refuse(polish: string, english: string): never;
