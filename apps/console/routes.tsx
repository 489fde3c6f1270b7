import { Navigate, type RouteObject } from 'react-router';

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
      {
        path: 'window',
        lazy: async () => ({ Component: (await import('./desk/window/window-desk')).WindowDesk }),
        children: [
          { index: true, lazy: async () => ({ Component: (await import('./desk/window/queue-page')).QueuePage }) },
          {
            path: 'new',
            lazy: async () => ({ Component: (await import('./desk/window/opening/new-case-page')).NewCasePage }),
          },
          {
            path: 'cases/:caseNo/form',
            lazy: async () => ({ Component: (await import('./desk/window/opening/form-page')).FormPage }),
          },
          {
            path: 'cases/:caseNo/answers',
            lazy: async () => ({ Component: (await import('./desk/window/opening/answers-page')).AnswersPage }),
          },
          {
            path: 'delivery',
            lazy: async () => ({ Component: (await import('./desk/window/delivery/delivery-page')).DeliveryPage }),
          },
          {
            path: 'hand-over',
            lazy: async () => ({ Component: (await import('./desk/window/hand-over/hand-over-page')).HandOverPage }),
          },
          {
            path: 'cases/:caseNo/check',
            lazy: async () => ({ Component: (await import('./desk/window/check/check-page')).CheckPage }),
          },
        ],
      },
      { path: 'cases/:caseNo', lazy: async () => ({ Component: (await import('./desk/case/case-page')).CasePage }) },
    ],
  },
];
