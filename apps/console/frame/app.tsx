import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { routes } from '../routes';
import './frame.css';
import { PreferencesProvider } from './preferences';
import { queryClient } from './queries';

/** The whole application. The component library is not among what every page loads: see {@link file://./themed.tsx}. */
export function App(): ReactNode {
  const [queries] = useState(queryClient);
  const [router] = useState(() => createBrowserRouter(routes));
  return (
    <QueryClientProvider client={queries}>
      <PreferencesProvider>
        <RouterProvider router={router} />
      </PreferencesProvider>
    </QueryClientProvider>
  );
}
