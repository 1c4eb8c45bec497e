import { useMutation, useQueryClient } from '@tanstack/react-query';
import { login, logout, register, type Credentials, type User } from '@/gen';
import { switchUser } from '@/lib/queries/session';
import { announceSession } from '@/lib/tabs';
import { browserZone } from '@/lib/time/zoned';

/** Signs in; what was cached for somebody else before is gone. */
function useEnter<Input>(enter: (input: Input) => Promise<{ data: User }>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (input: Input) => (await enter(input)).data,
    onSuccess: (user) => {
      switchUser(queryClient, user);
      announceSession('signed-in');
    },
  });
}

export const useSignIn = () => useEnter((body: Credentials) => login({ body }));

/** Creates the account in the language and time zone of this browser. */
export const useSignUp = () =>
  useEnter((input: Credentials & { name: string }) =>
    register({ body: { ...input, locale: navigator.language || 'en', timeZone: browserZone() } }),
  );

export function useSignOut() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => logout(),
    onSuccess: () => {
      switchUser(queryClient, null);
      announceSession('signed-out');
    },
  });
}
