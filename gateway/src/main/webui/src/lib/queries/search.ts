import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { type SearchPage, searchTasks } from '@/gen';

/** What is found for some words, the best first. Always asked anew: others change what there is to be found. */
export const searchResults = (q: string, archived: boolean) =>
  infiniteQueryOptions({
    queryKey: ['search', q, archived] as const,
    queryFn: async ({ pageParam, signal }): Promise<SearchPage> => {
      const query = { q, limit: 20, ...(archived && { archived }), ...(pageParam && { cursor: pageParam }) };
      return (await searchTasks({ query, signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
    enabled: q !== '',
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
