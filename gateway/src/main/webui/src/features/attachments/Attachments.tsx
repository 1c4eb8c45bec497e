import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Paperclip } from 'lucide-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { type Attachment, deleteAttachment, type Project } from '@/gen';
import { AttachmentItem } from './AttachmentItem';
import { messages } from './messages';
import { UploadItem } from './UploadItem';
import { startUploads, useUploads } from './uploads';
import { cx } from '@/lib/cx';
import { toProblem } from '@/lib/problem';
import { attachmentKeys, taskAttachments } from '@/lib/queries/attachments';
import { showProblem } from '@/lib/toasts';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Skeleton } from '@/ui/Skeleton';

/** The files of a task: dropped, pasted or chosen; each with how far it is, and what went wrong. */
export function Attachments({ taskId, project }: { taskId: string; project: Project }) {
  const queryClient = useQueryClient();
  const query = useInfiniteQuery(taskAttachments(taskId));
  const uploads = useUploads((state) => state.uploads).filter((upload) => upload.taskId === taskId);
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [removing, setRemoving] = useState<Attachment | null>(null);
  const writable = project.role !== 'viewer' && !project.archived;
  const files = query.data?.pages.flatMap(({ items }) => items);

  const remove = useMutation({
    mutationFn: (file: Attachment) => deleteAttachment({ path: { id: taskId, attachmentId: file.id } }),
    onError: (error) => toProblem(error).status !== 404 && showProblem(error),
    onSettled: () => queryClient.invalidateQueries({ queryKey: attachmentKeys.list(taskId) }),
  });

  usePastedFiles(writable, (pasted) => startUploads(queryClient, taskId, pasted));

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (writable) startUploads(queryClient, taskId, event.dataTransfer.files);
  }

  if (!writable && files?.length === 0) return null;
  return (
    <section
      aria-label={messages.title}
      onDragOver={(event) => {
        if (!writable || !event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={drop}
      className={cx('border-t border-line pt-4', over && 'rounded-lg outline-2 outline-accent outline-dashed')}
    >
      <h2 className="text-xs font-medium text-faint">{messages.title}</h2>
      {query.isPending && (
        <div role="status" className="mt-2">
          <span className="sr-only">Loading</span>
          <Skeleton className="h-10 w-2/3" />
        </div>
      )}
      {query.isError && !files && (
        <div role="alert" className="mt-1 flex items-center gap-3 text-[0.8125rem] text-soft">
          {messages.failed}
          <Button size="small" onClick={() => void query.refetch()}>
            {messages.retry}
          </Button>
        </div>
      )}
      {((files && files.length > 0) || uploads.length > 0) && (
        <ul aria-label={messages.title} className="mt-1">
          {files?.map((file) => (
            <AttachmentItem key={file.id} file={file} {...(writable && { onRemove: () => setRemoving(file) })} />
          ))}
          {uploads.map((upload) => (
            <UploadItem key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button size="small" look="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {messages.more}
        </Button>
      )}
      {writable && (
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <Button size="small" onClick={() => chooser.current?.click()}>
            <Paperclip aria-hidden className="size-3.5" /> {messages.add}
          </Button>
          <span className="text-xs text-faint pointer-coarse:hidden">{over ? messages.drop : messages.hint}</span>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            aria-label={messages.add}
            onChange={(event) => {
              startUploads(queryClient, taskId, event.target.files ?? []);
              event.target.value = '';
            }}
          />
        </div>
      )}
      {removing && (
        <Dialog
          open
          onClose={() => setRemoving(null)}
          title={messages.removeTitle}
          description={messages.removeText(removing.name)}
        >
          <div className="flex justify-end gap-2 px-5 py-4">
            <Button onClick={() => setRemoving(null)}>{messages.cancel}</Button>
            <Button
              look="danger"
              autoFocus
              onClick={() => {
                remove.mutate(removing);
                setRemoving(null);
              }}
            >
              {messages.confirm}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

/** Files in the clipboard, wherever the focus is; text is pasted as ever. */
function usePastedFiles(active: boolean, onFiles: (files: FileList) => void): void {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    if (!active) return;
    const paste = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files;
      if (!files?.length) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [active]);
}
