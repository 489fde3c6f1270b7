import { Navigate, type RouteObject } from 'react-router';
import { catalogueRoutes } from './desk/catalogue/routes';

/** All pages. Every group is a file of its own and is loaded when it is first gone to. */
export const routes: RouteObject[] = [
  { path: '/', element: <Navigate replace to="/portal" /> },
  {
    path: '/portal',
    lazy: async () => ({ Component: (await import('./portal/portal-layout')).PortalLayout }),
    children: [{ index: true, lazy: async () => ({ Component: (await import('./portal/home')).Home }) }],
  },
  {
    path: '/desk',
    lazy: async () => ({ Component: (await import('./desk/desk-layout')).DeskLayout }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./desk/desk-layout')).DeskHome }) },
      ...catalogueRoutes,
    ],
  },
];
