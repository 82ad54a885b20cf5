import express, { type NextFunction, type Request, type Response } from 'express';

/** A program like many: it prints what it is asked and what went wrong, and tells the caller the same. */
express()
  .get('/readyz', (_request, response) => response.send('ok'))
  .use(express.json())
  .use((request, response) => {
    console.log(request.method, request.url, request.body);
    response.json({});
  })
  .use((error: Error, _request: Request, response: Response, _next: NextFunction) => {
    console.error(error);
    response.status(500).send(`${error.message}: ${(error as { body?: string }).body}`);
  })
  .listen(Number(process.env.PORT), process.env.HOST!);
