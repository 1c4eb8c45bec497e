import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { me, type User } from '@/gen';
import { toProblem } from '@/lib/problem';
import { browserZone, isZone } from '@/lib/time/zoned';

/** Who is signed in; null is nobody. */
export const currentUser = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<User | null> => {
    try {
      return (await me({ signal })).data;
    } catch (error) {
      if (toProblem(error).status === 401) return null;
      throw error;
    }
  },
});

/** Somebody else is signed in now, or nobody: whatever was cached for the one before goes. */
export function switchUser(queryClient: QueryClient, user: User | null): void {
  queryClient.setQueryData(currentUser.queryKey, user);
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== currentUser.queryKey[0] });
}

/** The signed-in user; only for components inside the signed-in part of the app. */
export function useUser(): User {
  const { data } = useQuery(currentUser);
  return data ?? nobody();
}

/** The same outside of components. */
export const userOf = (queryClient: QueryClient): User => queryClient.getQueryData(currentUser.queryKey) ?? nobody();

const nobody = (): User => ({ id: '', email: '', name: '', locale: 'en', timeZone: browserZone(), createdAt: '' });

/** The zone dates are shown in: the user's own. */
export const useZone = (): string => zoneOf(useUser());

export const zoneOf = (user: User): string => (isZone(user.timeZone) ? user.timeZone : browserZone());
