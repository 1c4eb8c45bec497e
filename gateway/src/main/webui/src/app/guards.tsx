import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation, useSearchParams } from 'react-router';
import { messages } from './messages';
import { toProblem } from '@/lib/problem';
import { currentUser } from '@/lib/queries/session';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { NothingFoundPicture } from '@/ui/Pictures';
import { PageSpinner } from '@/ui/Spinner';

/** Sends guests to sign in, and remembers where they were going. */
export function SignedInOnly() {
  const { data: user, error, refetch, isFetching } = useQuery(currentUser);
  const { pathname, search } = useLocation();
  if (user) return <Outlet />;
  if (user === null) {
    const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${next}`} replace />;
  }
  if (!error) return <PageSpinner />;
  return (
    <main className="flex min-h-dvh items-center">
      <EmptyState
        picture={<NothingFoundPicture />}
        title={messages.offlineTitle}
        text={toProblem(error).message}
        action={
          <Button busy={isFetching} onClick={() => void refetch()}>
            {messages.retry}
          </Button>
        }
      />
    </main>
  );
}

/** Who is signed in already goes where they were going. */
export function GuestsOnly() {
  const { data: user, isPending } = useQuery(currentUser);
  const [params] = useSearchParams();
  if (isPending) return <PageSpinner />;
  return user ? <Navigate to={ownPath(params.get('next'))} replace /> : <Outlet />;
}

/** Only paths of this app: `//elsewhere` would leave it. */
const ownPath = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');
