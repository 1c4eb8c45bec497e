import { Keyboard, Menu as MenuIcon, Search } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Link, Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import { AgendaNav } from './AgendaNav';
import { AgendaPage } from './AgendaPage';
import { CheatSheet } from './CheatSheet';
import { HomePage, NotFoundPage } from './HomePage';
import { LiveMark } from './LiveMark';
import { StaleMark } from './StaleMark';
import { messages } from './messages';
import { ProjectPage } from './ProjectPage';
import { CalendarPage, InsightPage, ProjectCalendarPage, ProjectInsightPage, ProjectSettingsPage } from './ProjectTab';
import { useLiveUpdates } from './useLiveUpdates';
import { ViewPage } from './ViewPage';
import { Bell } from '@/features/inbox/Bell';
import { InboxPage } from '@/features/inbox/InboxPage';
import { DeletedProjects } from '@/features/projects/DeletedProjects';
import { ProjectDialogs } from '@/features/projects/ProjectDialogs';
import { ProjectNav } from '@/features/projects/ProjectNav';
import { openSearch } from '@/features/search/dialog';
import { SearchDialog } from '@/features/search/SearchDialog';
import { UserMenu } from '@/features/session/UserMenu';
import { TransferDialog } from '@/features/tasks/TransferDialog';
import { ViewDialog } from '@/features/views/ViewForm';
import { ViewNav } from '@/features/views/ViewNav';
import { openCheatSheet, useShortcuts } from '@/lib/shortcuts';
import { IconButton } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Logo } from '@/ui/Logo';
import { PageSpinner } from '@/ui/Spinner';

const Transfer = lazy(async () => ({ default: (await import('@/features/transfer/TransferPage')).TransferPage }));

/** The signed-in app: projects at the side, or behind a button on a phone, and the page. */
export function Dashboard() {
  const live = useLiveUpdates();
  const navigate = useNavigate();
  const group = messages.general;
  useShortcuts([
    { group, keys: ['?'], label: messages.help, run: openCheatSheet },
    { group, keys: ['Mod k', '/'], label: messages.search, general: true, run: openSearch },
    { group, keys: ['g i'], label: messages.goInbox, run: () => void navigate('/inbox') },
    { group, keys: ['g h'], label: messages.goHome, run: () => void navigate('/') },
    { group, keys: ['g t'], label: messages.goToday, run: () => void navigate('/today') },
    { group, keys: ['g u'], label: messages.goUpcoming, run: () => void navigate('/upcoming') },
    { group, keys: ['g c'], label: messages.goCalendar, run: () => void navigate('/calendar') },
    { group, keys: ['g s'], label: messages.goInsight, run: () => void navigate('/insight') },
    { group, keys: ['g a'], label: messages.goAssigned, run: () => void navigate('/assigned') },
  ]);
  return (
    <div className="flex min-h-dvh">
      <a
        href="#content"
        className="fixed top-2 left-2 z-80 -translate-y-20 rounded-lg bg-accent px-3 py-2 font-medium text-white focus:translate-y-0"
      >
        {messages.skip}
      </a>
      <aside className="sticky top-0 flex h-dvh w-64 shrink-0 flex-col border-r border-line bg-surface max-md:hidden">
        <Sidebar />
      </aside>
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="sticky top-0 z-30 flex h-13 items-center gap-1 bg-canvas/90 px-3 backdrop-blur-sm sm:px-5">
          <MobileNavigation />
          <div className="ml-auto flex items-center gap-1">
            <StaleMark />
            <LiveMark state={live} />
            <IconButton label={messages.search} onClick={openSearch} className="size-9!">
              <Search className="size-4.5" />
            </IconButton>
            <IconButton label={messages.help} onClick={openCheatSheet} className="size-9! max-md:hidden">
              <Keyboard className="size-4.5" />
            </IconButton>
            <Bell />
            <UserMenu />
          </div>
        </header>
        <main id="content" tabIndex={-1} className="flex-1 px-3 pt-1 pb-10 outline-none sm:px-6 lg:px-10">
          <Routes>
            <Route index element={<HomePage />} />
            <Route path="inbox" element={<InboxPage />} />
            <Route path="notifications" element={<Navigate to="/inbox" replace />} />
            <Route path="today" element={<AgendaPage agenda="today" />}>
              <Route path="tasks/:taskId" element={null} />
            </Route>
            <Route path="upcoming" element={<AgendaPage agenda="upcoming" />}>
              <Route path="tasks/:taskId" element={null} />
            </Route>
            <Route path="assigned" element={<AgendaPage agenda="assigned" />}>
              <Route path="tasks/:taskId" element={null} />
            </Route>
            <Route path="projects/:projectId" element={<ProjectPage />}>
              <Route path="tasks/:taskId" element={null} />
              <Route path="activity" element={null} />
            </Route>
            <Route path="projects/:projectId/settings" element={<ProjectSettingsPage />} />
            <Route path="projects/:projectId/insight" element={<ProjectInsightPage />} />
            <Route path="projects/:projectId/calendar" element={<ProjectCalendarPage />}>
              <Route path="tasks/:taskId" element={null} />
            </Route>
            <Route path="calendar" element={<CalendarPage />}>
              <Route path="tasks/:taskId" element={null} />
            </Route>
            <Route path="insight" element={<InsightPage />} />
            <Route path="views/:viewId" element={<ViewPage />}>
              <Route path="tasks/:taskId" element={null} />
            </Route>
            <Route path="trash" element={<DeletedProjects />} />
            <Route
              path="import"
              element={
                <Suspense fallback={<PageSpinner />}>
                  <Transfer />
                </Suspense>
              }
            />
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </main>
      </div>
      <ProjectDialogs />
      <SearchDialog />
      <ViewDialog />
      <TransferDialog />
      <CheatSheet />
    </div>
  );
}

const Sidebar = () => (
  <>
    <Link to="/" className="flex h-13 shrink-0 items-center gap-2.5 px-4 text-[0.9375rem] font-semibold">
      <Logo className="size-6" />
      {messages.product}
    </Link>
    <div data-scroll className="flex-1 overflow-y-auto px-2 pb-4">
      <AgendaNav />
      <ViewNav />
      <ProjectNav />
    </div>
  </>
);

function MobileNavigation() {
  const { key } = useLocation();
  // Open for one location only: following a link in it closes it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  return (
    <div className="flex items-center gap-1 md:hidden">
      <IconButton label={messages.menu} onClick={() => setOpenAt(key)} className="size-10!">
        <MenuIcon className="size-5" />
      </IconButton>
      <Link to="/" aria-label={messages.product}>
        <Logo className="size-6" />
      </Link>
      <Dialog
        open={openAt === key}
        onClose={() => setOpenAt(null)}
        title={messages.menu}
        place="left"
        width="w-[min(20rem,85vw)]"
        bare
      >
        <Sidebar />
      </Dialog>
    </div>
  );
}
