import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type Service = {
  image?: string;
  user?: string;
  command?: string[];
  ports?: string[];
  environment?: Record<string, string>;
  secrets?: string[];
  volumes?: string[];
  tmpfs?: string[];
  networks?: string[] | Record<string, { ipv4_address?: string }>;
  network_mode?: string;
  profiles?: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  deploy?: { replicas: number };
  restart?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  mem_limit?: string;
  stop_grace_period?: string;
  stop_signal?: string;
};

/** The city's set-up as docker compose reads it. */
export const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
  networks: Record<string, { internal?: boolean } | null>;
  volumes: Record<string, unknown>;
};

export const proxyTemplate = readFileSync('deployment/nginx.conf.template', 'utf8');

/** As compose does it: `${NAME:-default}` and `${NAME:?what is missing}`. */
export const filledIn = (value: string, given: Record<string, string>) =>
  value.replace(/\$\{(\w+):([-?])([^}]*)\}/g, (_all, name: string, kind: string, rest: string) => {
    return given[name] ?? (kind === '-' ? rest : '');
  });

/** What a container of this service is told, with what is different here. */
export function environmentOf(name: string, given: Record<string, string>, here: Record<string, string>) {
  const said = Object.entries(compose.services[name]!.environment ?? {});
  return { ...Object.fromEntries(said.map(([variable, value]) => [variable, filledIn(`${value}`, given)])), ...here };
}
