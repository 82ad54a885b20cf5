import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express, { Router } from 'express';
import { openApi } from './openApi.ts';

const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Piecza API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><main id="docs"></main><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>`;
const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', defaultModelsExpandDepth: 0, docExpansion: 'list' });`;
const description = JSON.stringify(openApi());

/** The description of the API for programs (/api/openapi.json) and for people (/api/docs). It holds no data. */
export const documentation = Router()
  .get('/api/openapi.json', (_request, response) => {
    response.type('application/json').send(description);
  })
  .get('/api/docs', (_request, response) => {
    response.type('html').send(page);
  })
  .get('/api/docs/start.js', (_request, response) => {
    response.type('text/javascript').send(start);
  })
  .use('/api/docs', express.static(swagger, { index: false }));
