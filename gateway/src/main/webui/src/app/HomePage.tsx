import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from 'react-router';
import { messages } from './messages';
import { toProblem } from '@/lib/problem';
import { allProjects } from '@/lib/queries/projects';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { NothingFoundPicture } from '@/ui/Pictures';
import { PageSpinner } from '@/ui/Spinner';

/** Home is the personal Inbox. */
export function HomePage() {
  const { data: projects, error, refetch } = useQuery(allProjects);
  if (projects?.[0]) return <Navigate to={`/projects/${projects[0].id}`} replace />;
  if (!error) return <PageSpinner />;
  return (
    <EmptyState
      picture={<NothingFoundPicture />}
      title={toProblem(error).title}
      text={toProblem(error).message}
      action={<Button onClick={() => void refetch()}>{messages.retry}</Button>}
    />
  );
}

export const NotFoundPage = () => (
  <EmptyState
    picture={<NothingFoundPicture />}
    title={messages.notFoundTitle}
    text={messages.notFoundText}
    action={
      <Link to="/" className="font-medium text-accent-ink hover:underline">
        {messages.home}
      </Link>
    }
  />
);
