import { isAxiosError } from 'axios';
import type { Problem } from '@/gen';

type FieldFault = { field: string; message: string };

/** A problem with the members that only some have. */
type ProblemBody = Partial<Problem> & {
  current?: unknown;
  conflicts?: string[];
  column?: number;
  expected?: string;
};

/** What went wrong, as RFC 9457 says it. Every rejected request of this app rejects with one. */
export class ApiProblem extends Error {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly fieldErrors: FieldFault[];
  /** With 412: what is stored now. */
  readonly current: unknown;
  /** With 412: the fields that somebody else changed too. */
  readonly conflicts: string[];
  /** With a text that cannot be read: where it stops making sense, from 1, and what could stand there. */
  readonly column: number | undefined;
  readonly expected: string | undefined;
  /** Milliseconds to wait before the next try, when the server said so. */
  readonly retryAfter: number | undefined;

  constructor(problem: ProblemBody, retryAfter?: number) {
    super(problem.detail || problem.title || 'Something went wrong.');
    this.name = 'ApiProblem';
    this.type = (problem.type ?? 'about:blank').replace(/^.*\//, '');
    this.status = problem.status ?? 0;
    this.title = problem.title ?? 'Something went wrong';
    this.fieldErrors = (problem.errors ?? []).map(({ field = '', message = '' }) => ({ field, message }));
    this.current = problem.current;
    this.conflicts = problem.conflicts ?? [];
    this.column = problem.column;
    this.expected = problem.expected;
    this.retryAfter = retryAfter;
  }

  /** What is wrong with one form field, as a sentence: the server says `must be …`, the form knows the label. */
  field(name: string, label: string): string | undefined {
    const message = this.fieldErrors.find((error) => error.field === name)?.message;
    if (!message || message[0] !== message[0]?.toLowerCase()) return message;
    return `${label} ${message}${/[.!?]$/.test(message) ? '' : '.'}`;
  }

  /** True when trying again may help: the network, an overload, a restart. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export function toProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (!isAxiosError(error) || !error.response) {
    return new ApiProblem({
      type: 'unreachable',
      title: 'No connection',
      detail: 'The server cannot be reached. Check your connection and try again.',
    });
  }
  const { status, data, headers } = error.response;
  const body = isProblem(data) ? data : {};
  const seconds = Number(headers['retry-after']);
  return new ApiProblem({ detail: fallback(status), ...body, status }, seconds > 0 ? seconds * 1000 : undefined);
}

const isProblem = (data: unknown): data is ProblemBody => typeof data === 'object' && data !== null && 'title' in data;

function fallback(status: number): string {
  if (status === 403) return 'You may not do this.';
  if (status === 404) return 'This does not exist, or you may not see it.';
  if (status === 413) return 'That is too large.';
  if (status === 429) return 'Too many requests. Wait a moment and try again.';
  return status >= 500 ? 'The server has a problem. Try again in a moment.' : 'The request was refused.';
}
