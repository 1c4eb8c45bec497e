import axios, { type AxiosError, type AxiosResponse, type InternalAxiosRequestConfig } from 'axios';
import { client } from '@/gen/client.gen';
import { toProblem } from '@/lib/problem';
import { renewSession } from '@/lib/session';
import { noteAge } from '@/lib/stale';

declare module 'axios' {
  interface InternalAxiosRequestConfig {
    /** When the request left, to tell a 401 from before a rotation of the cookies. */
    sentAt?: number;
    /** A request is replayed at most once. */
    replayed?: boolean;
  }
}

/** Requests that say who you are: their 401 is an answer, not a hint to renew the session. */
const SIGNING_IN = /\/api\/auth\/(login|register|refresh|logout)$/;

const http = axios.create({ timeout: 30_000, headers: { 'X-Requested-With': 'task-manager' } });

/** Of the last write: whoever brings it back is not answered with anything older. */
const CONSISTENCY = 'consistency-token';
let lastWrite: string | undefined;

/** An address of ours for the browser to open by itself, which knows of the last write. */
export function consistent(address: string): string {
  if (!lastWrite) return address;
  return `${address}${address.includes('?') ? '&' : '?'}consistency=${lastWrite}`;
}

http.interceptors.request.use((config) => {
  config.sentAt ??= Date.now();
  if (lastWrite && config.method === 'get') config.headers.set(CONSISTENCY, lastWrite);
  return config;
});

function remember(response: AxiosResponse): AxiosResponse {
  lastWrite = (response.headers[CONSISTENCY] as string | undefined) ?? lastWrite;
  noteAge(response.config.url ?? '', response.headers['cache-status'] as string | undefined);
  return response;
}

http.interceptors.response.use(remember, async (error: AxiosError) => {
  if (!renewable(error)) throw toProblem(error);
  try {
    await renewSession(error.config.sentAt ?? 0);
  } catch (refusal) {
    // Only an ended session is a 401 for the caller; a server that is away stays what it is.
    throw toProblem(axios.isAxiosError(refusal) && refusal.response?.status === 401 ? error : refusal);
  }
  return http({ ...error.config, replayed: true, sentAt: Date.now() } as InternalAxiosRequestConfig);
});

function renewable(error: AxiosError): error is AxiosError & { config: InternalAxiosRequestConfig } {
  const { config, response } = error;
  return response?.status === 401 && !!config && !config.replayed && !SIGNING_IN.test(config.url ?? '');
}

/** Lets the generated client speak through this one; called once, before the first request. */
export function connectClient(): void {
  client.setConfig({ axios: http, throwOnError: true });
}
