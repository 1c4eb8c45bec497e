import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getInsight, getProjectInsight, type Insight } from '@/gen';

/** Which figures: of one project, or of all when there is none; of so many weeks; in days of the zone. */
export type InsightView = { projectId?: string; weeks: number; zone: string };

export const insightKey = ['insight'] as const;

/** Old after a minute only: the figures of a second ago are as good. */
const STALE_MILLIS = 60_000;

export const insight = (view: InsightView) =>
  queryOptions({
    queryKey: [...insightKey, view] as const,
    queryFn: async ({ signal }): Promise<Insight> => {
      const { projectId, ...query } = view;
      const { data } = projectId
        ? await getProjectInsight({ path: { id: projectId }, query, signal })
        : await getInsight({ query, signal });
      return data;
    },
    staleTime: STALE_MILLIS,
    placeholderData: keepPreviousData,
  });
