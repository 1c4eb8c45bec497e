import { QueryClient } from '@tanstack/react-query';
import { toProblem } from '@/lib/problem';

const FIVE_MINUTES = 5 * 60_000;

/** Retries what may pass, as late as the server asks for, and never a refusal. */
const mayPass = (failures: number, error: Error) => failures < 2 && toProblem(error).passing;
const pause = (failures: number, error: Error) => toProblem(error).retryAfter ?? Math.min(1000 * 2 ** failures, 8000);

export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: FIVE_MINUTES, gcTime: 2 * FIVE_MINUTES, retry: mayPass, retryDelay: pause },
      mutations: { retry: false },
    },
  });
