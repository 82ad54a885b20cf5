import { EventEmitter } from 'node:events';
import type { Request, Response } from 'express';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { arriveInTime, takeLonger } from '#server/platform/arrival.ts';
import { limits } from '#server/platform/limits.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const arriving = (headers: Record<string, string> = { 'Content-Length': '100' }) => {
  const request = Object.assign(new EventEmitter(), {
    get: (name: string) => headers[name],
    complete: false,
    destroy: vi.fn(),
  });
  arriveInTime(request as unknown as Request, {} as Response, () => {});
  return request;
};

test('a request that has not arrived in its time is ended, and one that has is left alone', () => {
  const [slow, whole, gone, empty] = [arriving(), arriving(), arriving(), arriving({})];
  whole.complete = true;
  gone.emit('close');
  vi.advanceTimersByTime(limits.requestMs - 1);
  expect(slow.destroy).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(slow.destroy).toHaveBeenCalledOnce();
  for (const each of [whole, gone, empty]) expect(each.destroy).not.toHaveBeenCalled();
});

test('a document may take longer', () => {
  const request = arriving({ 'Transfer-Encoding': 'chunked' });
  takeLonger(request as unknown as Request);
  vi.advanceTimersByTime(limits.uploadMs);
  expect(request.destroy).not.toHaveBeenCalled();
});
