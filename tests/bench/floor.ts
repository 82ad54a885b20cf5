import { createServer } from 'node:http';
import pg from 'pg';
import { queries } from './floorQueries.ts';

// The floor: what Node.js and PostgreSQL can do when nothing stands between them. Bare http, one prepared statement a
// request that answers finished JSON, as somebody who may do anything: no sessions, no walls, no log, no validation.

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });

createServer(async (request, response) => {
  const url = new URL(request.url!, 'http://floor');
  const query = queries[url.pathname.slice(1)];
  if (!query) return response.writeHead(404).end();
  const body = request.method === 'POST' ? await bodyOf(request) : null;
  const values = query.values(url.searchParams, body);
  const { rows } = await pool.query({ name: url.pathname, text: query.text, values, rowMode: 'array' });
  response.setHeader('Content-Type', query.type ?? 'application/json');
  if (rows[0]?.[1] !== undefined) response.setHeader('X-Total-Count', rows[0][1]);
  response.end(query.type ? rows.map(([line]) => line).join('') : rows[0]?.[0]);
}).listen(Number(process.env.PORT), '127.0.0.1');

async function bodyOf(request: AsyncIterable<Buffer>) {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>;
}
