import { Download, File as FileIcon, X } from 'lucide-react';
import { useState } from 'react';
import type { Attachment } from '@/gen';
import { messages, sizeText } from './messages';
import { fileAddress, previewAddress } from '@/lib/queries/attachments';
import { useUser } from '@/lib/queries/session';
import { IconButton } from '@/ui/Button';

/** A file, saved by a click; a picture is seen before. */
export function AttachmentItem({ file, onRemove }: { file: Attachment; onRemove?: () => void }) {
  const { locale } = useUser();
  const [broken, setBroken] = useState(false);
  const address = fileAddress(file.taskId, file.id);
  return (
    <li className="group -mx-2 flex items-center gap-3 rounded-lg px-2 py-1.5 hover:bg-hover">
      {file.preview && !broken ? (
        <img
          src={previewAddress(file.taskId, file.id)}
          alt=""
          loading="lazy"
          onError={() => setBroken(true)}
          className="size-10 shrink-0 rounded-md bg-sunken object-cover"
        />
      ) : (
        <span aria-hidden className="flex size-10 shrink-0 items-center justify-center rounded-md bg-sunken text-faint">
          <FileIcon className="size-4" />
        </span>
      )}
      <a href={address} download={file.name} aria-label={messages.download(file.name)} className="min-w-0 flex-1">
        <span className="block truncate text-[0.8125rem]">{file.name}</span>
        <span className="block text-2xs text-faint">
          {sizeText(file.size, locale)} · {file.contentType}
        </span>
      </a>
      <Download aria-hidden className="size-4 text-faint opacity-0 group-hover:opacity-100" />
      {onRemove && (
        <IconButton
          label={messages.remove(file.name)}
          onClick={onRemove}
          className="size-7! opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
        >
          <X className="size-3.5" />
        </IconButton>
      )}
    </li>
  );
}
