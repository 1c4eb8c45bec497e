import type { SearchHit } from '@/gen';

/** Where a found task is opened: over its project. */
export const pathOf = ({ projectId, id }: SearchHit): string => `/projects/${projectId}/tasks/${id}`;
