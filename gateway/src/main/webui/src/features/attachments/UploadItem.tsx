import { useQueryClient } from '@tanstack/react-query';
import { TriangleAlert, X } from 'lucide-react';
import { messages, sizeText } from './messages';
import { forgetUpload, retryUpload, type Upload } from './uploads';
import { Button, IconButton } from '@/ui/Button';
import { Spinner } from '@/ui/Spinner';

/** A file on its way. */
export function UploadItem({ upload }: { upload: Upload }) {
  const queryClient = useQueryClient();
  const { id, file, sent, error } = upload;
  const percent = file.size > 0 ? Math.min(100, Math.floor((100 * sent) / file.size)) : 0;
  return (
    <li className="-mx-2 flex items-center gap-3 rounded-lg px-2 py-1.5">
      <span aria-hidden className="flex size-10 shrink-0 items-center justify-center rounded-md bg-sunken">
        {error ? <TriangleAlert className="size-4 text-danger" /> : <Spinner className="size-4 text-faint" />}
      </span>
      <div className="min-w-0 flex-1">
        <span className="block truncate text-[0.8125rem]">{file.name}</span>
        {error ? (
          <span role="alert" className="block text-2xs text-danger">
            {error}
          </span>
        ) : (
          <span className="flex items-center gap-2 text-2xs text-faint">
            <progress
              value={percent}
              max={100}
              aria-label={messages.uploading(file.name, percent)}
              className="h-1.5 w-24 appearance-none overflow-hidden rounded-full [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
            />
            {sizeText(file.size)}
          </span>
        )}
      </div>
      {error && (
        <Button size="small" onClick={() => retryUpload(queryClient, upload)}>
          {messages.again}
        </Button>
      )}
      <IconButton
        label={error ? messages.dismiss(file.name) : messages.stop(file.name)}
        onClick={() => forgetUpload(id)}
        className="size-7!"
      >
        <X className="size-3.5" />
      </IconButton>
    </li>
  );
}
