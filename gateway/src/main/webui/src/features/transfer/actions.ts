import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type CalendarFeed,
  cancelImport,
  createCalendarFeed,
  createImport,
  deleteCalendarFeed,
  type Import,
  type ImportStart,
  startImport,
} from '@/gen';
import { randomId } from '@/lib/ids';
import { toProblem } from '@/lib/problem';
import { calendarFeeds, transferKeys } from '@/lib/queries/transfer';
import { showProblem } from '@/lib/toasts';

/** A file of 50 MB over a slow line takes its time. */
const UPLOAD_MILLIS = 10 * 60_000;

const retry = (failures: number, error: Error): boolean => failures < 2 && toProblem(error).passing;

export function useUpload() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, key }: { file: File; key: string }): Promise<Import> => {
      const query = { fileName: file.name };
      const headers = { 'Idempotency-Key': key, 'Content-Type': 'application/octet-stream' };
      return (await createImport({ body: file, query, headers, timeout: UPLOAD_MILLIS })).data;
    },
    retry,
    onSuccess: (job) => queryClient.setQueryData(transferKeys.import(job.id), job),
    onError: (error) => showProblem(error),
  });
}

export function useStart(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (how: ImportStart): Promise<Import> => (await startImport({ path: { id }, body: how })).data,
    retry,
    onSuccess: (job) => queryClient.setQueryData(transferKeys.import(id), job),
    onError: (error) => showProblem(error),
  });
}

export function useCancel(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => cancelImport({ path: { id } }),
    retry,
    onSettled: () => queryClient.invalidateQueries({ queryKey: transferKeys.import(id) }),
    onError: (error) => showProblem(error),
  });
}

export function useCreateFeed() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (projectId: string): Promise<CalendarFeed> => {
      const body = projectId ? { projectId } : {};
      return (await createCalendarFeed({ body, headers: { 'Idempotency-Key': randomId() } })).data;
    },
    onSuccess: () => queryClient.invalidateQueries(calendarFeeds),
    onError: (error) => showProblem(error),
  });
}

export function useRevokeFeed() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => deleteCalendarFeed({ path: { id } }),
    retry,
    onSettled: () => queryClient.invalidateQueries(calendarFeeds),
    onError: (error) => showProblem(error),
  });
}
