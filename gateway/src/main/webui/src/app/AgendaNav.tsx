import { CalendarCheck2, CalendarDays, CalendarRange, ChartColumn, type LucideIcon, UserRound } from 'lucide-react';
import { AGENDA_NAMES, messages } from './messages';
import type { Agenda } from '@/lib/queries/agenda';
import { NavItem } from '@/ui/NavItem';

export const agendaIcons: Record<Agenda, LucideIcon> = {
  today: CalendarCheck2,
  upcoming: CalendarDays,
  assigned: UserRound,
};

/** The views over all projects. */
export const AgendaNav = () => (
  <nav aria-label={messages.views} className="mb-px flex flex-col gap-px">
    {(Object.keys(AGENDA_NAMES) as Agenda[]).map((agenda) => {
      const Icon = agendaIcons[agenda];
      return (
        <NavItem key={agenda} to={`/${agenda}`} icon={<Icon aria-hidden className="size-4 shrink-0 text-accent-ink" />}>
          {AGENDA_NAMES[agenda]}
        </NavItem>
      );
    })}
    <NavItem to="/calendar" icon={<CalendarRange aria-hidden className="size-4 shrink-0 text-accent-ink" />}>
      {messages.calendar}
    </NavItem>
    <NavItem to="/insight" icon={<ChartColumn aria-hidden className="size-4 shrink-0 text-accent-ink" />}>
      {messages.insight}
    </NavItem>
  </nav>
);
