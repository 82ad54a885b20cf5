import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { givenWorldOf } from '../authorization/world.ts';
import { prisma } from '../support/given.ts';
import { desk, hasBrowser, startProduct } from './product.ts';

// V15 of the table in tests/attacks/README.md, in a real browser: what somebody wrote is run for whoever reads it.

/** Each would say that it ran, ask another server, or be an element of its own. */
const markup = [
  '<img src=x onerror="window.ran=1;alert(1)">',
  '<script>window.ran=1</script>',
  '"><svg onload="window.ran=1">',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<link rel=stylesheet href=http://198.51.100.1/a.css>',
  '<a href="javascript:window.ran=1">x</a>',
].join('');

/** Words that people choose themselves; the others are codes. */
const codes = [
  'media_type',
  'ended_at',
  'content_hash',
  'ground',
  'code',
  'email',
  'form_of_support',
  'resource',
  'rule',
  'search_name',
  'started_at',
  'forms_of_support',
];

/** A unit in which every text of every row is markup. */
async function givenMarkupEverywhere() {
  const { me, unit, rows } = await givenWorldOf('supervisor');
  const columns = await prisma.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'text' AND is_generated = 'NEVER'
       AND table_name NOT IN ('audit_events', 'activity_log_corrections', 'units', 'outbox', '_prisma_migrations')`;
  for (const { table, column } of columns.filter((each) => !codes.includes(each.column))) {
    // Some of them are unique.
    const fill = (where: string) =>
      prisma.$transaction([
        // Nothing written down is changed any more, but here.
        prisma.$executeRawUnsafe("SET LOCAL session_replication_role = 'replica'"),
        prisma.$executeRawUnsafe(
          `UPDATE ${table} SET ${column} = $1 || id WHERE unit_id = $2::uuid AND ${where}`,
          markup,
          unit.unitId,
        ),
      ]);
    // Some stand together with others or not at all.
    await fill('true').catch(() => fill(`${column} IS NOT NULL`));
  }
  return { me: { ...me, role: 'supervisor' as const }, own: rows.own! };
}

/** Opens each address and looks at what became of it. @returns what ran, was asked for elsewhere or was made an element */
async function openScreens(page: Page, origin: string, paths: readonly string[]) {
  const got: string[] = [];
  let at = '';
  page.on('dialog', (dialog) => {
    got.push(`${at} says something`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).host === '198.51.100.1') got.push(`${at} asks another server`);
  });
  let shown = 0;
  for (const path of paths) {
    at = path;
    await page.goto(origin + path);
    await page.locator('main').first().waitFor();
    await page.waitForLoadState('networkidle');
    const { ran, elements, text } = await page.evaluate(() => ({
      ran: 'ran' in window,
      elements: document.querySelectorAll(
        'img[onerror], svg[onload], iframe, script:not([src]), a[href^="javascript:"]',
      ).length,
      text: document.body.innerText,
    }));
    if (ran) got.push(`${path} runs it`);
    if (elements) got.push(`${path} has elements of it`);
    if (text.includes('<img src=x')) shown++;
  }
  return { got: [...new Set(got)], shown };
}

describe.skipIf(!hasBrowser)('markup that somebody wrote', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  let world: Awaited<ReturnType<typeof givenMarkupEverywhere>>;
  beforeAll(async () => {
    product = await startProduct();
    world = await givenMarkupEverywhere();
  });
  afterAll(() => product?.stop());

  test('is text on every screen', async () => {
    const { me, own } = world;
    const { page, troubles, close } = await product.open(me, desk);
    const { got, shown } = await openScreens(page, product.address, [
      '/',
      '/families',
      `/families/${own.Family}/show`,
      `/families/${own.Family}`,
      '/activity-logs',
      `/activity-logs/${own.ActivityLog}/show`,
      '/foster-families',
      `/foster-families/${own.FosterFamily}/show`,
      '/children',
      '/help-plans',
      `/help-plans/${own.HelpPlan}/show`,
      '/assessments',
      '/obligations',
      '/team',
      '/programme-report',
      '/staff',
      '/assignments',
      '/substitutions',
      '/emergency-accesses',
      '/conflicts-of-interest',
      '/account',
    ]);
    expect(got).toEqual([]);
    expect(troubles).toEqual([]);
    expect(shown).toBeGreaterThan(8);
    await close();
  });

  test('is found where a page puts it in as it is', async () => {
    const careless = express()
      .get('/{*any}', async (_request, response) => {
        const { name } = await prisma.family.findUniqueOrThrow({ where: { id: world.own.Family! } });
        response.send(`<main>${name}</main>`);
      })
      .listen(0, '127.0.0.1');
    onTestFinished(() => void careless.close());
    const { page, close } = await product.openSignedOut(desk);
    const origin = `http://127.0.0.1:${(careless.address() as AddressInfo).port}`;
    const { got } = await openScreens(page, origin, ['/families']);
    expect(got).toEqual(
      expect.arrayContaining(['/families says something', '/families runs it', '/families has elements of it']),
    );
    await close();
  });
});
