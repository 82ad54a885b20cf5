import { join } from 'node:path';
import express, { Router } from 'express';

/** The built admin. Files with a hash in their name never change; the page that names them is asked for every time. */
export const staticFiles = (folder: string) =>
  Router()
    .use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: true }))
    .use(express.static(folder, { maxAge: 0, index: 'index.html' }))
    // Screens have addresses of their own; the browser finds the screen.
    .get('/{*screen}', (request, response, next) => {
      if (!request.accepts('html') || request.path.startsWith('/assets/')) return next();
      response.sendFile('index.html', { root: folder, cacheControl: true, maxAge: 0 });
    });
