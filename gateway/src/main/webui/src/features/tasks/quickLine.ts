import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { NewTask, QuickAdd } from '@/gen';
import { readLine } from '@/lib/queries/quickAdd';
import { useUser, useZone } from '@/lib/queries/session';
import { useDebounced } from '@/lib/useDebounced';

const TYPING_PAUSE = 150;
/** Who has pressed Enter does not wait for long: the line is then a title. */
const PATIENCE = 3_000;

/** A task to be created, and where. */
export type Placed = { projectId: string; body: NewTask };

/** What is written in one line: what of it is recognised while it is typed, and what becomes of it in the end. */
export function useQuickLine(projectId: string, written: string) {
  const text = written.trim();
  const [literal, setLiteral] = useState<string[]>([]);
  const zone = useZone();
  const { locale } = useUser();
  const queryClient = useQueryClient();
  const line = { text, projectId, zone, locale, literal };
  const settled = useDebounced(text, TYPING_PAUSE);
  const { data: latest } = useQuery({
    ...readLine({ ...line, text: text && settled }),
    placeholderData: (last) => last,
  });
  // What was read of an earlier line stands in until this one has been, as far as it is still written.
  const shown = text && latest?.tokens.every((token) => text.includes(token.text)) ? latest : undefined;

  /** The line as it is read now, or once it has been; undefined when it cannot be. */
  function read(): QuickAdd | Promise<QuickAdd | undefined> {
    const options = readLine(line);
    const known = queryClient.getQueryData(options.queryKey);
    if (known) return known;
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE, undefined));
    return Promise.race([queryClient.fetchQuery(options).catch(() => undefined), late]);
  }

  return {
    text,
    shown,
    read,
    ignore: (part: string) => setLiteral((parts) => [...parts, part.toLowerCase()].slice(-20)),
    reset: () => setLiteral([]),
  };
}

/** The task that a line is: what is said in it, unless it was chosen by hand. */
export function placed(read: QuickAdd | undefined, text: string, preset: Partial<NewTask>, projectId: string): Placed {
  if (!read) return { projectId, body: { ...preset, title: text } };
  const { title, priority, labels, assignees, due, recurrence } = read;
  const all = [...new Set([...(preset.assignees ?? []), ...assignees])];
  const said: NewTask = {
    title,
    ...(priority !== null && priority !== undefined && { priority }),
    ...(labels.length > 0 && { labels }),
    ...(due && { due }),
    ...(recurrence && { recurrence }),
  };
  return {
    projectId: read.projectId ?? projectId,
    body: { ...preset, ...said, ...(all.length > 0 && { assignees: all }) },
  };
}
