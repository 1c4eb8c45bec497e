import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useArrangeProjects } from './arrange';
import { Endings } from './Endings';
import { GeneralForm } from './GeneralForm';
import { InviteForm, Members } from './Members';
import { messages } from './messages';
import { parentsFor } from './order';
import { ProjectMark } from './ProjectMark';
import type { Project } from '@/gen';
import { allProjects } from '@/lib/queries/projects';
import { inputLook } from '@/ui/Field';

/** All that can be set of a project, as far as the role allows. The Inbox has a name and a colour only. */
export function SettingsPage({ project }: { project: Project }) {
  const owner = project.role === 'owner';
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-4">
      <header className="flex min-h-12 items-center gap-2">
        <Link
          to={`/projects/${project.id}`}
          aria-label={messages.back}
          title={messages.back}
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-lg text-soft hover:bg-hover hover:text-ink pointer-coarse:size-10"
        >
          <ArrowLeft aria-hidden className="size-4" />
        </Link>
        <ProjectMark project={project} large />
        <h1 className="min-w-0 truncate text-xl font-semibold tracking-tight">{messages.settingsOf(project.name)}</h1>
      </header>
      <Section id="general" title={messages.general}>
        <GeneralForm key={project.id} project={project} />
      </Section>
      {!project.inbox && (
        <>
          <Section id="members" title={messages.members}>
            {owner && <InviteForm projectId={project.id} />}
            <Members project={project} />
          </Section>
          <Section id="mine" title={messages.mine}>
            <Arrangement project={project} />
          </Section>
          <Section id="ownership" title={messages.ownership}>
            <Endings project={project} />
          </Section>
        </>
      )}
    </div>
  );
}

const Section = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section
    aria-labelledby={`${id}-title`}
    className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-4 shadow-card sm:p-5"
  >
    <h2 id={`${id}-title`} className="text-[0.9375rem] font-semibold">
      {title}
    </h2>
    {children}
  </section>
);

/** What the user alone sees of it in the sidebar; saved as soon as it is chosen. */
function Arrangement({ project }: { project: Project }) {
  const { data: projects = [] } = useQuery(allProjects);
  const arrange = useArrangeProjects();
  return (
    <div className="space-y-4">
      <div className="flex items-start gap-2.5">
        <input
          type="checkbox"
          id="favourite"
          aria-describedby="favourite-hint"
          className="mt-0.5 size-4 accent-accent"
          checked={project.favourite}
          onChange={(event) => arrange.mutate([{ project, change: { favourite: event.target.checked } }])}
        />
        <div>
          <label htmlFor="favourite" className="block text-[0.8125rem] font-medium">
            {messages.favourite}
          </label>
          <p id="favourite-hint" className="text-xs text-faint">
            {messages.favouriteHint}
          </p>
        </div>
      </div>
      <div>
        <label htmlFor="parent" className="mb-1.5 block text-[0.8125rem] font-medium">
          {messages.parent}
        </label>
        <select
          id="parent"
          aria-describedby="parent-hint"
          className={`${inputLook} h-10`}
          value={project.parentId ?? ''}
          onChange={(event) => arrange.mutate([{ project, change: { parentId: event.target.value || null } }])}
        >
          <option value="">{messages.noParent}</option>
          {parentsFor(projects, project).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <p id="parent-hint" className="mt-1.5 text-xs text-faint">
          {messages.parentHint}
        </p>
      </div>
    </div>
  );
}
