import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { CrashBoundary } from './CrashBoundary';
import { GuestsOnly, SignedInOnly } from './guards';
import { useSessionChanges } from './useSessionChanges';
import { PageSpinner } from '@/ui/Spinner';
import { Toasts } from '@/ui/Toasts';

const SignIn = lazy(async () => ({ default: (await import('@/features/session/SignInPage')).SignInPage }));
const SignUp = lazy(async () => ({ default: (await import('@/features/session/SignUpPage')).SignUpPage }));
const Dashboard = lazy(async () => ({ default: (await import('./Dashboard')).Dashboard }));

/** The pages: signing in and up for guests, everything else behind the session, each loaded when it is needed. */
export function App() {
  useSessionChanges();
  return (
    <CrashBoundary>
      <Suspense fallback={<PageSpinner />}>
        <Routes>
          <Route element={<GuestsOnly />}>
            <Route path="/sign-in" element={<SignIn />} />
            <Route path="/sign-up" element={<SignUp />} />
          </Route>
          <Route path="/login" element={<Navigate to="/sign-in" replace />} />
          <Route path="/register" element={<Navigate to="/sign-up" replace />} />
          <Route element={<SignedInOnly />}>
            <Route path="/*" element={<Dashboard />} />
          </Route>
        </Routes>
      </Suspense>
      <Toasts />
    </CrashBoundary>
  );
}
