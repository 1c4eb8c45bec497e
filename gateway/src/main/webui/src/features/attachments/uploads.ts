import type { QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import { createAttachment } from '@/gen';
import { randomId } from '@/lib/ids';
import { toProblem } from '@/lib/problem';
import { attachmentKeys } from '@/lib/queries/attachments';

/** A file on its way, or one that did not get there. They outlive the drawer that they were dropped on. */
export type Upload = { id: string; taskId: string; file: File; sent: number; error: string | null };

export const useUploads = create<{ uploads: Upload[] }>(() => ({ uploads: [] }));

const stops = new Map<string, AbortController>();
/** One after the other: two at once would only share the line. */
let queue: Promise<unknown> = Promise.resolve();

function patch(id: string, change: Partial<Upload>): void {
  useUploads.setState(({ uploads }) => ({
    uploads: uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)),
  }));
}

export function forgetUpload(id: string): void {
  stops.get(id)?.abort();
  stops.delete(id);
  useUploads.setState(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) }));
}

export function startUploads(queryClient: QueryClient, taskId: string, files: Iterable<File>): void {
  for (const file of files) {
    const upload: Upload = { id: randomId(), taskId, file, sent: 0, error: null };
    useUploads.setState(({ uploads }) => ({ uploads: [...uploads, upload] }));
    enqueue(queryClient, upload);
  }
}

/** The same upload once more, recognised by the server should it have got there after all. */
export function retryUpload(queryClient: QueryClient, upload: Upload): void {
  patch(upload.id, { error: null, sent: 0 });
  enqueue(queryClient, upload);
}

function enqueue(queryClient: QueryClient, upload: Upload): void {
  const stop = new AbortController();
  stops.set(upload.id, stop);
  queue = queue.then(() => (stop.signal.aborted ? undefined : send(queryClient, upload, stop.signal)));
}

async function send(queryClient: QueryClient, { id, taskId, file }: Upload, signal: AbortSignal): Promise<void> {
  try {
    await createAttachment({
      path: { id: taskId },
      query: { name: file.name },
      body: file,
      headers: { 'Idempotency-Key': id },
      timeout: 0,
      signal,
      onUploadProgress: ({ loaded }) => patch(id, { sent: loaded }),
    });
    await queryClient.invalidateQueries({ queryKey: attachmentKeys.list(taskId) });
    forgetUpload(id);
  } catch (error) {
    if (!signal.aborted) patch(id, { error: toProblem(error).message });
  }
}
