import { queryOptions } from '@tanstack/react-query';
import { parseQuickAdd, type QuickAdd } from '@/gen';

/** A line, where its task goes, and what of it the writer wants to be left alone. */
export type WrittenLine = { text: string; projectId: string; zone: string; locale: string; literal: string[] };

/** What a line says of a task. Nothing depends on it: one that cannot be read is a title. */
export const readLine = ({ text, ...line }: WrittenLine) =>
  queryOptions({
    queryKey: ['quick-add', text, line] as const,
    queryFn: async ({ signal }): Promise<QuickAdd> => (await parseQuickAdd({ body: { text, ...line }, signal })).data,
    enabled: text !== '',
    retry: false,
    // What is today changes: an answer is good while it is being typed.
    staleTime: 60_000,
    gcTime: 60_000,
  });
